// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// What people write for themselves alone: forms not sent yet, and their carnets.
    static let sqliteDrafts = [
        """
        CREATE TABLE drafts (
            territory TEXT NOT NULL, owner TEXT NOT NULL, address TEXT NOT NULL,
            content BLOB NOT NULL, saved INTEGER NOT NULL,
            PRIMARY KEY (territory, owner, address)) STRICT
        """,
        "CREATE INDEX drafts_by_age ON drafts (saved)",
        """
        CREATE TABLE private_pages (
            territory TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
            title TEXT NOT NULL, content BLOB NOT NULL, created INTEGER NOT NULL,
            changed INTEGER NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY (territory, owner, id)) STRICT
        """,
    ]
}
