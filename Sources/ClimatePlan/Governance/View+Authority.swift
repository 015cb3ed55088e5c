// SPDX-License-Identifier: EUPL-1.2

extension View {
    /// Whether a command is within the reader's rights, so that a page shows only the controls
    /// whose act would be judged further.
    public func allows(_ command: Command) -> Bool { present.allows(command, with: rights) }
}
