// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// The tables in SQLite: strict, so that a column holds what it says.
    static let sqlite = Schema(
        probe: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'",
        lock: nil,
        migrations: [
            Migration(version: 1, statements: first),
            Migration(version: 2, statements: sqliteIdentity),
            Migration(version: 3, statements: sqliteDrafts),
            Migration(version: 4, statements: sqliteVisits),
        ]
    )

    private static let first = [
        """
        CREATE TABLE territories (
            id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, siren TEXT, name TEXT NOT NULL,
            created INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
            directory INTEGER NOT NULL, summary TEXT) STRICT
        """,
        """
        CREATE TABLE entries (
            territory TEXT NOT NULL, position INTEGER NOT NULL, instant INTEGER NOT NULL,
            day TEXT NOT NULL, author TEXT NOT NULL, gesture TEXT NOT NULL, cause INTEGER,
            effective TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
            subject TEXT, payload TEXT NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (territory, position)) STRICT
        """,
        "CREATE INDEX entries_by_gesture ON entries (territory, gesture)",
        """
        CREATE INDEX entries_by_subject ON entries (territory, subject)
        WHERE subject IS NOT NULL
        """,
        """
        CREATE TABLE answers (
            territory TEXT NOT NULL, gesture TEXT NOT NULL, answer BLOB NOT NULL,
            PRIMARY KEY (territory, gesture)) STRICT
        """,
        """
        CREATE TABLE texts (
            territory TEXT NOT NULL, id TEXT NOT NULL, salt BLOB NOT NULL,
            content BLOB NOT NULL, PRIMARY KEY (territory, id)) STRICT
        """,
        """
        CREATE TABLE people (
            territory TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, email TEXT,
            phone TEXT, address TEXT, standing TEXT NOT NULL,
            PRIMARY KEY (territory, id)) STRICT
        """,
        """
        CREATE TABLE people_audit (
            territory TEXT NOT NULL, version INTEGER NOT NULL, person TEXT NOT NULL,
            field TEXT NOT NULL, before TEXT, after TEXT, author TEXT NOT NULL,
            instant INTEGER NOT NULL, PRIMARY KEY (territory, person, version, field)) STRICT
        """,
        """
        CREATE TABLE chunks (
            territory TEXT NOT NULL, digest TEXT NOT NULL, content BLOB NOT NULL,
            written INTEGER NOT NULL, PRIMARY KEY (territory, digest)) STRICT
        """,
        """
        CREATE TABLE attachments (
            territory TEXT NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL,
            media_type TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (territory, id)) STRICT
        """,
        """
        CREATE TABLE attachment_pieces (
            territory TEXT NOT NULL, attachment TEXT NOT NULL, ordinal INTEGER NOT NULL,
            chunk TEXT NOT NULL, PRIMARY KEY (territory, attachment, ordinal)) STRICT
        """,
        "CREATE INDEX attachment_pieces_by_chunk ON attachment_pieces (territory, chunk)",
        """
        CREATE TABLE notices (
            territory TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL,
            facts TEXT NOT NULL, due INTEGER NOT NULL, leased_until INTEGER NOT NULL,
            attempts INTEGER NOT NULL, PRIMARY KEY (territory, id)) STRICT
        """,
        "CREATE INDEX notices_by_due ON notices (due)",
        """
        CREATE TABLE jobs (
            territory TEXT NOT NULL, name TEXT NOT NULL, due INTEGER NOT NULL,
            facts TEXT NOT NULL, leased_until INTEGER NOT NULL, attempts INTEGER NOT NULL,
            done INTEGER NOT NULL, PRIMARY KEY (territory, name, due)) STRICT
        """,
        "CREATE INDEX jobs_by_due ON jobs (due) WHERE done = 0",
        """
        CREATE TABLE notebook (
            territory TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
            PRIMARY KEY (territory, key)) STRICT
        """,
        """
        CREATE TABLE erasures (
            territory TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
            instant INTEGER NOT NULL, author TEXT NOT NULL,
            PRIMARY KEY (territory, kind, id)) STRICT
        """,
    ]
}
