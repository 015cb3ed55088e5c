// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The fields of one record as a form asks for them: filled with what stands, or with what was
/// typed when the form comes back.
struct FieldInputs {
    /// Choices shown one beside the other; beyond, in a list to unfold.
    private static let mostRadios = 5
    /// Blank lines offered after the names that stand.
    private static let blankLines = 2
    private static let mostSuggestions = 1_000
    private static let directory = "people"

    let reader: Reader
    /// What stands in each field.
    let content: (Field) -> Content
    let typed: TypedForm?
    /// Opens every identifier of the form: several forms may stand on one page.
    let scope: String
    /// The names offered while typing, once for all the fields that take them; too many would weigh
    /// more than they help.
    let suggestions: [Suggestions]
    /// What the fields may name.
    private let records: [RecordKind: [Candidate<Record>]]
    private let people: [Candidate<Person>]

    /// - Parameter owner: what the record is, or will stand under.
    init(
        _ fields: [Field],
        _ reader: Reader,
        owner: Record?,
        typed: TypedForm?,
        scope: String,
        content: @escaping (Field) -> Content
    ) {
        self.reader = reader
        self.content = content
        self.typed = typed
        self.scope = scope
        var records: [RecordKind: [Candidate<Record>]] = [:]
        for kind in Set(fields.compactMap(\.type.target)) {
            records[kind] = reader.candidates(for: kind, from: owner)
        }
        self.records = records
        let asked = fields.filter { $0.type == .people }
        people =
            asked.isEmpty
            ? []
            : reader.candidates(
                already: asked.flatMap { field -> [PersonID] in
                    guard case .people(let people) = content(field).value else { return [] }
                    return people
                }
            )
        let names = records.filter { $0.value.count > Reader.longestChoice || $0.key.isNamed }
            .map { ($0.key.rawValue, $0.value.map(\.label)) }
        suggestions = (names + [(Self.directory, people.map(\.label))])
            .filter { !$0.1.isEmpty && $0.1.count <= Self.mostSuggestions }
            .map { Suggestions(id: "\(scope)-list-\($0.0)", names: $0.1) }
            .sorted { $0.id < $1.id }
    }

    private func listID(_ name: String) -> String { "\(scope)-list-\(name)" }

    func input(_ field: Field) -> FieldInput {
        let standing = shown(content(field), in: field)
        let values = typed.map { $0.all(FormName.field(field.id)) } ?? standing
        let id = id(of: field.id)
        let dispute = typed?.disputes.first { $0.field == field.id }
        let label = reader.phrasebook.label(of: field)
        return FieldInput(
            field,
            id: id,
            FieldInput.Surroundings(
                label: field.isRequired ? reader.say(.requiredLabel(label)) : label,
                hint: hint(field),
                written: written(field),
                error: problem(field).map { reader.say($0.words) },
                dispute: dispute,
                shown: typed?.all(FormName.shown(field.id)).first
                    ?? FieldPrint.of(standing, in: field.type)
            ),
            control(field, values, id: id),
            reader
        )
    }

    func id(of field: FieldID) -> String {
        scope + "-" + field.rawValue.replacing(":", with: "-")
    }

    private func problem(_ field: Field) -> FormProblem? {
        typed?.problems.first { $0.place == .field(field.id) }
    }

    private func control(_ field: Field, _ values: [String], id: String) -> FieldInput.Control {
        let filled = values.filter { !$0.isEmpty }
        let first = filled.first ?? ""
        switch field.type {
        case .line, .date, .amount: return .line(first, mode: "text")
        case .words: return .line(filled.joined(separator: ", "), mode: "text")
        case .number: return .line(first, mode: "decimal")
        case .prose: return .prose(values.first ?? "")
        case .flag: return .radios(flags(first, field, id))
        case .choice(let list): return choice(options(list, filled, field, id), field, first, id)
        case .choices(let list): return .boxes(options(list, filled, field, id), [])
        case .record(let kind): return record(kind, field, first, id)
        case .records(let kind): return records(kind, field, filled, id)
        case .people:
            return .lines(lines(filled, field, id, listID(Self.directory)))
        case .attachment: return .file(removal: removal(field, id))
        }
    }

    /// A file that the record can do without may be taken out.
    private func removal(_ field: Field, _ id: String) -> FieldInput.Option? {
        guard !field.isRequired, !content(field).isBlank else { return nil }
        let name = FormName.removal(field.id)
        return FieldInput.Option(
            id: "\(id)-removal",
            name: name,
            value: "oui",
            label: reader.say(.removeFile),
            isChosen: typed?.all(name).isEmpty == false
        )
    }

    // MARK: Choices

    private func flags(_ value: String, _ field: Field, _ id: String) -> [FieldInput.Option] {
        [("oui", Phrase.yes), ("non", .no), ("", .notSaid)].map { flag, words in
            FieldInput.Option(
                id: flag == "oui" ? id : "\(id)-\(flag.isEmpty ? "x" : "1")",
                name: FormName.field(field.id),
                value: flag,
                label: reader.say(words),
                isChosen: flag == value
            )
        }
    }

    private func options(
        _ list: ChoiceList,
        _ values: [String],
        _ field: Field,
        _ id: String
    ) -> [FieldInput.Option] {
        list.codes.enumerated().map { rank, code in
            FieldInput.Option(
                id: rank == 0 ? id : "\(id)-\(rank)",
                name: FormName.field(field.id),
                value: code,
                label: reader.phrasebook.label(code, of: list),
                isChosen: values.contains(code)
            )
        }
    }

    private func choice(
        _ options: [FieldInput.Option],
        _ field: Field,
        _ value: String,
        _ id: String
    ) -> FieldInput.Control {
        let isShort = options.count <= Self.mostRadios
        let isListed = options.contains { $0.value == value }
        let none = FieldInput.Option(
            id: "\(id)-x",
            name: FormName.field(field.id),
            value: "",
            label: reader.say(isShort ? .notSaid : .chooseNone),
            isChosen: !isListed
        )
        guard isShort else { return .choice([none] + options) }
        return .radios(field.isRequired ? options : options + [none])
    }

    // MARK: Records and people

    private func record(
        _ kind: RecordKind,
        _ field: Field,
        _ value: String,
        _ id: String
    ) -> FieldInput.Control {
        let candidates = records[kind, default: []]
        guard candidates.count <= Reader.longestChoice else {
            return .lines([line(value, label(field), field, id, listID(kind.rawValue))])
        }
        let options = candidates.enumerated().map { rank, candidate in
            FieldInput.Option(
                id: "\(id)-\(rank)",
                name: FormName.field(field.id),
                value: candidate.id.text,
                label: candidate.label,
                isChosen: candidate.id.text == value
            )
        }
        let none = FieldInput.Option(
            id: "\(id)-x",
            name: FormName.field(field.id),
            value: "",
            label: reader.say(.chooseNone),
            isChosen: !options.contains(where: \.isChosen)
        )
        return .choice([none] + options)
    }

    private func records(
        _ kind: RecordKind,
        _ field: Field,
        _ values: [String],
        _ id: String
    ) -> FieldInput.Control {
        let candidates = records[kind, default: []]
        let isLong = candidates.count > Reader.longestChoice
        if isLong || candidates.isEmpty {
            return .lines(lines(values, field, id, listID(kind.rawValue)))
        }
        let boxes = candidates.enumerated().map { rank, candidate in
            FieldInput.Option(
                id: rank == 0 ? id : "\(id)-\(rank)",
                name: FormName.field(field.id),
                value: candidate.id.text,
                label: candidate.label,
                isChosen: values.contains(candidate.id.text)
            )
        }
        guard reader.mayAddByName(kind) else { return .boxes(boxes, []) }
        let known = Set(boxes.map(\.value))
        let others = values.filter { !known.contains($0) }.joined(separator: ", ")
        let list = listID(kind.rawValue)
        let line = line(others, reader.say(.otherNames), field, "\(id)-other", list)
        return .boxes(boxes, [line])
    }

    private func lines(
        _ values: [String],
        _ field: Field,
        _ id: String,
        _ list: String
    ) -> [FieldInput.Line] {
        let blanks = Array(repeating: "", count: Self.blankLines)
        return (values + blanks).enumerated().map { rank, value in
            let label = reader.say(.lineOf(label(field), rank + 1))
            return line(value, label, field, rank == 0 ? id : "\(id)-\(rank + 1)", list)
        }
    }

    private func line(
        _ value: String,
        _ label: String,
        _ field: Field,
        _ id: String,
        _ list: String
    ) -> FieldInput.Line {
        let isOffered = suggestions.contains { $0.id == list }
        return FieldInput.Line(
            id: id,
            name: FormName.field(field.id),
            value: value,
            label: label,
            list: isOffered ? list : nil
        )
    }

    private func label(_ field: Field) -> String { reader.phrasebook.label(of: field) }
}

/// The names that fit in some fields, offered while typing.
struct Suggestions: Hashable, Sendable {
    let id: String
    let names: [String]
}

extension RecordKind {
    /// Whether a record of this kind may be made by typing its name.
    fileprivate var isNamed: Bool { self == .organisation }
}

extension FieldInputs {
    /// What a field holds as its control holds it: codes, identifiers, or words as they would be
    /// typed.
    func shown(_ content: Content, in field: Field) -> [String] {
        switch (field.type, content.value) {
        case (.prose, .text(let writing)):
            return [reader.view.words(of: writing).text ?? ""]
        case (.prose, nil), (.words, nil):
            return content.written.map { [reader.view.words(of: $0).text ?? ""] } ?? []
        case (.flag, .flag(let flag)): return [flag ? "oui" : "non"]
        case (_, .choices(let codes)): return codes
        case (_, .words(let words)): return [words.joined(separator: ", ")]
        case (_, .records(let ids)): return names(ids, field)
        case (_, .people(let ids)):
            return ids.compactMap { id in people.first { $0.id == id }?.label }
        case (.line, _), (.date, _), (.amount, _), (.number, _):
            return [text(content, field)]
        default: return []
        }
    }

    private func names(_ ids: [RecordID], _ field: Field) -> [String] {
        let candidates = field.type.target.flatMap { records[$0] } ?? []
        let known = ids.compactMap { id in candidates.first { $0.id == id } }
        return candidates.count > Reader.longestChoice
            ? known.map(\.label) : known.map(\.id.text)
    }

    /// As it was written; else as it is printed, which is read back the same.
    private func text(_ content: Content, _ field: Field) -> String {
        let written = content.written.flatMap { reader.view.words(of: $0).text }
        let text: String =
            switch content.value {
            case .text(let writing): reader.view.words(of: writing).text ?? ""
            case .number(let number) where field.type == .number(0...100):
                written ?? reader.phrasebook.quantity(number)
            case let value?: written ?? reader.words(value, in: field)
            case nil: written ?? ""
            }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// What was written, where the control does not show it.
    private func written(_ field: Field) -> String? {
        let content = content(field)
        switch field.type {
        case .date, .amount, .number: return nil
        case .line, .prose, .words:
            return content.value == nil ? nil : reader.printed(content, in: field).written
        default: return reader.printed(content, in: field).written
        }
    }

    private func hint(_ field: Field) -> String? {
        switch field.type {
        case .date: reader.say(.hintDate)
        case .amount: reader.say(.hintAmount)
        case .number(0...100): reader.say(.hintPercent)
        case .words: reader.say(.hintWords)
        case .people:
            reader.say(reader.view.rights.isInside ? .hintPeople : .hintKnownPeople)
        case .records(let kind) where reader.mayAddByName(kind): reader.say(.hintNewNames)
        case .record(let kind), .records(let kind):
            records[kind, default: []].count > Reader.longestChoice ? reader.say(.hintNames) : nil
        case .prose: reader.say(.hintProse)
        case .attachment where field.attachments == .logo:
            reader.say(.hintPicture(field.attachments.bytes / 1_000))
        case .attachment: reader.say(.hintFile(field.attachments.bytes / 1_000_000))
        case .line where field.id == .address: reader.say(.hintAddress)
        default: nil
        }
    }
}
