// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Sample
import StorageSQLite

extension TestSite {
    /// Writes in the sample's first action, as whoever runs the installation.
    func edit(_ field: FieldID, _ words: String, at desk: Desk? = nil) async throws {
        let edit = Record.Edit(record: Sample.compost, fields: [field: Content(.text(words))])
        try await ask(.record(.edit(edit, seen: [:])), at: desk)
    }

    func ask(_ command: Command, at desk: Desk? = nil) async throws {
        _ = try await (desk ?? self.desk).submit(
            Request(command, by: .operator, gesture: desks.instruments.id())
        )
    }

    /// Its database, as another process opens it.
    func reopened() throws -> SQLiteStore { try SQLiteStore(path: path) }
}
