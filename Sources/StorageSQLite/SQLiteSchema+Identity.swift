// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// Who comes in: accounts are the installation's, memberships tie them to the people of each
    /// territory; of tokens only digests are kept.
    static let sqliteIdentity = [
        """
        CREATE TABLE accounts (
            id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, password BLOB,
            created INTEGER NOT NULL, language TEXT) STRICT
        """,
        """
        CREATE TABLE memberships (
            territory TEXT NOT NULL, person TEXT NOT NULL, account TEXT NOT NULL,
            PRIMARY KEY (territory, person)) STRICT
        """,
        "CREATE UNIQUE INDEX memberships_by_account ON memberships (account, territory)",
        """
        CREATE TABLE sessions (
            digest BLOB PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL,
            means TEXT NOT NULL, agent TEXT NOT NULL, created INTEGER NOT NULL,
            seen INTEGER NOT NULL, expires INTEGER NOT NULL, ended INTEGER) STRICT
        """,
        "CREATE INDEX sessions_by_account ON sessions (account)",
        """
        CREATE TABLE links (
            id TEXT PRIMARY KEY, territory TEXT NOT NULL, person TEXT NOT NULL,
            purpose TEXT NOT NULL, facts TEXT NOT NULL, recipient BLOB,
            starts INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER, revoked INTEGER
            ) STRICT
        """,
        "CREATE INDEX links_by_person ON links (territory, person)",
        """
        CREATE TABLE tokens (
            id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, territory TEXT NOT NULL,
            person TEXT NOT NULL, label TEXT NOT NULL, created INTEGER NOT NULL,
            expires INTEGER NOT NULL, revoked INTEGER, used INTEGER) STRICT
        """,
        "CREATE INDEX tokens_by_person ON tokens (territory, person)",
        "CREATE INDEX people_by_email ON people (lower(email)) WHERE email IS NOT NULL",
    ]
}
