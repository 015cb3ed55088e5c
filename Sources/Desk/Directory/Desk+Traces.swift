// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections
import Storage

/// What a person left in the register, and what the register says of them.
extension Desk {
    /// The sealed texts that name someone: the cells in which a file wrote their name among
    /// others, whenever that was, and every text that `names` recognises.
    public func texts(
        naming person: PersonID,
        or names: @Sendable (String) -> Bool
    ) async throws(DeskFault) -> [TextID] {
        var found: Set<TextID> = []
        do throws(StoreFault) {
            try await journal.forEachEntry(of: id) { entry in
                guard let event = try? Event(wire: entry.wire) else { return }
                found.formUnion(event.cells(naming: person))
            }
        } catch {
            throw .storage(error)
        }
        let words = snapshot.beside.words
        found = found.filter { words[$0] != nil }
        for (id, text) in words where names(text) { found.insert(id) }
        return found.sorted()
    }

    /// What someone signed, the latest last; at most `limit` entries, none before `position`.
    public func recorded(
        by person: PersonID,
        after position: Int64 = 0,
        limit: Int
    ) async throws(DeskFault) -> [Recorded] {
        do throws(StoreFault) {
            return try await journal.entries(of: id, by: person, after: position, limit: limit)
                .compactMap { entry in
                    (try? Event(wire: entry.wire)).map {
                        Recorded(position: entry.position, stamp: entry.stamp, event: $0)
                    }
                }
        } catch {
            throw .storage(error)
        }
    }

    /// Every change that was made to someone in the Directory, the oldest first.
    public func changes(of person: PersonID) async throws(DeskFault) -> [PersonChange] {
        do throws(StoreFault) {
            return try await PeopleRegister(store).audit(of: person, in: id)
        } catch {
            throw .storage(error)
        }
    }
}

extension Event {
    /// The cells that were read as naming that person, as they were written.
    fileprivate func cells(naming person: PersonID) -> [TextID] {
        switch self {
        case .record(.created(let creation)):
            creation.fields.values.compactMap { $0.cell(naming: person) }
        case .record(.edited(let edit)):
            edit.fields.values.compactMap { $0.cell(naming: person) }
        case .batch(let events): events.flatMap { $0.cells(naming: person) }
        case .record(.removed), .record(.restored), .founded, .fieldAdded, .mandate, .arbitration,
            .reorganisation, .file, .undone:
            []
        }
    }
}

extension Content {
    fileprivate func cell(naming person: PersonID) -> TextID? {
        guard case .people(let people)? = value, people.contains(person),
            case .sealed(let text)? = written
        else { return nil }
        return text.id
    }
}
