// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A link that opens a form: in its place where scripts run, on its own page elsewhere.
struct EditLink: Hashable, Sendable {
    let text: String
    /// What it is about, for those who hear links one by one.
    let subject: String?
    let href: String
    /// So that whoever comes back from the form finds the place again.
    let id: String
}

/// What the reader may write. A past is read; so is a journal that cannot be read to its end.
extension Reader {
    var mayWrite: Bool { view.asOf == nil && haltedAt == nil }

    /// The fields of a record that a form offers this reader.
    public func writableFields(of record: Record) -> [Field] {
        view.fields(of: record.kind).filter {
            $0.writers != .nobody && view.reads($0, of: record) && view.writes($0, of: record)
        }
    }

    /// The fields of a record that is yet to be made.
    public func writableFields(new kind: RecordKind, under parent: Record?) -> [Field] {
        view.fields(of: kind).filter { field in
            guard let parent, kind != .note, kind.parents.contains(parent.kind) else { return true }
            return view.writes(field, of: parent)
        }
    }

    /// Whether the reader may make a record of that kind there.
    public func mayCreate(_ kind: RecordKind, under parent: Record?) -> Bool {
        guard kind != .territory, mayWrite else { return false }
        if let parent, !kind.parents.contains(parent.kind) {
            // A new action may be asked for from the place where it will stand.
            guard kind == .action, [.plan, .axis].contains(parent.kind) else { return false }
            return view.rights.isTeam
        }
        guard parent != nil || kind.parents.isEmpty else { return false }
        let creation = Record.Creation(
            id: parent?.id ?? RecordID(view.id.uuid),
            kind: kind,
            parent: parent?.id
        )
        let required = writableFields(new: kind, under: parent).filter(\.isRequired)
        return view.allows(.record(.create(creation)))
            && required.count == view.fields(of: kind).count(where: \.isRequired)
    }

    public func mayRemove(_ record: Record) -> Bool {
        record.kind != .territory && mayWrite && view.allows(.record(.remove(record.id)))
    }

    /// Whether a record of that kind may be made by typing its name in a field that points to it.
    public func mayAddByName(_ kind: RecordKind) -> Bool {
        kind == .organisation && view.rights.isTeam
    }

    /// Where a record can be seen once it was written.
    public func addressAfterWriting(_ record: Record) -> Address {
        switch record.kind {
        case .axis:
            let plan = view.path(to: record).first?.parent
            return .plan(slug, plan)
        default: return address(of: record) ?? .home(slug)
        }
    }

    /// Where to go once a record is there no more.
    public func addressAfterRemoving(_ record: Record) -> Address {
        if let parent = record.parent.flatMap({ view.record($0) }) {
            return addressAfterWriting(parent)
        }
        switch record.kind {
        case .action: return .actions(slug, ActionQuery())
        case .plan: return .plan(slug, nil)
        case .service: return .services(slug)
        case .organisation: return .organisations(slug)
        default: return .home(slug)
        }
    }
}

extension Reader {
    /// « Modifier » one field, if the reader may.
    func editLink(_ field: Field, of record: Record) -> EditLink? {
        guard mayWrite, view.writes(field, of: record) else { return nil }
        return EditLink(
            text: say(.editRecordLink),
            subject: phrasebook.label(of: field),
            href: link(to: .recordField(slug, record.id, field.id)),
            id: "edit-\(field.id.rawValue.replacing(":", with: "-"))"
        )
    }

    /// « Modifier » a record whole, if the reader may write any of it.
    func editLink(_ record: Record) -> EditLink? {
        guard mayWrite, !writableFields(of: record).isEmpty else { return nil }
        let name = name(of: record)
        let kind = phrasebook.label(of: record.kind)
        return EditLink(
            text: say(.editRecordLink),
            subject: name.isEmpty ? kind : name,
            href: link(to: .recordEdit(slug, record.id)),
            id: "edit-\(record.id.text)"
        )
    }

    /// The same as a link to the page of the form, where what is added has a page of its own.
    func way(toAdd kind: RecordKind, under parent: Record?) -> Link? {
        addLink(kind, under: parent).map { Link($0.text, to: $0.href) }
    }

    /// « Ajouter une étape », if the reader may.
    func addLink(_ kind: RecordKind, under parent: Record?) -> EditLink? {
        guard mayCreate(kind, under: parent) else { return nil }
        return EditLink(
            text: say(.addRecord(kind)),
            subject: parent.map { name(of: $0) },
            href: link(to: .recordNew(slug, kind, under: parent?.id)),
            id: "add-\(kind.rawValue)-\(parent?.id.text ?? "")"
        )
    }
}
