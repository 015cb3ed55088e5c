// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import HashTreeCollections
import Storage

/// What people must be told about who may do what.
extension Desk {
    /// That someone may come in, told to them alone.
    public nonisolated func invitation(of person: PersonID, by author: Author) -> [Notice] {
        [notice("invitation", InvitationFacts(by: author.person), to: person)]
    }

    /// That a mandate was recorded: told to whoever holds it and to the DGS, who may contest it.
    public nonisolated func notices(recording mandate: Mandate, by author: Author) -> [Notice] {
        notices("mandate.recorded", mandate, end: mandate.end, by: author)
    }

    /// That a mandate ends that day.
    public nonisolated func notices(
        ending mandate: Mandate,
        on last: Day,
        by author: Author
    ) -> [Notice] {
        notices("mandate.ended", mandate, end: last, by: author)
    }

    private nonisolated func notices(
        _ kind: String,
        _ mandate: Mandate,
        end: Day?,
        by author: Author
    ) -> [Notice] {
        let facts = MandateFacts(
            holder: mandate.person,
            role: mandate.role.rawValue,
            start: mandate.start,
            end: end,
            by: author.person
        )
        let (territory, people) = (snapshot.territory, snapshot.beside.people)
        let directors = territory.holders(of: .director, on: instruments.today())
        let told = [mandate.person] + directors.filter { $0 != mandate.person }
        // Nothing waits for someone whom nothing can reach.
        return told.filter { people[$0]?.email != nil }.map { notice(kind, facts, to: $0) }
    }

    private nonisolated func notice(
        _ kind: String,
        _ facts: some Encodable,
        to person: PersonID
    ) -> Notice {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(facts)) ?? Data()
        return Notice(
            id: instruments.identifier(),
            kind: kind,
            person: person,
            facts: String(decoding: bytes, as: UTF8.self),
            due: instruments.now()
        )
    }
}

private struct InvitationFacts: Encodable {
    let by: PersonID?
}

private struct MandateFacts: Encodable {
    let holder: PersonID
    let role: String
    let start: Day
    let end: Day?
    let by: PersonID?
}
