// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections
import Storage

extension Desk {
    /// Opens the desk of a territory by folding its journal.
    public static func open(
        _ id: TerritoryID,
        store: any Store,
        instruments: Instruments,
        erasureLog: ErasureLog? = nil
    ) async throws(DeskFault) -> Desk {
        let empty = Snapshot(
            territory: Territory(id: id),
            beside: Beside(version: -1),
            head: .genesis(of: id)
        )
        let desk = Desk(
            empty,
            store: store,
            instruments: instruments,
            erasureLog: erasureLog
        )
        try await desk.refresh()
        return desk
    }

    /// Reads what was appended since, by this process or another, and publishes it.
    func caughtUp() async -> Result<Void, DeskFault> {
        let before = snapshot
        var fold = Fold(before)
        do throws(StoreFault) {
            if fold.halt == nil { try await read(&fold, after: before.head.position) }
            // After the entries: the words and people they refer to were written with them.
            let beside = try await besideNow(fold)
            publish(
                Snapshot(
                    territory: fold.territory,
                    beside: beside,
                    head: fold.head,
                    instant: fold.instant,
                    latest: fold.latest,
                    halt: fold.halt
                ),
                touching: fold.touched
            )
            return .success(())
        } catch {
            return .failure(.storage(error))
        }
    }

    /// Entries read at a time.
    private static let pageLength = 2_000
    /// Pages decoded side by side while the next is read: decoding takes most of the time that
    /// opening a register takes.
    private static let pagesAhead = 4

    private func read(_ fold: inout Fold, after position: Int64) async throws(StoreFault) {
        var pages: [Task<[Decoded], Never>] = []
        var last = position
        var defect: String?
        while defect == nil {
            do throws(StoreFault) {
                let page = try await journal.entries(
                    of: id,
                    after: last,
                    limit: Self.pageLength
                )
                guard let end = page.last else { break }
                last = end.position
                pages.append(Task { page.map(Decoded.init) })
            } catch .corrupt(let detail) {
                defect = detail
            }
            if pages.count > Self.pagesAhead {
                for entry in await pages.removeFirst().value { fold.take(entry) }
            }
        }
        for page in pages { for entry in await page.value { fold.take(entry) } }
        if let defect, fold.halt == nil {
            fold.halt = Halt(position: fold.head.position + 1, reason: .corrupt(defect))
        }
    }

    private func besideNow(_ fold: Fold) async throws(StoreFault) -> Beside {
        let known = snapshot.beside
        let version = try await PeopleRegister(store).version(of: id)
        let wanted = fold.texts.filter { known.words[$0] == nil }
        // A new version of the Directory, or an erasure: what was known may have to be forgotten.
        guard version == known.version else {
            return try await Beside.read(of: id, from: store)
        }
        guard !wanted.isEmpty else { return known }
        var beside = known
        for text in try await Texts(store).read(wanted, of: id) {
            beside.words[text.id] = text.content
        }
        return beside
    }
}

extension Beside {
    fileprivate static func read(
        of id: TerritoryID,
        from store: any Store
    ) async throws(StoreFault) -> Beside {
        let listing = try await PeopleRegister(store).listing(of: id)
        let texts = try await Texts(store).all(of: id)
        return Beside(
            people: TreeDictionary(
                listing.people.map { ($0.id, $0) },
                uniquingKeysWith: { _, last in last }
            ),
            words: TreeDictionary(
                texts.map { ($0.id, $0.content) },
                uniquingKeysWith: { _, last in last }
            ),
            version: listing.version
        )
    }
}

/// An entry, and the event it holds if it can be read.
struct Decoded: Sendable {
    let entry: Entry
    let event: Result<Event, WireFault>

    init(_ entry: Entry) {
        self.entry = entry
        do throws(WireFault) {
            event = .success(try Event(wire: entry.wire))
        } catch {
            event = .failure(error)
        }
    }
}

/// Entries folded one after the other, up to the first that cannot be.
struct Fold {
    var territory: Territory
    var head: Head
    var instant: Int64
    var halt: Halt?
    private(set) var latest: [Recorded]
    /// Sealed texts that the entries refer to.
    var texts: [TextID] = []
    var touched: TouchedRecords

    init(_ snapshot: Snapshot) {
        territory = snapshot.territory
        head = snapshot.head
        instant = snapshot.instant
        halt = snapshot.halt
        latest = snapshot.latest
        touched = TouchedRecords(isNameable: snapshot.head.position > 0)
    }

    mutating func take(_ decoded: Decoded) {
        guard halt == nil else { return }
        let entry = decoded.entry
        do {
            let event = try decoded.event.get()
            try territory.apply(event, at: entry.position)
            texts += event.sealedTexts
            touched.add(event.records)
            head = entry.head
            instant = entry.stamp.moment.instant
            keep(Recorded(position: entry.position, stamp: entry.stamp, event: event))
        } catch let fault as WireFault {
            halt = Halt(position: entry.position, reason: .unreadable(fault))
        } catch let fault as Inapplicable {
            halt = Halt(position: entry.position, reason: .inapplicable(fault))
        } catch {
            halt = Halt(position: entry.position, reason: .corrupt("\(error)"))
        }
    }

    /// Trimmed seldom: moving the others up at each entry would cost more than keeping twice them.
    private mutating func keep(_ recorded: Recorded) {
        latest.append(recorded)
        if latest.count > 2 * Snapshot.latest { latest.removeFirst(Snapshot.latest) }
    }
}
