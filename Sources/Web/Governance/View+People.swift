// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Views

extension View {
    /// Someone of the Directory, for those who belong to the territory and for themselves.
    func visiblePerson(_ id: PersonID) throws(PageFault) -> Person {
        guard rights.isInside || rights.person == id, let person = person(id),
            person.standing != .erased
        else { throw .noRecord }
        return person
    }

    /// The same, for whoever keeps the Directory and for themselves.
    func keptPerson(_ id: PersonID) throws(PageFault) -> Person {
        let person = try visiblePerson(id)
        guard rights.keepsDirectory || rights.person == id else { throw .notAllowed }
        return person
    }
}
