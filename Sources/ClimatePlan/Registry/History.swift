// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// An entry read back.
public struct Recorded: Hashable, Sendable {
    public let position: Int64
    public let stamp: Stamp
    public let event: Event

    public init(position: Int64, stamp: Stamp, event: Event) {
        self.position = position
        self.stamp = stamp
        self.event = event
    }
}

/// One thing that changed on a sheet: who, what, from, to, when.
public struct Change: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case created
        case removed
        case restored
        case field(FieldID, from: Content, to: Content)
    }

    public let position: Int64
    public let stamp: Stamp
    public let record: RecordID
    public let kind: RecordKind
    public let what: What
}

extension View {
    /// The entries that touched a record or what stands under it, in order.
    public func entries(about id: RecordID) -> [Int64] {
        var positions: Set<Int64> = []
        gather(id, into: &positions)
        return positions.sorted()
    }

    private func gather(_ id: RecordID, into positions: inout Set<Int64>) {
        guard let record = territory.records[id], present.sees(record, with: rights) else { return }
        positions.formUnion(record.entries)
        for child in territory.children[id, default: []] { gather(child.id, into: &positions) }
    }

    /// What changed on a record and under it, oldest first, from the entries that touched it.
    /// Fields these rights do not read are left out.
    public func changes(of id: RecordID, in entries: [Recorded]) -> [Change] {
        var history = HistoryReader(view: self, root: id, before: nil)
        for entry in entries { history.read(entry.event, of: entry) }
        return history.changes
    }

    /// What entries changed, whatever the record, from what stood before them.
    public func changes(in entries: [Recorded], since before: Territory) -> [Change] {
        var history = HistoryReader(view: self, root: nil, before: before)
        for entry in entries { history.read(entry.event, of: entry) }
        return history.changes
    }

    fileprivate func trace(of id: RecordID, under root: RecordID?) -> Record? {
        guard let record = trace(of: id) else { return nil }
        guard let root else { return record }
        var current: Record? = record
        while let candidate = current {
            if candidate.id == root { return record }
            current = candidate.parent.flatMap { territory.records[$0] }
        }
        return nil
    }
}

/// Folds the entries of one sheet, keeping what each field held before.
private struct HistoryReader {
    let view: View
    /// The sheet they are read for; nil for every record.
    let root: RecordID?
    let before: Territory?
    var changes: [Change] = []
    private var contents: [RecordID: [FieldID: Content]] = [:]

    init(view: View, root: RecordID?, before: Territory?) {
        self.view = view
        self.root = root
        self.before = before
    }

    mutating func read(_ event: Event, of entry: Recorded) {
        switch event {
        case .record(let event): read(event, of: entry)
        case .arbitration(let event): read(.edited(event.edit), of: entry)
        case .reorganisation(let event): read(.edited(event.edit), of: entry)
        case .batch(let events): for event in events { read(event, of: entry) }
        case .founded(let founding):
            let sheet = RecordID(view.id.uuid)
            let creation = Record.Creation(id: sheet, kind: .territory, fields: founding.fields)
            read(.created(creation), of: entry)
        case .fieldAdded, .mandate, .file, .undone: break
        }
    }

    private mutating func read(_ event: Record.Event, of entry: Recorded) {
        switch event {
        case .created(let creation):
            note(.created, on: creation.id, entry)
            note(creation.fields, on: creation.id, entry)
        case .edited(let edit): note(edit.fields, on: edit.record, entry)
        case .removed(let id): note(.removed, on: id, entry)
        case .restored(let id): note(.restored, on: id, entry)
        }
    }

    private mutating func note(
        _ fields: [FieldID: Content],
        on id: RecordID,
        _ entry: Recorded
    ) {
        guard let record = view.trace(of: id, under: root) else { return }
        for field in view.fields(of: record.kind) {
            guard let content = fields[field.id], view.reads(field, of: record) else { continue }
            let before = self.before?.records[id]?.content(field.id) ?? .blank
            let last = contents[id]?[field.id] ?? before
            contents[id, default: [:]][field.id] = content
            note(.field(field.id, from: last, to: content), on: id, entry)
        }
    }

    private mutating func note(_ what: Change.What, on id: RecordID, _ entry: Recorded) {
        guard let record = view.trace(of: id, under: root) else { return }
        changes.append(
            Change(
                position: entry.position,
                stamp: entry.stamp,
                record: id,
                kind: record.kind,
                what: what
            )
        )
    }
}
