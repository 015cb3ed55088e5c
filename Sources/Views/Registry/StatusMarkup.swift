// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Statuses written many times over: the words are looked up once.
struct StatusMarkup {
    private let words: [String: String]
    private let overdue: String

    init(_ book: Phrasebook) {
        var words: [String: String] = [:]
        for code in ChoiceList.statuses.codes { words[code] = book.label(code, of: .statuses) }
        self.words = words
        overdue = book[.overdue]
    }

    /// The same marks as the template `Registry/status` makes.
    func write(_ code: String?, isOverdue: Bool, to writer: inout HTMLWriter) {
        guard code != nil || isOverdue else { return }
        writer.raw("<span class=\"standing\">")
        defer { writer.raw("</span>") }
        if let code {
            writer.raw("<span")
            writer.attribute("class", "status " + code)
            writer.raw(">")
            writer.text(words[code] ?? code)
            writer.raw("</span>")
        }
        if isOverdue {
            writer.raw(" <span class=\"overdue\">")
            writer.text(overdue)
            writer.raw("</span>")
        }
    }
}
