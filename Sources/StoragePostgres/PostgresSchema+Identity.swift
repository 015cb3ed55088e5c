// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// Who comes in: accounts are the installation's, memberships tie them to the people of each
    /// territory; of tokens only digests are kept.
    static let postgresIdentity = [
        """
        CREATE TABLE accounts (
            id \(word) PRIMARY KEY, email \(word) UNIQUE, password BYTEA,
            created BIGINT NOT NULL, language TEXT)
        """,
        """
        CREATE TABLE memberships (
            territory \(word), person \(word), account \(word),
            PRIMARY KEY (territory, person))
        """,
        "CREATE UNIQUE INDEX memberships_by_account ON memberships (account, territory)",
        """
        CREATE TABLE sessions (
            digest BYTEA PRIMARY KEY, id \(word) UNIQUE, account \(word),
            means TEXT NOT NULL, agent TEXT NOT NULL, created BIGINT NOT NULL,
            seen BIGINT NOT NULL, expires BIGINT NOT NULL, ended BIGINT)
        """,
        "CREATE INDEX sessions_by_account ON sessions (account)",
        """
        CREATE TABLE links (
            id \(word) PRIMARY KEY, territory \(word), person \(word),
            purpose TEXT NOT NULL, facts TEXT NOT NULL, recipient BYTEA,
            starts BIGINT NOT NULL, expires BIGINT NOT NULL, used BIGINT, revoked BIGINT)
        """,
        "CREATE INDEX links_by_person ON links (territory, person)",
        """
        CREATE TABLE tokens (
            id \(word) PRIMARY KEY, digest BYTEA NOT NULL UNIQUE, territory \(word),
            person \(word), label TEXT NOT NULL, created BIGINT NOT NULL,
            expires BIGINT NOT NULL, revoked BIGINT, used BIGINT)
        """,
        "CREATE INDEX tokens_by_person ON tokens (territory, person)",
        "CREATE INDEX people_by_email ON people (lower(email)) WHERE email IS NOT NULL",
    ]
}
