// SPDX-License-Identifier: EUPL-1.2

/// A table as a backup holds it: the same columns whatever the store.
struct BackupTable: Sendable {
    enum Kind {
        case integer
        case text
        case bytes
    }

    struct Column {
        let name: String
        let kind: Kind
    }

    let name: String
    let columns: [Column]
    /// How many of the first columns make the primary key, by which the table is paged.
    let keyLength: Int
    /// Rows read at a time: few where a row may be large.
    let pageLength: Int

    init(_ name: String, key: Int, page: Int, _ columns: [Column]) {
        self.name = name
        self.columns = columns
        keyLength = key
        pageLength = page
    }

    var columnNames: [String] { columns.map(\.name) }
}

extension BackupTable {
    /// Everything but the erasures, which must outlive a restore, and the schema's version.
    /// Territories come last: until its own row is there, nothing of a territory is seen.
    static let all = contents + entrances + [privatePages, territories]

    static let territories = BackupTable(
        "territories",
        key: 1,
        page: 500,
        [
            .text("id"), .text("slug"), .text("siren"), .text("name"), .integer("created"),
            .integer("position"), .bytes("hash"), .integer("directory"), .text("summary"),
        ]
    )

    static let entries = BackupTable(
        "entries",
        key: 2,
        page: 200,
        [
            .text("territory"), .integer("position"), .integer("instant"), .text("day"),
            .text("author"), .text("gesture"), .integer("cause"), .text("effective"),
            .text("kind"), .integer("version"), .text("subject"), .text("payload"),
            .bytes("hash"),
        ]
    )

    private static let contents = [
        entries,
        BackupTable(
            "answers",
            key: 2,
            page: 500,
            [.text("territory"), .text("gesture"), .bytes("answer")]
        ),
        BackupTable(
            "texts",
            key: 2,
            page: 500,
            [.text("territory"), .text("id"), .bytes("salt"), .bytes("content")]
        ),
        BackupTable(
            "people",
            key: 2,
            page: 500,
            [
                .text("territory"), .text("id"), .text("name"), .text("email"), .text("phone"),
                .text("address"), .text("standing"),
            ]
        ),
        BackupTable(
            "people_audit",
            key: 4,
            page: 500,
            [
                .text("territory"), .text("person"), .integer("version"), .text("field"),
                .text("before"), .text("after"), .text("author"), .integer("instant"),
            ]
        ),
        BackupTable(
            "chunks",
            key: 2,
            page: 16,
            [.text("territory"), .text("digest"), .bytes("content"), .integer("written")]
        ),
        BackupTable(
            "attachments",
            key: 2,
            page: 500,
            [
                .text("territory"), .text("id"), .text("digest"), .text("media_type"),
                .integer("size"),
            ]
        ),
        BackupTable(
            "attachment_pieces",
            key: 3,
            page: 500,
            [.text("territory"), .text("attachment"), .integer("ordinal"), .text("chunk")]
        ),
        BackupTable(
            "notices",
            key: 2,
            page: 500,
            [
                .text("territory"), .text("id"), .text("kind"), .text("person"), .text("facts"),
                .integer("due"), .integer("leased_until"), .integer("attempts"),
            ]
        ),
        BackupTable(
            "jobs",
            key: 3,
            page: 500,
            [
                .text("territory"), .text("name"), .integer("due"), .text("facts"),
                .integer("leased_until"), .integer("attempts"), .integer("done"),
            ]
        ),
        BackupTable(
            "notebook",
            key: 2,
            page: 16,
            [.text("territory"), .text("key"), .bytes("value")]
        ),
    ]

    /// The rows that follow the one with this key; all from the first without one.
    func page(after key: ArraySlice<Datum>?) -> Statement {
        let names = columnNames.joined(separator: ", ")
        let order = columnNames.prefix(keyLength).joined(separator: ", ")
        guard let key else {
            return """
                SELECT \(sql: names) FROM \(sql: name) ORDER BY \(sql: order)
                LIMIT \(pageLength)
                """
        }
        let places = key.indices.map { "$\($0 - key.startIndex + 1)" }.joined(separator: ", ")
        return Statement(
            sql: """
                SELECT \(names) FROM \(name) WHERE (\(order)) > (\(places)) ORDER BY \(order)
                LIMIT $\(key.count + 1)
                """,
            arguments: Array(key) + [pageLength.datum]
        )
    }
}

extension BackupTable.Column {
    static func integer(_ name: String) -> Self { Self(name: name, kind: .integer) }
    static func text(_ name: String) -> Self { Self(name: name, kind: .text) }
    static func bytes(_ name: String) -> Self { Self(name: name, kind: .bytes) }
}
