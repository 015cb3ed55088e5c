// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Identity
import Views

/// A question as the holder of a signed link finds it.
struct Asked: Sendable {
    let desk: Desk
    let reader: Reader
    let question: Record

    var visit: Visit { reader.visit }

    /// What the desk is asked in the holder's name. The act goes by the link's own identifier: of
    /// two answers by one link, the second is the first one again.
    func request(_ answer: Arbitration.Answer, by link: SignedLink) -> Request {
        Request(
            .arbitration(.answer(question.id, answer, by: link.person)),
            by: .link(link.person, purpose: link.purpose.rawValue),
            gesture: GestureID(link.id.uuid)
        )
    }
}
