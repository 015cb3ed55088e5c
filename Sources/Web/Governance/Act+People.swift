// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Puts someone in the Directory.
    func addPerson() async throws -> Outcome {
        var reading = PersonReading(form)
        // The same form sent twice is one person.
        let blank = Person(id: PersonID(gesture.uuid), name: "")
        guard let person = reading.person(over: blank, in: view) else {
            return .page(
                PersonFormPage(
                    reader,
                    person: nil,
                    answers: reading.answers,
                    faults: reading.faults
                ),
                .unprocessableContent
            )
        }
        try await desk.keep(people: [person], by: author, gesture: gesture)
        return see(person.id, .kept)
    }

    /// Corrects what the Directory says of someone.
    func correct(_ id: PersonID) async throws -> Outcome {
        let known = try view.keptPerson(id)
        var reading = PersonReading(form)
        reading.refuseOverwriting(try await desk.changes(of: id), reader)
        let person = reading.person(over: known, in: view)
        if let person, person.email != known.email {
            reading.refuse(.email, if: !view.keeps(person, over: known), .emailNotYours)
        }
        guard let person, reading.faults.isEmpty else {
            var answers = reading.answers
            // Having read what the other wrote, its author may write over it.
            answers.seen = view.directoryVersion
            return .page(
                PersonFormPage(reader, person: known, answers: answers, faults: reading.faults),
                .unprocessableContent
            )
        }
        try await desk.keep(people: [person], by: author, gesture: gesture)
        return see(id, .kept)
    }

    /// Invites someone, or sends the invitation again.
    func invite(_ id: PersonID) async throws -> Outcome {
        var person = try view.keptPerson(id)
        guard person.email != nil, person.standing != .member else {
            return .see(.person(arrival.slug, id), nil)
        }
        person.standing = .invited
        try await desk.keep(
            people: [person],
            telling: try desk.invitation(of: id, by: author),
            by: author,
            gesture: gesture
        )
        return see(id, .invited)
    }

    /// On to the page of someone, which says what was done.
    func see(_ id: PersonID, _ done: PersonPage.Done) -> Outcome {
        let page = reader.visit.lens.link(to: .person(arrival.slug, id))
        let mark = page.contains("?") ? "&" : "?"
        return .response(.seeOther("\(page)\(mark)\(PersonPage.doneName)=\(done.rawValue)"))
    }
}
