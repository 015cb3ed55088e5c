// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Erases what names someone, for good: the journal still verifies, since it only ever held a
/// reference and a fingerprint.
public struct Erasures: Sendable {
    let store: any Store
    let log: ErasureLog?

    /// - Parameter log: a file that outlives the database; nothing keeps the table's log alone.
    public init(_ store: any Store, log: ErasureLog?) {
        self.store = store
        self.log = log
    }

    public enum Failure: Error, Hashable, Sendable {
        /// The log could not be written: nothing was erased.
        case log(ErasureLog.Failure)
        case fault(StoreFault)
    }

    /// Deletes the content, logs that it was, and cleans what the deletion leaves in the raw
    /// database. Safe to do again, which a `busy` or `unreachable` calls for.
    public func erase(
        _ subjects: [Erasable],
        in territory: TerritoryID,
        by author: Author,
        at instant: Int64
    ) async throws(Failure) {
        let erasures = subjects.map {
            Erasure(territory: territory, subject: $0, instant: instant, author: author)
        }
        // The file first: an erasure asked for is worth applying to a restored backup even if
        // the power failed before it was done here.
        do throws(ErasureLog.Failure) {
            try log?.append(erasures)
        } catch {
            throw .log(error)
        }
        do throws(StoreFault) {
            try await store.perform(erasures.flatMap(\.statements))
            store.announce(territory)
            try await store.scrub(Array(Set(erasures.flatMap(\.tables))).sorted())
        } catch {
            throw .fault(error)
        }
    }

    /// All that was ever erased, as this database and the file beside it remember.
    func all() async throws(Failure) -> [Erasure] {
        var erasures: [Erasure] = []
        do throws(StoreFault) {
            let rows = try await store.rows(
                "SELECT territory, kind, id, instant, author FROM erasures"
            )
            for row in rows {
                guard
                    let erasure = Erasure(
                        territory: try row.text(0),
                        kind: try row.text(1),
                        id: try row.text(2),
                        instant: try row.integer(3),
                        author: try row.text(4)
                    )
                else { throw .corrupt("erasures") }
                erasures.append(erasure)
            }
        } catch {
            throw .fault(error)
        }
        do throws(ErasureLog.Failure) {
            return erasures + (try log?.read() ?? [])
        } catch {
            throw .log(error)
        }
    }
}
