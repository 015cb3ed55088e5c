// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What undoing a gesture would do, and what it would leave because something later was built on
/// it.
public struct Undoing: Hashable, Sendable {
    /// One thing the gesture did that stays.
    public struct Kept: Hashable, Sendable {
        public let record: RecordID
        /// The field changed since; nil when the whole record stays.
        public let field: FieldID?
    }

    public let gesture: GestureID
    public private(set) var commands: [Command] = []
    public private(set) var kept: [Kept] = []

    /// - Parameters:
    ///   - entries: the gesture's own entries.
    ///   - before: the territory as it stood just before them.
    ///   - now: the territory as it stands.
    public init(of gesture: GestureID, _ entries: [Recorded], before: Territory, now: Territory) {
        self.gesture = gesture
        let reading = GestureReading(entries, before: before, now: now)
        // The last made goes first: what stands under a record goes before it.
        for id in reading.touched.reversed() {
            guard let record = now.records[id] else { continue }
            if let was = before.records[id], !was.isRemoved {
                restore(record, as: was, reading)
            } else {
                withdraw(record, reading)
            }
        }
        commands.append(.markUndone(gesture))
    }

    /// Whether nothing would change but the mark.
    public var isEmpty: Bool { commands == [.markUndone(gesture)] }

    private mutating func withdraw(_ record: Record, _ reading: GestureReading) {
        guard !record.isRemoved else { return }
        if reading.isBuiltOn(record) {
            kept.append(Kept(record: record.id, field: nil))
        } else {
            commands.append(.record(.remove(record.id)))
        }
    }

    private mutating func restore(_ record: Record, as was: Record, _ reading: GestureReading) {
        if let removedAt = record.removedAt {
            guard reading.positions.contains(removedAt) else { return }
            commands.append(.record(.restore(record.id)))
        }
        var fields: [FieldID: Content] = [:]
        for id in reading.fields(of: record.id) {
            guard let standing = record.fields[id] else { continue }
            if reading.positions.contains(standing.changedAt) {
                fields[id] = was.content(id)
            } else {
                kept.append(Kept(record: record.id, field: id))
            }
        }
        if !fields.isEmpty {
            let edit = Record.Edit(record: record.id, fields: fields)
            commands.append(.record(.edit(edit, seen: [:])))
        }
    }
}

extension Undoing {
    /// What an act did that taking it back left, once it has been.
    /// - Parameters:
    ///   - undo: the entries that took it back.
    ///   - now: the territory since, as far as the records that the act touched.
    public static func left(
        of entries: [Recorded],
        by undo: [Recorded],
        before: Territory,
        now: Territory
    ) -> [Kept] {
        let act = GestureReading(entries, before: before, now: now)
        let taken = GestureReading(undo, before: before, now: now)
        return act.touched.flatMap { id -> [Kept] in
            guard let record = now.records[id] else { return [] }
            guard before.records[id].map({ !$0.isRemoved }) ?? false else {
                return record.isRemoved ? [] : [Kept(record: id, field: nil)]
            }
            let fields = Set(act.fields(of: id)).subtracting(taken.fields(of: id))
            return fields.sorted().map { Kept(record: id, field: $0) }
        }
    }
}

extension View {
    /// Whether an act is theirs to take back: they made it, or are of the team. The desk still
    /// judges each thing that taking it back asks for.
    public func mayUndo(_ stamp: Stamp) -> Bool {
        guard asOf == nil else { return false }
        return rights.isTeam
            || rights.isKnown && rights.person.map { stamp.author.person == $0 } ?? false
    }
}

/// What a gesture touched, and what came after it.
private struct GestureReading {
    let positions: Set<Int64>
    /// Records it made or changed, each once, in order.
    private(set) var touched: [RecordID] = []
    private let before: Territory
    private let now: Territory
    private var edited: [RecordID: Set<FieldID>] = [:]
    private var referenced: Set<RecordID> = []
    private var seen: Set<RecordID> = []

    init(_ entries: [Recorded], before: Territory, now: Territory) {
        self.before = before
        self.now = now
        positions = Set(entries.map(\.position))
        for entry in entries { gather(entry.event) }
        for record in now.records.values where !record.isRemoved {
            for standing in record.fields.values where !positions.contains(standing.changedAt) {
                if case .records(let ids) = standing.content.value { referenced.formUnion(ids) }
            }
        }
    }

    func fields(of id: RecordID) -> [FieldID] { edited[id, default: []].sorted() }

    /// Whether something recorded since stands on a record the gesture made: an edit of it or
    /// under it, or a reference to it. What it stands under, made by the same gesture, decides
    /// for it, so that a sheet stays whole or goes whole.
    func isBuiltOn(_ record: Record) -> Bool {
        var root = record
        while let parent = root.parent, before.records[parent] == nil,
            let made = now.records[parent]
        {
            root = made
        }
        return isTouchedSince(root)
    }

    private func isTouchedSince(_ record: Record) -> Bool {
        let last = before.records[record.id]?.entries.last ?? 0
        return referenced.contains(record.id)
            || record.entries.contains { $0 > last && !positions.contains($0) }
            || now.children[record.id, default: []].contains { child in
                now.records[child.id].map { !$0.isRemoved && isTouchedSince($0) } ?? false
            }
    }

    private mutating func gather(_ event: Event) {
        switch event {
        case .record(.created(let creation)): touch(creation.id)
        case .record(.edited(let edit)):
            touch(edit.record)
            edited[edit.record, default: []].formUnion(edit.fields.keys)
        case .record(.removed(let id)), .record(.restored(let id)): touch(id)
        case .batch(let events): for event in events { gather(event) }
        // Acts with a meaning of their own are answered by another act, not undone.
        case .founded, .fieldAdded, .mandate, .arbitration, .reorganisation, .file, .undone: break
        }
    }

    private mutating func touch(_ id: RecordID) {
        if seen.insert(id).inserted { touched.append(id) }
    }
}
