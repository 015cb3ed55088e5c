// SPDX-License-Identifier: EUPL-1.2

extension BackupTable {
    /// The carnets, which must survive a lost disk. Drafts are left out: they pass.
    static let privatePages = BackupTable(
        "private_pages",
        key: 3,
        page: 50,
        [
            .text("territory"), .text("owner"), .text("id"), .text("title"), .bytes("content"),
            .integer("created"), .integer("changed"), .integer("version"),
        ]
    )
}
