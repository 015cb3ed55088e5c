// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// A territory as one viewer may see it. Every reading takes one: a page, a count, a search, an
/// export see what this lets through and nothing else.
public struct View: Sendable {
    let territory: Territory
    /// The territory of now: a past is seen with today's rights and visibility.
    let present: Territory
    let beside: Beside
    public let rights: Rights
    /// The day it is read on.
    public let today: Day
    /// The past it shows, if it does not show the present.
    public let asOf: AsOf?

    public var id: TerritoryID { territory.id }
    public var name: String { territory.name }
    /// Position of the last entry it shows.
    public var position: Int64 { territory.position }
}

/// A past that a page shows.
public enum AsOf: Hashable, Sendable {
    /// « État au »: what was so that day, as known now.
    case state(Day)
    /// « Tel que connu le »: what had been recorded by that day.
    case known(Day)

    /// Whether an entry belongs to that past.
    public func includes(_ stamp: Stamp) -> Bool {
        switch self {
        case .state(let day): stamp.effective <= day
        case .known(let day): stamp.moment.day <= day
        }
    }
}

extension Territory {
    /// This territory, seen by someone with the rights they have today. When it is a past,
    /// `present` is the territory of now, which rights and visibility are taken from.
    public func seen(
        by viewer: Viewer,
        on today: Day,
        beside: Beside = Beside(),
        asOf: AsOf? = nil,
        present: Territory? = nil
    ) -> View {
        let present = present ?? self
        let rights = present.rights(of: viewer, on: today)
        return View(
            territory: self,
            present: present,
            beside: beside,
            rights: rights,
            today: today,
            asOf: asOf
        )
    }
}

extension View {
    /// The records of a kind that stand and may be seen, in the order they entered the register.
    public func records(of kind: RecordKind) -> [Record] {
        territory.byKind[kind, default: []].compactMap { record($0) }
    }

    /// The record, if it stands and may be seen.
    public func record(_ id: RecordID) -> Record? {
        trace(of: id).flatMap { $0.isRemoved ? nil : $0 }
    }

    /// What the register keeps of a record, removed or not, if it may be seen: what a history
    /// names it by.
    public func trace(of id: RecordID) -> Record? {
        guard let record = territory.records[id] else { return nil }
        let today = asOf == nil ? record : present.records[id] ?? record
        return present.sees(today, with: rights) ? record : nil
    }

    /// What stands under a record, in order.
    public func children(of id: RecordID) -> [Record] {
        territory.children[id, default: []].compactMap { record($0.id) }
    }

    /// What stands under a record, of one kind, in order.
    public func children(of id: RecordID, kind: RecordKind) -> [Record] {
        territory.children[id, default: []].compactMap { child in
            child.kind == kind ? record(child.id) : nil
        }
    }

    public func fields(of kind: RecordKind) -> [Field] { territory.fields(of: kind) }

    public func field(_ id: FieldID, of kind: RecordKind) -> Field? {
        territory.field(id, of: kind)
    }

    /// What a field holds, blank when these rights do not read it.
    public func content(_ field: Field, of record: Record) -> Content {
        reads(field, of: record) ? record.content(field.id) : .blank
    }

    public func reads(_ field: Field, of record: Record) -> Bool {
        guard rights.isKnown else { return field.isPublished }
        // A past is read with the rights of today: who pilots now, not who did.
        return field.readers == .everyone
            || present.belongs(
                to: field.readers,
                present.records[record.id] ?? record,
                with: rights
            )
    }

    public func writes(_ field: Field, of record: Record) -> Bool {
        territory.belongs(to: field.writers, record, with: rights)
    }
}
