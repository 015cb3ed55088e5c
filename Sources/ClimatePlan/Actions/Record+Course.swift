// SPDX-License-Identifier: EUPL-1.2

extension Record {
    /// Whether an action or a step is done or given up: nothing more is asked of it.
    var isOver: Bool { choice(.status) == "done" || choice(.status) == "abandoned" }
}
