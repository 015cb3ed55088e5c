// SPDX-License-Identifier: EUPL-1.2

/// How long a letter that could not be sent waits, in milliseconds.
enum Delay {
    private static let minute: Int64 = 60_000

    /// While the relay takes nothing from anyone. Short: one connection a minute bothers nobody,
    /// and whoever waits for an address to sign in waits for it.
    static let relay = minute

    /// After which a relay that still says "later" of one letter is taken to mean "never".
    static let longestWait = 3 * 24 * 60 * minute

    /// One minute, then twice as long each time, up to six hours.
    static func after(attempts: Int) -> Int64 {
        min(minute << Int64(min(10, max(0, attempts - 1))), 6 * 60 * minute)
    }
}
