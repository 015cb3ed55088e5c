// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Erasure {
    /// The tables that erasures delete from or overwrite.
    static let tables = [
        "texts", "people", "people_audit", "chunks", "attachments", "attachment_pieces", "notices",
        "accounts", "memberships", "sessions", "links", "tokens", "drafts", "private_pages",
        "visits",
    ]

    /// Those that erasing this one deletes from.
    var tables: [String] {
        guard case .privatePage = subject else { return Self.tables }
        return ["private_pages"]
    }

    /// All harmless when done again, or when the territory is not here. The Directory's version
    /// moves whatever is erased, so that every process drops what it holds in memory.
    var statements: [Statement] {
        [
            "UPDATE territories SET directory = directory + 1 WHERE id = \(territory)",
            """
            INSERT INTO erasures (territory, kind, id, instant, author)
            VALUES (\(territory), \(kind), \(id), \(instant), \(author.wire))
            ON CONFLICT DO NOTHING
            """,
        ] + removals
    }

    private var removals: [Statement] {
        switch subject {
        case .text(let id):
            ["DELETE FROM texts WHERE territory = \(territory) AND id = \(id)"]
        case .person(let id):
            personRemovals(id)
        case .attachment(let id):
            attachmentRemovals(id)
        case .privatePage(let id):
            ["DELETE FROM private_pages WHERE territory = \(territory) AND id = \(id)"]
        }
    }

    /// The row stays with its identifier, which the journal holds; the audit keeps who changed
    /// which field and when.
    private func personRemovals(_ person: PersonID) -> [Statement] {
        [
            """
            UPDATE people SET name = '', email = NULL, phone = NULL, address = NULL,
                standing = \(Person.Standing.erased.rawValue)
            WHERE territory = \(territory) AND id = \(person)
            """,
            """
            UPDATE people_audit SET before = NULL, after = NULL
            WHERE territory = \(territory) AND person = \(person) AND field <> 'standing'
            """,
            """
            INSERT INTO people_audit
                (territory, version, person, field, before, after, author, instant)
            SELECT territories.id, directory, people.id, 'standing', NULL, standing,
                CAST(\(author.wire) AS TEXT), CAST(\(instant) AS BIGINT)
            FROM people JOIN territories ON territories.id = people.territory
            WHERE people.territory = \(territory) AND people.id = \(person)
            """,
            "DELETE FROM notices WHERE territory = \(territory) AND person = \(person)",
            "DELETE FROM drafts WHERE territory = \(territory) AND owner = \(person)",
            "DELETE FROM private_pages WHERE territory = \(territory) AND owner = \(person)",
            "DELETE FROM visits WHERE territory = \(territory) AND person = \(person)",
        ] + entranceRemovals(person)
    }

    /// All by which they came in. The account goes with its last membership, as its address is
    /// theirs; another territory's people keep it, and sign in again.
    private func entranceRemovals(_ person: PersonID) -> [Statement] {
        let account: Statement = """
            SELECT account FROM memberships WHERE territory = \(territory) AND person = \(person)
            """
        return [
            "DELETE FROM links WHERE territory = \(territory) AND person = \(person)",
            "DELETE FROM tokens WHERE territory = \(territory) AND person = \(person)",
            Statement(
                sql: "DELETE FROM sessions WHERE account IN (\(account.sql))",
                arguments: account.arguments
            ),
            Statement(
                sql: """
                    DELETE FROM accounts WHERE id IN (\(account.sql)) AND NOT EXISTS (
                        SELECT 1 FROM memberships AS others WHERE others.account = accounts.id
                            AND (others.territory <> $1 OR others.person <> $2))
                    """,
                arguments: account.arguments
            ),
            "DELETE FROM memberships WHERE territory = \(territory) AND person = \(person)",
        ]
    }

    /// A chunk that another file of the territory also has is that file's.
    private func attachmentRemovals(_ attachment: AttachmentID) -> [Statement] {
        [
            """
            DELETE FROM chunks WHERE territory = \(territory) AND digest IN (
                SELECT chunk FROM attachment_pieces
                WHERE territory = \(territory) AND attachment = \(attachment))
            AND NOT EXISTS (
                SELECT 1 FROM attachment_pieces AS others
                WHERE others.territory = chunks.territory AND others.chunk = chunks.digest
                    AND others.attachment <> \(attachment))
            """,
            """
            DELETE FROM attachment_pieces
            WHERE territory = \(territory) AND attachment = \(attachment)
            """,
            "DELETE FROM attachments WHERE territory = \(territory) AND id = \(attachment)",
        ]
    }
}
