// SPDX-License-Identifier: EUPL-1.2

/// What if: an addition, or a departure. It is looked at and never written.
public struct TimeChange: Hashable, Sendable {
    /// Time that something new would take, in a year; of no service when nobody is named.
    public var added: WorkTime?
    public var service: RecordID?
    /// The post whose holder would leave.
    public var departing: RecordID?

    public init(added: WorkTime? = nil, service: RecordID? = nil, departing: RecordID? = nil) {
        self.added = added
        self.service = service
        self.departing = departing
    }

    public var isNone: Bool { added == nil && departing == nil }
}
