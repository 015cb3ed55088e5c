// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What reading a journal from its first entry to its head shows.
public enum Verification: Hashable, Sendable {
    /// Every entry follows from the one before, up to the head.
    case sound(Head)
    /// The first entry that does not, and in what.
    case broken(position: Int64, Defect)
    case noSuchTerritory

    public enum Defect: Hashable, Sendable {
        /// No entry at this position, though later ones or the head say there was one.
        case missing
        /// What it says is not what was hashed, or its hash was changed.
        case altered
        /// It was recorded before the entry it follows.
        case instantGoesBack
        /// The columns verify, but the program cannot understand them.
        case unreadable
        /// The head row has another hash than the last entry.
        case headDiffers
        /// It lies beyond the head.
        case beyondHead
    }
}

extension Journal {
    /// Recomputes the chain of a territory, a page of entries at a time.
    public func verify(_ territory: TerritoryID) async throws(StoreFault) -> Verification {
        guard let head = try await head(of: territory) else { return .noSuchTerritory }
        return try await verify(territory, upTo: head)
    }

    func verify(
        _ territory: TerritoryID,
        upTo head: Head
    ) async throws(StoreFault) -> Verification {
        var walk = ChainWalk(from: .genesis(of: territory))
        while true {
            let page = try await page(
                of: territory,
                after: walk.head.position,
                limit: Self.pageLength
            )
            for row in page {
                guard let stored = try? StoredEntry(row) else {
                    return .broken(position: walk.head.position + 1, .unreadable)
                }
                // Appended after the head was read, or smuggled in: only the latter stays.
                guard stored.position <= head.position else {
                    return try await ending(walk, of: territory, upTo: head)
                }
                if let broken = walk.defect(in: stored) { return broken }
            }
            if page.isEmpty { return try await ending(walk, of: territory, upTo: head) }
        }
    }

    private func ending(
        _ walk: ChainWalk,
        of territory: TerritoryID,
        upTo head: Head
    ) async throws(StoreFault) -> Verification {
        guard walk.head.position == head.position else {
            return .broken(position: walk.head.position + 1, .missing)
        }
        guard walk.head.hash == head.hash else {
            return .broken(position: head.position, .headDiffers)
        }
        let beyond = try await store.rows(
            """
            SELECT min(entries.position) FROM entries
            JOIN territories ON territories.id = entries.territory
            WHERE entries.territory = \(territory) AND entries.position > territories.position
            """
        )
        if let position = try beyond.first?.optionalInteger(0) {
            return .broken(position: position, .beyondHead)
        }
        return .sound(head)
    }
}

/// Goes from entry to entry, knowing what the next one must follow from.
private struct ChainWalk {
    private(set) var head: Head
    private var instant = Int64.min
    private var decoder = EntryDecoder()

    init(from head: Head) {
        self.head = head
    }

    mutating func defect(in entry: StoredEntry) -> Verification? {
        guard entry.position == head.position + 1 else {
            return .broken(position: head.position + 1, .missing)
        }
        guard entry.hash == HashChain.hash(previous: head.hash, entry) else {
            return .broken(position: entry.position, .altered)
        }
        guard entry.instant >= instant else {
            return .broken(position: entry.position, .instantGoesBack)
        }
        guard decoder.decode(entry) != nil else {
            return .broken(position: entry.position, .unreadable)
        }
        head = Head(position: entry.position, hash: entry.hash)
        instant = entry.instant
        return nil
    }
}
