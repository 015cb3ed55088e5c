// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Views

/// A form sent to a territory, as far as a route needs it to make a command of it.
struct Act: Sendable {
    let arrival: Arrival
    let form: Form
    /// For the page that gives the form back.
    let reader: Reader
    let author: Author
    let gesture: GestureID

    var view: View { arrival.view }
    var desk: Desk { arrival.desk }

    /// A request to the desk, in the name of who sent the form.
    func request(_ command: Command, effective: Day? = nil) -> Request {
        var request = Request(command, by: author, gesture: gesture)
        request.effective = effective
        return request
    }
}
