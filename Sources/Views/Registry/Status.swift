// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The status of an action or a step: a word, with a shape that the style sheet draws.
struct Status: Hashable, Sendable {
    let word: String
    /// A code of `ChoiceList.statuses`: the name of its shape.
    let shape: String
    /// The end has passed: stated beside, never instead of what people declared.
    let overdue: String?

    init?(_ code: String?, overdue: Bool = false, in book: Phrasebook) {
        guard code != nil || overdue else { return nil }
        word = code.map { book.label($0, of: .statuses) } ?? book[.noStatus]
        shape = code.flatMap { ChoiceList.statuses.codes.contains($0) ? $0 : nil } ?? "unknown"
        self.overdue = overdue ? book[.overdue] : nil
    }
}

extension Record {
    /// Whether its end has passed while it still goes on. A vague date passes with the last day it
    /// may mean.
    func isOverdue(on day: Day, status: String? = nil) -> Bool {
        guard let end = date(.end) else { return false }
        let status = status ?? choice(.status)
        return end.days.upperBound < day && status != "done" && status != "abandoned"
    }
}
