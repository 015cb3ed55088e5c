// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What happened in a territory since a position, in short: where to look again, never what is
/// written there.
public struct News: Hashable, Sendable {
    /// The last entry of the journal.
    public let position: Int64
    /// The version of the Directory and of erasures.
    public let directoryVersion: Int64
    /// The records that the entries in between say something of; nil when they are too many to
    /// name, or too long ago.
    public var records: Set<RecordID>?
}

/// Records that entries say something of, as long as they are few enough to name.
struct TouchedRecords: Sendable {
    static let most = 200

    private(set) var records: Set<RecordID>?

    /// - Parameter isNameable: false for a whole register, just opened.
    init(isNameable: Bool = true) {
        records = isNameable ? [] : nil
    }

    mutating func add(_ others: some Sequence<RecordID>) {
        records?.formUnion(others)
        if let count = records?.count, count > Self.most { records = nil }
    }
}

extension Desk {
    /// Whoever is told of what this desk publishes; told no more once it is let go of.
    public final class Observation: Sendable {
        private let board: NewsBoard
        private let number: UInt64

        fileprivate init(_ board: NewsBoard, _ number: UInt64) {
            self.board = board
            self.number = number
        }

        deinit { board.forget(number) }
    }

    /// What happened after a position, from the little that is kept at hand.
    public nonisolated func news(after position: Int64) -> News { board.news(after: position) }

    /// Tells of each change of the register or of its Directory, whoever made it. What is told must
    /// do no more than wake someone: the next is published once it returns.
    public nonisolated func observe(_ tell: @escaping @Sendable () -> Void) -> Observation {
        Observation(board, board.add(tell))
    }
}
