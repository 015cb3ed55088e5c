// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage
import Views

extension Desk {
    /// Entries of one person that a file holds at most: the latest.
    private static let longestFile = 20_000

    /// All that the territory knows of someone, gathered for them.
    /// - Parameter extras: what lies apart from the register and the Directory.
    func personalFile(
        of person: Person,
        for reader: Reader,
        extras: [PersonalFile.Extra]
    ) async throws -> PersonalFile {
        let entries = try await recorded(by: person.id, limit: Self.longestFile)
        let texts = entries.flatMap(\.event.sealedTexts).compactMap { reader.view.words(of: $0) }
        return PersonalFile(
            person,
            in: reader.view,
            changes: try await changes(of: person.id).map { change in
                PersonalFile.Change(
                    field: change.field,
                    before: change.before,
                    after: change.after,
                    at: change.instant.written
                )
            },
            entries: entries.map { entry in
                PersonalFile.Entry(
                    position: entry.position,
                    at: entry.stamp.moment.instant.written,
                    words: reader.words(of: entry.event)
                )
            },
            texts: texts,
            extras: extras
        )
    }

    /// How many entries someone signed, as far as a page says it.
    func countEntries(by person: PersonID) async throws -> Int {
        try await recorded(by: person, limit: Self.longestFile).count
    }
}

extension Int64 {
    /// An instant in milliseconds since 1970 UTC, as RFC 3339 writes it.
    var written: String {
        Date(timeIntervalSince1970: Double(self) / 1_000).formatted(.iso8601)
    }
}

extension PersonalFile {
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
