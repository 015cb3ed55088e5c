// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What a form on records is for.
public enum FormSubject: Sendable {
    /// A new record; an action asked for from a plan or an axis will stand there.
    case new(RecordKind, under: Record?)
    case whole(Record)
    case field(Field, of: Record)

    var kind: RecordKind {
        switch self {
        case .new(let kind, _): kind
        case .whole(let record), .field(_, let record): record.kind
        }
    }

    /// The record that is there already.
    var record: Record? {
        switch self {
        case .new: nil
        case .whole(let record), .field(_, let record): record
        }
    }

    /// What the record is, or will stand under.
    public var owner: Record? {
        switch self {
        case .new(_, let parent): parent
        case .whole(let record), .field(_, let record): record
        }
    }
}

extension Reader {
    /// The fields that a form asks for.
    public func fields(askedBy subject: FormSubject) -> [Field] {
        switch subject {
        case .new(let kind, let parent): writableFields(new: kind, under: parent)
        // The public page is opened by a button that says what it shows, not by a box among others.
        case .whole(let record): writableFields(of: record).filter { $0.id != .publicPage }
        case .field(let field, let record):
            writableFields(of: record).filter { $0.id == field.id }
        }
    }
}

/// The form itself, the same on a page of its own and in its place on a sheet.
struct RecordForm: Sendable {
    struct Group: Sendable {
        let heading: String?
        let inputs: [FieldInput]
        /// Open from the start when something in it was not taken.
        var isOpen = false
    }

    /// « Constaté le ».
    struct EffectiveInput: Sendable {
        let id: String
        let name: String
        let label: String
        let hint: String
        let hintID: String
        let value: String
        let first: String
        let last: String
        let error: String?
        let isWrong: Bool
    }

    let action: String
    let isMultipart: Bool
    let summary: ErrorSummary?
    let hidden: [CarriedItem]
    let groups: [Group]
    /// The fields that need not be filled at once.
    let further: Group?
    let lists: [Suggestions]
    let effective: EffectiveInput?
    let save: String
    /// The button that leaves what others wrote meanwhile.
    let keepTheirs: CarriedItem?
    let cancel: Link
    /// Said when nobody answers.
    let unsent: String

    init(_ reader: Reader, _ subject: FormSubject, typed: TypedForm?) {
        let fields = reader.fields(askedBy: subject)
        let scope = Self.scope(subject)
        let inputs = FieldInputs(
            fields,
            reader,
            owner: subject.owner,
            typed: typed,
            scope: scope,
            content: { Self.content($0, subject, reader) }
        )
        action = reader.link(to: reader.address(of: subject))
        isMultipart = fields.contains { $0.type == .attachment }
        hidden = Self.hidden(reader, subject, typed)
        let groups = FieldGroups.of(fields, subject.kind).map { heading, fields in
            Group(heading: heading.map { reader.say($0) }, inputs: fields.map { inputs.input($0) })
        }
        let isShort = subject.record == nil && groups.count > 1
        self.groups = isShort ? Array(groups.prefix(1)) : groups
        let others = isShort ? groups.dropFirst().flatMap(\.inputs) : []
        further =
            others.isEmpty
            ? nil
            : Group(
                heading: reader.say(.otherFields),
                inputs: others,
                isOpen: others.contains(where: \.isWrong)
            )
        lists = inputs.suggestions
        effective = EffectiveInput(reader, typed, scope: scope)
        summary = ErrorSummary(reader, fields, inputs, effective, typed)
        let isDisputed = !(typed?.disputes.isEmpty ?? true)
        save = reader.say(isDisputed ? .saveMineAnyway : .saveRecord)
        keepTheirs =
            isDisputed
            ? CarriedItem(name: FormName.keepTheirs, value: reader.say(.keepTheirs)) : nil
        let back = subject.owner.map { reader.addressAfterWriting($0) } ?? .home(reader.slug)
        cancel = Link(reader.say(.leaveForm), to: reader.link(to: back))
        unsent = reader.say(.formNotSent)
    }

    private static func content(
        _ field: Field,
        _ subject: FormSubject,
        _ reader: Reader
    ) -> Content {
        guard let record = subject.record else {
            // A note is most often of the day it is written.
            return field.kind == .note && field.id == .date
                ? Content(.date(.day(reader.view.today))) : .blank
        }
        return reader.view.content(field, of: record)
    }

    /// Opens the identifiers of the form, which may stand beside others on a sheet. Short, for it
    /// is written some three hundred times.
    private static func scope(_ subject: FormSubject) -> String {
        switch subject {
        case .new(let kind, let parent):
            ["new", kind.rawValue, parent.map { String($0.id.short) }].compactMap { $0 }.joined(
                separator: "-"
            )
        case .whole(let record): "all-\(record.id.short)"
        case .field(_, let record): "one-\(record.id.short)"
        }
    }

    private static func hidden(
        _ reader: Reader,
        _ subject: FormSubject,
        _ typed: TypedForm?
    ) -> [CarriedItem] {
        // Once told what others wrote, one has seen it.
        let isTold = typed?.disputes.isEmpty == false
        let seen = isTold ? nil : typed?.all(FormName.seen).first
        var items = [
            CarriedItem(name: FormName.seen, value: seen ?? String(reader.view.position))
        ]
        if case .new(let kind, let parent) = subject {
            items.append(CarriedItem(name: FormName.kind, value: kind.rawValue))
            if let parent {
                items.append(CarriedItem(name: FormName.parent, value: parent.id.text))
            }
        }
        return items
            + (typed?.disputes ?? []).map {
                CarriedItem(name: FormName.disputed, value: $0.field.rawValue)
            }
    }
}

extension RecordForm.EffectiveInput {
    init(_ reader: Reader, _ typed: TypedForm?, scope: String) {
        id = scope + "-" + FormName.effective
        name = FormName.effective
        label = reader.say(.observedOn)
        hint = reader.say(.observedOnHint)
        hintID = id + "-hint"
        value = typed?.all(FormName.effective).first ?? reader.view.today.text
        first = FormLimits.earliestDay.text
        last = reader.view.today.text
        let problem = typed?.problems.first { $0.place == .effective }
        error = problem.map { reader.say($0.words) }
        isWrong = problem != nil
    }
}

extension ErrorSummary {
    fileprivate init?(
        _ reader: Reader,
        _ fields: [Field],
        _ inputs: FieldInputs,
        _ effective: RecordForm.EffectiveInput?,
        _ typed: TypedForm?
    ) {
        guard let typed, !(typed.problems.isEmpty && typed.disputes.isEmpty) else { return nil }
        var problems: [Link] = []
        var remarks: [Link] = []
        func add(_ words: String, at field: FieldID) {
            guard let asked = fields.first(where: { $0.id == field }) else {
                remarks.append(Link(words, to: nil))
                return
            }
            let label = reader.phrasebook.label(of: asked)
            problems.append(
                Link(reader.say(.problemAt(label, words)), to: "#" + inputs.id(of: field))
            )
        }
        for dispute in typed.disputes {
            add(reader.say(.fault(.changedSince(0))), at: dispute.field)
        }
        for problem in typed.problems {
            let words = reader.say(problem.words)
            switch problem.place {
            case .field(let field): add(words, at: field)
            case .effective: problems.append(Link(words, to: "#" + (effective?.id ?? "")))
            case .form: remarks.append(Link(words, to: nil))
            }
        }
        self.init(
            reader.say(typed.disputes.isEmpty ? .problemsHeading : .disputesHeading),
            problems + remarks,
            id: inputs.scope + "-errors"
        )
    }
}

extension Reader {
    /// Where a form is, and where it is sent.
    func address(of subject: FormSubject) -> Address {
        switch subject {
        case .new(let kind, let parent): .recordNew(slug, kind, under: parent?.id)
        case .whole(let record) where record.kind == .territory: .settings(slug)
        case .whole(let record): .recordEdit(slug, record.id)
        case .field(let field, let record): .recordField(slug, record.id, field.id)
        }
    }
}

extension Identifier {
    /// Enough of it to tell what stands on one page apart.
    fileprivate var short: Substring { text.suffix(12) }
}

/// What a form takes at most.
public enum FormLimits {
    /// Nothing of a plan was observed before that day.
    public static let earliestDay = Day(sinceEpoch: 10_957)
}
