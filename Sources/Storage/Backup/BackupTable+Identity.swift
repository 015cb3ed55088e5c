// SPDX-License-Identifier: EUPL-1.2

extension BackupTable {
    /// Who may come in. Sessions are left out: after a restore, people sign in again.
    static let entrances = [
        BackupTable(
            "accounts",
            key: 1,
            page: 500,
            [
                .text("id"), .text("email"), .bytes("password"), .integer("created"),
                .text("language"),
            ]
        ),
        BackupTable(
            "memberships",
            key: 2,
            page: 500,
            [.text("territory"), .text("person"), .text("account")]
        ),
        BackupTable(
            "links",
            key: 1,
            page: 500,
            [
                .text("id"), .text("territory"), .text("person"), .text("purpose"),
                .text("facts"), .bytes("recipient"), .integer("starts"), .integer("expires"),
                .integer("used"), .integer("revoked"),
            ]
        ),
        BackupTable(
            "tokens",
            key: 1,
            page: 500,
            [
                .text("id"), .bytes("digest"), .text("territory"), .text("person"),
                .text("label"), .integer("created"), .integer("expires"), .integer("revoked"),
                .integer("used"),
            ]
        ),
    ]
}
