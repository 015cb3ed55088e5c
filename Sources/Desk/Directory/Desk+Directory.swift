// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections
import Storage

/// The Directory is no part of the journal, but it is kept at the same desk: whoever changes it is
/// judged here, and nowhere else.
extension Desk {
    /// Adds people or corrects them, and tells whoever must know.
    /// - Parameter gesture: done again, it changes nothing and tells nobody twice.
    public func keep(
        people: [Person],
        telling notices: [Notice] = [],
        by author: Author,
        gesture: GestureID
    ) async throws(DeskFault) {
        try refuseIfHalted()
        let (territory, beside, today) = (snapshot.territory, snapshot.beside, instruments.today())
        let rights = territory.rights(of: author.viewer, on: today)
        for person in people {
            let known = beside.people[person.id]
            guard territory.allows(keeping: person, over: known, with: rights, on: today) else {
                throw .refused(.notAllowed)
            }
        }
        do throws(StoreFault) {
            try await PeopleRegister(store).record(
                people,
                in: id,
                by: author,
                at: instruments.now(),
                telling: notices,
                answering: gesture
            )
        } catch {
            throw .storage(error)
        }
        try await refresh()
    }

    /// Erases someone for good: first what they are entrusted with ends, in the journal, then their
    /// name, their addresses and the texts that name them go.
    public func erase(
        _ person: PersonID,
        texts: [TextID],
        by author: Author,
        gesture: GestureID
    ) async throws(DeskFault) {
        try refuseIfHalted()
        let (territory, today) = (snapshot.territory, instruments.today())
        let rights = territory.rights(of: author.viewer, on: today)
        guard territory.allows(erasing: person, with: rights, on: today) else {
            throw .refused(.notAllowed)
        }
        let endings = territory.endings(of: person, on: today)
        if !endings.isEmpty { try await end(endings, by: author, gesture: gesture) }
        let subjects = [.person(person)] + texts.map { Erasable.text($0) }
        do throws(Erasures.Failure) {
            try await Erasures(store, log: erasureLog).erase(
                subjects,
                in: id,
                by: author,
                at: instruments.now()
            )
        } catch {
            switch error {
            case .fault(let fault): throw .storage(fault)
            case .log: throw .storage(.unreachable("the log of erasures"))
            }
        }
        try await refresh()
    }

    private func end(
        _ endings: [Command],
        by author: Author,
        gesture: GestureID
    ) async throws(DeskFault) {
        do throws(DeskFault) {
            _ = try await submit(Request(.together(endings), by: author, gesture: gesture))
        } catch {
            guard case .refused(.within(_, let refusal)) = error else { throw error }
            throw .refused(refusal)
        }
    }

    private func refuseIfHalted() throws(DeskFault) {
        if let halt = snapshot.halt { throw .halted(halt) }
    }
}
