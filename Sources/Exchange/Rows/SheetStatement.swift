// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// All that a table says: its actions, what was skipped and why.
struct SheetStatement: Sendable {
    var actions: [RowStatement] = []
    /// Axes that a row names without any action: kept, empty.
    var emptyAxes: [(path: [StatedCell], plan: StatedCell?)] = []
    var skipped: [SkippedRow] = []
    var problems: [ImportProblem] = []
}
