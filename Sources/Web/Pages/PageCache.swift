// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto
import Formats
import Hummingbird
import Phrases
import Storage
import Synchronization

/// Everything that a page depends on: two requests of the same key get the same bytes.
struct PageKey: Hashable, Sendable {
    let territory: TerritoryID
    let position: Int64
    /// The entry at which the journal stopped being readable, if it did.
    let haltedAt: Int64?
    /// Version of the Directory and of erasures.
    let beside: Int64
    let rights: Rights
    let language: Language
    /// Deadlines pass at midnight.
    let day: Day
    /// The path and the query, as they came.
    let address: String
    /// Where the reader stood when they last came, on the page that tells it.
    var mark: Visits.Mark?

    /// Names these bytes for browsers, across restarts of one build.
    func tag(build: String) -> String {
        let parts = [
            build, territory.text, String(position), haltedAt.map { String($0) } ?? "",
            String(beside), rights.words, language.rawValue, day.text, address,
            mark.map { "\($0.position) \($0.instant)" } ?? "",
        ]
        let digest = SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))
        let digits = digest.prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "\"\(digits.joined())\""
    }
}

extension Rights {
    /// All that tells these rights from others.
    fileprivate var words: String {
        let flags = [isOperator, isTeam, leadsPlan, readsAll, isDirector, isInside, isKnown]
            .map { $0 ? "1" : "0" }
        let places = [services, organisations, posts, seats].flatMap { $0 }.map(\.text).sorted()
        return ([flags.joined(), person?.text ?? ""] + registers.map(\.rawValue).sorted() + places)
            .joined(separator: " ")
    }
}

/// A page ready to be sent, compressed once.
struct ReadyPage: Sendable {
    let tag: String
    let plain: ByteBuffer
    let compressed: ByteBuffer

    init(_ html: String, tag: String) {
        self.tag = tag
        let bytes = Array(html.utf8)
        plain = ByteBuffer(bytes: bytes)
        compressed = ByteBuffer(bytes: Gzip.compressed(bytes, level: 5))
    }

    /// Bytes it takes in memory, what surrounds it included.
    var weight: Int { plain.readableBytes + compressed.readableBytes + 1_024 }
}

/// The pages made lately, within a number of bytes; those not asked for longest go first.
final class PageCache: Sendable {
    private struct Shelf {
        var pages: [PageKey: (page: ReadyPage, lastUse: UInt64)] = [:]
        var weight = 0
        var clock: UInt64 = 0
    }

    private let limit: Int
    private let shelf = Mutex(Shelf())

    /// - Parameter limit: in bytes.
    init(limit: Int) {
        self.limit = limit
    }

    subscript(_ key: PageKey) -> ReadyPage? {
        shelf.withLock { shelf in
            guard let index = shelf.pages.index(forKey: key) else { return nil }
            shelf.clock += 1
            shelf.pages.values[index].lastUse = shelf.clock
            return shelf.pages.values[index].page
        }
    }

    func keep(_ page: ReadyPage, for key: PageKey) {
        guard page.weight <= limit / 4 else { return }
        shelf.withLock { shelf in
            shelf.clock += 1
            let previous = shelf.pages.updateValue((page, shelf.clock), forKey: key)
            shelf.weight += page.weight - (previous?.page.weight ?? 0)
            if shelf.weight > limit { makeRoom(on: &shelf) }
        }
    }

    /// Down to three quarters, so that sorting by age is paid for seldom.
    private func makeRoom(on shelf: inout Shelf) {
        for (key, kept) in shelf.pages.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard shelf.weight > limit * 3 / 4 else { return }
            shelf.pages[key] = nil
            shelf.weight -= kept.page.weight
        }
    }

    var weight: Int { shelf.withLock { $0.weight } }
}
