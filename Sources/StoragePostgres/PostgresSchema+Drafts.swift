// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// What people write for themselves alone: forms not sent yet, and their carnets.
    static let postgresDrafts = [
        """
        CREATE TABLE drafts (
            territory \(word), owner \(word), address \(word),
            content BYTEA NOT NULL, saved BIGINT NOT NULL,
            PRIMARY KEY (territory, owner, address))
        """,
        "CREATE INDEX drafts_by_age ON drafts (saved)",
        """
        CREATE TABLE private_pages (
            territory \(word), owner \(word), id \(word),
            title TEXT NOT NULL, content BYTEA NOT NULL, created BIGINT NOT NULL,
            changed BIGINT NOT NULL, version BIGINT NOT NULL,
            PRIMARY KEY (territory, owner, id))
        """,
    ]
}
