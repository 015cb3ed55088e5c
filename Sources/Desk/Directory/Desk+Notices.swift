// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import HashTreeCollections
import Storage

/// What people must be told about who may do what.
extension Desk {
    /// That someone may come in, told to them alone.
    public nonisolated func invitation(
        of person: PersonID,
        by author: Author
    ) throws(DeskFault) -> [Notice] {
        [try notice(InvitationNotice(by: author.person), to: person)]
    }

    /// That a mandate was recorded: told to whoever holds it and to the DGS, who may contest it.
    public nonisolated func notices(
        recording mandate: Mandate,
        by author: Author
    ) throws(DeskFault) -> [Notice] {
        try notices(MandateNotice(mandate, by: author.person), about: mandate.person)
    }

    /// That a mandate ends that day: told to the same.
    public nonisolated func notices(
        ending mandate: Mandate,
        on last: Day,
        by author: Author
    ) throws(DeskFault) -> [Notice] {
        try notices(MandateEndNotice(mandate, on: last, by: author.person), about: mandate.person)
    }

    /// That a question waits: told to whoever may answer it, once for one act.
    public nonisolated func notices(
        asking question: Record,
        by author: Author,
        in gesture: GestureID
    ) throws(DeskFault) -> [Notice] {
        let (territory, people) = (snapshot.territory, snapshot.beside.people)
        let facts = QuestionNotice(
            arbitration: question.id,
            due: question.date(.due),
            by: author.person
        )
        var notices: [Notice] = []
        for person in territory.addressees(of: question, on: instruments.today())
        where people[person]?.email != nil {
            let id = gesture.uuid.combined(with: person.uuid)
            notices.append(try notice(facts, to: person, id: id))
        }
        return notices
    }

    private nonisolated func notices(
        _ facts: some NoticeFacts,
        about holder: PersonID
    ) throws(DeskFault) -> [Notice] {
        let (territory, people) = (snapshot.territory, snapshot.beside.people)
        let directors = territory.holders(of: .director, on: instruments.today())
        var notices: [Notice] = []
        // Nothing waits for someone whom nothing can reach.
        for person in [holder] + directors.filter({ $0 != holder })
        where people[person]?.email != nil {
            notices.append(try notice(facts, to: person))
        }
        return notices
    }

    private nonisolated func notice(
        _ facts: some NoticeFacts,
        to person: PersonID,
        id: UUID? = nil
    ) throws(DeskFault) -> Notice {
        do throws(WireFault) {
            return try Notice(
                id: id ?? instruments.identifier(),
                telling: facts,
                person: person,
                due: instruments.now()
            )
        } catch {
            throw .unwritable(error)
        }
    }
}

extension UUID {
    /// One identifier of two: the same act told to the same person is one notice.
    fileprivate func combined(with other: UUID) -> UUID {
        var bytes = uuid
        withUnsafeMutableBytes(of: &bytes) { bytes in
            withUnsafeBytes(of: other.uuid) { others in
                for index in bytes.indices { bytes[index] ^= others[index] }
            }
        }
        return UUID(uuid: bytes)
    }
}
