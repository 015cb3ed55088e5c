// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Storage
import Testing

@Suite("The schema")
struct SchemaTests {
    @Test(arguments: StoreKind.allCases)
    func `of a later program is left alone`(_ kind: StoreKind) async throws {
        let store = try await TestDatabase(kind).open()
        try await store.prepareSchema()
        let known = store.schema.migrations.count
        try await store.perform([
            "INSERT INTO schema_versions (version) VALUES (\(known + 1))"
        ])
        await #expect(throws: StoreFault.newerSchema(found: known + 1, known: known)) {
            try await store.prepareSchema()
        }
    }

    @Test(arguments: [
        ("sqlite:plan.sqlite", DatabaseAddress.sqlite(path: "plan.sqlite")),
        ("postgres://u:p@host:5432/db", .postgres(uri: "postgres://u:p@host:5432/db")),
        ("postgresql:///db", .postgres(uri: "postgresql:///db")),
    ])
    func `address is read from the command line`(
        _ text: String,
        _ address: DatabaseAddress
    ) throws {
        #expect(try DatabaseAddress(parsing: text) == address)
    }

    @Test
    func `address that means nothing is refused, and a password never printed`() throws {
        #expect(throws: DatabaseAddress.Refusal.missingPath) {
            try DatabaseAddress(parsing: "sqlite:")
        }
        #expect(throws: DatabaseAddress.Refusal.unknownKind) {
            try DatabaseAddress(parsing: "mysql://host/db")
        }
        let address = try DatabaseAddress(parsing: "postgres://user:secret@host/db")
        #expect("\(address)" == "postgres://…@host/db")
    }
}
