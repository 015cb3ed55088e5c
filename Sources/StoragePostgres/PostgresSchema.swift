// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// The tables in PostgreSQL: text compares byte by byte, as it does in SQLite.
    static let postgres = Schema(
        probe: "SELECT 1 WHERE to_regclass('schema_versions') IS NOT NULL",
        lock: "SELECT pg_advisory_xact_lock(67105104)",
        migrations: [
            Migration(version: 1, statements: first),
            Migration(version: 2, statements: postgresIdentity),
            Migration(version: 3, statements: postgresDrafts),
            Migration(version: 4, statements: postgresVisits),
        ]
    )

    static let word = #"TEXT COLLATE "C" NOT NULL"#

    private static let first = [
        """
        CREATE TABLE territories (
            id \(word) PRIMARY KEY, slug \(word) UNIQUE, siren TEXT, name \(word),
            created BIGINT NOT NULL, position BIGINT NOT NULL, hash BYTEA NOT NULL,
            directory BIGINT NOT NULL, summary TEXT)
        """,
        """
        CREATE TABLE entries (
            territory \(word), position BIGINT NOT NULL, instant BIGINT NOT NULL,
            day TEXT NOT NULL, author TEXT NOT NULL, gesture \(word), cause BIGINT,
            effective TEXT NOT NULL, kind \(word), version BIGINT NOT NULL,
            subject TEXT, payload TEXT NOT NULL, hash BYTEA NOT NULL,
            PRIMARY KEY (territory, position))
        """,
        "CREATE INDEX entries_by_gesture ON entries (territory, gesture)",
        """
        CREATE INDEX entries_by_subject ON entries (territory, subject)
        WHERE subject IS NOT NULL
        """,
        """
        CREATE TABLE answers (
            territory \(word), gesture \(word), answer BYTEA NOT NULL,
            PRIMARY KEY (territory, gesture))
        """,
        """
        CREATE TABLE texts (
            territory \(word), id \(word), salt BYTEA NOT NULL,
            content BYTEA NOT NULL, PRIMARY KEY (territory, id))
        """,
        """
        CREATE TABLE people (
            territory \(word), id \(word), name \(word), email TEXT,
            phone TEXT, address TEXT, standing TEXT NOT NULL,
            PRIMARY KEY (territory, id))
        """,
        """
        CREATE TABLE people_audit (
            territory \(word), version BIGINT NOT NULL, person \(word),
            field \(word), before TEXT, after TEXT, author TEXT NOT NULL,
            instant BIGINT NOT NULL, PRIMARY KEY (territory, person, version, field))
        """,
        """
        CREATE TABLE chunks (
            territory \(word), digest \(word), content BYTEA NOT NULL,
            written BIGINT NOT NULL, PRIMARY KEY (territory, digest))
        """,
        """
        CREATE TABLE attachments (
            territory \(word), id \(word), digest \(word),
            media_type TEXT NOT NULL, size BIGINT NOT NULL, PRIMARY KEY (territory, id))
        """,
        """
        CREATE TABLE attachment_pieces (
            territory \(word), attachment \(word), ordinal BIGINT NOT NULL,
            chunk \(word), PRIMARY KEY (territory, attachment, ordinal))
        """,
        "CREATE INDEX attachment_pieces_by_chunk ON attachment_pieces (territory, chunk)",
        """
        CREATE TABLE notices (
            territory \(word), id \(word), kind \(word), person \(word),
            facts TEXT NOT NULL, due BIGINT NOT NULL, leased_until BIGINT NOT NULL,
            attempts BIGINT NOT NULL, PRIMARY KEY (territory, id))
        """,
        "CREATE INDEX notices_by_due ON notices (due)",
        """
        CREATE TABLE jobs (
            territory \(word), name \(word), due BIGINT NOT NULL,
            facts TEXT NOT NULL, leased_until BIGINT NOT NULL, attempts BIGINT NOT NULL,
            done BIGINT NOT NULL, PRIMARY KEY (territory, name, due))
        """,
        "CREATE INDEX jobs_by_due ON jobs (due) WHERE done = 0",
        """
        CREATE TABLE notebook (
            territory \(word), key \(word), value BYTEA NOT NULL,
            PRIMARY KEY (territory, key))
        """,
        """
        CREATE TABLE erasures (
            territory \(word), kind \(word), id \(word),
            instant BIGINT NOT NULL, author TEXT NOT NULL,
            PRIMARY KEY (territory, kind, id))
        """,
    ]
}
