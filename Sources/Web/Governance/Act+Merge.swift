// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Views

extension Act {
    /// Makes one record of two: first what names the one that goes, then its own details, which the
    /// other takes where it has none.
    func merge(_ id: PersonID) async throws -> Outcome {
        let kept = try view.visiblePerson(id)
        let typed = form.text(PersonMergePage.otherName).flatMap { PersonID($0) }
        // Sent twice, the form finds nobody left to merge.
        if let typed, view.person(typed)?.standing == .erased { return see(id, .merged) }
        guard let other = typed.flatMap({ view.person($0) }), other.id != id else {
            return .page(PersonMergePage(reader, person: kept, other: nil), .unprocessableContent)
        }
        guard other.standing != .member else {
            return .page(PersonMergePage(reader, person: kept, other: other), .conflict)
        }
        let commands = PersonMerge(keeping: id, for: other.id).commands(in: view)
        do {
            guard view.erases(other.id) else { throw DeskFault.refused(.notAllowed) }
            if !commands.isEmpty { _ = try await desk.submit(request(.together(commands))) }
            try await desk.erase(other.id, texts: [], by: author, gesture: gesture)
            try await desk.keep(people: [kept.completed(by: other)], by: author, gesture: gesture)
        } catch {
            guard case DeskFault.refused(let refusal) = error, refusal != .notAllowed else {
                throw error
            }
            let page = PersonMergePage(reader, person: kept, other: other, refusal: refusal)
            return .page(page, refusal.status)
        }
        return see(id, .merged)
    }
}

extension Person {
    fileprivate func completed(by other: Person) -> Person {
        var person = self
        person.email = email ?? other.email
        person.phone = phone ?? other.phone
        person.contactAddress = contactAddress ?? other.contactAddress
        return person
    }
}
