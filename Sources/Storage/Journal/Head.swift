// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The end of a territory's journal: the position of its last entry, and that entry's hash.
public struct Head: Hashable, Sendable {
    /// 0 before the first entry.
    public let position: Int64
    public let hash: [UInt8]

    public init(position: Int64, hash: [UInt8]) {
        self.position = position
        self.hash = hash
    }

    /// Where the chain of a territory starts.
    public static func genesis(of territory: TerritoryID) -> Self {
        Self(position: 0, hash: HashChain.genesis(of: territory))
    }
}

extension Entry {
    /// The head of the journal once this entry is its last.
    public var head: Head { Head(position: position, hash: hash) }
}
