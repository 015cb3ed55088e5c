// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A form on a page of its own: one field, a whole sheet, or a new one.
public struct RecordFormPage: Page {
    public static let template = "Registry/formPage"

    let shell: Shell
    let heading: String
    let about: String
    let form: RecordForm
    /// The way to take the whole record out, for whoever may.
    let removal: Link?
    /// What can be added under an axis, which has no page but this one.
    let additions: [Link]

    /// - Parameter typed: what was sent, when the form comes back.
    public init(_ reader: Reader, _ subject: FormSubject, typed: TypedForm? = nil) {
        form = RecordForm(reader, subject, typed: typed)
        let owner = subject.owner
        about = owner.map { reader.described($0) } ?? ""
        switch subject {
        case .new(let kind, _): heading = reader.say(.newRecord(kind))
        case .whole(let record):
            heading = reader.say(.editingRecord(.kind(record.kind), reader.name(of: record)))
        case .field(let field, _): heading = reader.say(.editingField(.label(of: field)))
        }
        var additions: [Link?] = []
        if case .whole(let axis) = subject, axis.kind == .axis {
            let hasRoom = reader.view.path(to: axis).count < RecordKind.axis.levels
            additions = [
                hasRoom ? reader.way(toAdd: .axis, under: axis) : nil,
                reader.way(toAdd: .action, under: axis),
            ]
        }
        self.additions = additions.compactMap { $0 }
        var removal: Link?
        if case .whole(let record) = subject, reader.mayRemove(record) {
            let address = Address.recordRemoval(reader.slug, record.id)
            removal = Link(reader.say(.removeRecord(record.kind)), to: reader.link(to: address))
        }
        self.removal = removal
        // The window says at once that the form came back.
        let title = form.summary == nil ? heading : reader.say(.withProblems(heading))
        shell = Shell(reader, title: title, trail: reader.trail(toForm: owner))
    }
}

/// Asks whether a record is to be taken out, and says what goes with it.
public struct RemovalPage: Page {
    public static let template = "Registry/removal"

    let shell: Shell
    let heading: String
    let about: String
    let remarks: [String]
    let action: String
    let hidden: [CarriedItem]
    let button: String
    let cancel: Link

    public init(_ reader: Reader, _ record: Record) {
        heading = reader.say(.removeRecordQuestion(record.kind))
        shell = Shell(reader, title: heading, trail: reader.trail(toForm: record))
        about = reader.described(record)
        let under = RecordKind.allCases.filter { $0.parents.contains(record.kind) }.map { kind in
            (kind, reader.view.children(of: record.id, kind: kind).count)
        }
        let goes = under.filter { $0.1 > 0 }.map { reader.phrasebook.count($0.1, of: $0.0) }
        let citing = reader.citations(of: record)
        remarks =
            (goes.isEmpty ? [] : [reader.say(.goesAlong(reader.phrasebook.list(goes)))])
            + (citing == 0 ? [] : [reader.say(.isCited(citing))])
            + [reader.say(.removalKeepsHistory)]
        action = reader.link(to: .recordRemoval(reader.slug, record.id))
        hidden = [CarriedItem(name: FormName.seen, value: String(reader.view.position))]
        button = reader.say(.removeRecordButton)
        let back = reader.link(to: reader.addressAfterWriting(record))
        cancel = Link(reader.say(.leaveForm), to: back)
    }
}

extension Reader {
    /// « Étape · Choisir les sites ».
    fileprivate func described(_ record: Record) -> String {
        let kind = phrasebook.label(of: record.kind)
        let name = name(of: record)
        return name.isEmpty ? kind : say(.coded(kind, name))
    }

    /// The page that the form was opened from.
    fileprivate func trail(toForm record: Record?) -> [Link] {
        guard let record else { return [] }
        var place = record
        while let parent = place.parent.flatMap({ view.record($0) }) { place = parent }
        return [place.kind == .action ? link(toAction: place) : link(to: place)]
    }

    /// How many other records name it.
    fileprivate func citations(of record: Record) -> Int {
        RecordKind.allCases.reduce(0) { count, kind in
            let fields = view.fields(of: kind).filter { $0.type.target == record.kind }
            guard !fields.isEmpty else { return count }
            return count
                + view.records(of: kind).count { other in
                    fields.contains { other.records($0.id).contains(record.id) }
                }
        }
    }
}
