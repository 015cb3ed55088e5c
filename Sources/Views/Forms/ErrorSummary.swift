// SPDX-License-Identifier: EUPL-1.2

/// What was not taken, at the top of a form, each remark leading to its place; what is said of the
/// form as a whole leads nowhere.
struct ErrorSummary: Sendable {
    /// Of its heading; a page that holds several forms names each apart.
    let id: String
    let heading: String
    let lines: [Link]

    /// Nil if nothing is wrong.
    init?(_ heading: String, _ lines: [Link], id: String = "errors") {
        guard !lines.isEmpty else { return nil }
        self.id = id
        self.heading = heading
        self.lines = lines
    }
}
