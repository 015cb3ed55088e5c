// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HashTreeCollections
import Phrases

/// Who and what the names in cells stand for: those the territory knows, and those it will know
/// once the file is taken in. What nobody ends up referring to is never created.
struct NameRegister {
    let territory: Territory
    private let instruments: Instruments
    private let beside: Beside
    private let ownNames: Set<String>
    private let organisationKinds: @Sendable (String) -> String?

    private var records: [RecordKind: [String: RecordID]] = [:]
    private var people: [String: PersonID] = [:]
    private var axes: [AxisKey: RecordID] = [:]
    private var fields: [String: FieldID] = [:]

    private(set) var creations: [RecordID: Record.Creation] = [:]
    private(set) var newPeople: [PersonID: Person] = [:]
    private(set) var newFields: [FieldID: OwnField] = [:]
    /// In the order they were first met, axes after what they stand under.
    private(set) var order: [RecordID] = []

    private struct AxisKey: Hashable {
        let parent: RecordID
        let words: String
    }

    init(
        _ territory: Territory,
        _ beside: Beside,
        _ instruments: Instruments,
        _ vocabulary: ColumnVocabulary,
        organisationKinds: @escaping @Sendable (String) -> String?
    ) {
        self.territory = territory
        self.beside = beside
        self.instruments = instruments
        self.organisationKinds = organisationKinds
        ownNames = OwnNames.of(territory.name, vocabulary)
        for kind in [RecordKind.organisation, .service, .body, .post, .plan] {
            for record in territory.records(of: kind).reversed() {
                for name in [record.text(.name), record.text(.acronym)] {
                    if let name { records[kind, default: [:]][Folding.fold(name)] = record.id }
                }
            }
        }
        for person in beside.people.values where person.standing != .erased {
            people[PersonNames.key(person.name)] = person.id
        }
        for axis in territory.records(of: .axis).reversed() { learn(axis) }
        for field in territory.fields(of: .action) {
            if case .own(let label) = field.origin { fields[Folding.fold(label)] = field.id }
        }
    }

    private mutating func learn(_ axis: Record) {
        guard let parent = axis.parent else { return }
        for words in [axis.text(.code), axis.text(.title)] {
            if let words { axes[AxisKey(parent: parent, words: Folding.fold(words))] = axis.id }
        }
    }
}

extension NameRegister {
    func known(_ kind: RecordKind, named name: String) -> RecordID? {
        records[kind]?[Folding.fold(name)]
    }

    /// As it is called here.
    func name(_ id: RecordID) -> String {
        creations[id]?.fields[.name]?.plainText ?? territory.record(id)?.text(.name) ?? ""
    }

    func name(_ id: PersonID) -> String {
        newPeople[id]?.name ?? beside.people[id]?.name ?? ""
    }

    /// The organisation, service or plan of that name, new if nobody has it.
    mutating func record(_ kind: RecordKind, named name: String) -> RecordID? {
        let key = Folding.fold(name)
        guard !key.isEmpty, name.utf8.count <= FieldLimit.lineBytes else { return nil }
        if let known = records[kind]?[key] { return known }
        var fields: [FieldID: Content] = [.name: Content(.text(name))]
        if kind == .organisation, let code = organisationKind(name, key) {
            fields[.kind] = Content(.choice(code))
        }
        let id = create(kind, under: nil, fields)
        records[kind, default: [:]][key] = id
        return id
    }

    private func organisationKind(_ name: String, _ key: String) -> String? {
        ownNames.contains(key) ? "leadAuthority" : organisationKinds(name)
    }

    mutating func person(named name: String) -> PersonID {
        let key = PersonNames.key(name)
        if let known = people[key] { return known }
        let person = Person(id: instruments.id(), name: name)
        people[key] = person.id
        newPeople[person.id] = person
        return person.id
    }

    /// The axis at the end of a path of headings, « 1. Titre » then « 1.1. Sous-titre »; known by
    /// its number or by its title.
    mutating func axis(_ path: [String], in plan: RecordID) -> RecordID? {
        var parent = plan
        for heading in path.prefix(RecordKind.axis.levels) {
            let numbered = NumberedTitle(heading)
            let title = numbered.title.cut(toBytes: FieldLimit.lineBytes)
            let keys = [title, numbered.code].compactMap(\.self).map {
                AxisKey(parent: parent, words: Folding.fold($0))
            }
            if let known = keys.compactMap({ axes[$0] }).first {
                parent = known
                continue
            }
            var fields: [FieldID: Content] = [.title: Content(.text(title))]
            fields[.code] = numbered.code.map { Content(.text($0)) }
            if !numbered.reads(as: heading) { fields[.title]?.written = .plain(heading) }
            let id = create(.axis, under: parent, fields)
            for key in keys { axes[key] = id }
            parent = id
        }
        return parent == plan ? nil : parent
    }

    /// The territory's own field under that label.
    mutating func ownField(labelled label: String, shape: OwnField.Shape) -> FieldID? {
        let key = Folding.fold(label)
        if let known = fields[key] { return known }
        let count = territory.fields(of: .action).count { field in
            if case .own = field.origin { true } else { false }
        }
        guard count + newFields.count < OwnField.limit else { return nil }
        let id = OwnField.identifier(instruments.id())
        newFields[id] = OwnField(id: id, kind: .action, shape: shape, label: label)
        fields[key] = id
        return id
    }

    private mutating func create(
        _ kind: RecordKind,
        under parent: RecordID?,
        _ fields: [FieldID: Content]
    ) -> RecordID {
        let id: RecordID = instruments.id()
        creations[id] = Record.Creation(id: id, kind: kind, parent: parent, fields: fields)
        order.append(id)
        return id
    }

    /// The identifier of a record about to be created.
    func freshIdentifier() -> RecordID { instruments.id() }
}

extension NumberedTitle {
    /// Whether an export would print the very same heading again.
    fileprivate func reads(as heading: String) -> Bool {
        (code.map { "\($0). \(title)" } ?? title) == heading
    }
}

extension String {
    /// No longer than that, cut between characters.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var size = 0
        return String(
            prefix { character in
                size += character.utf8.count
                return size <= limit
            }
        )
    }
}

/// The ways a territory is named in its own files: in full, or by its initials (« CCNS » for the
/// communauté de communes Nièvre et Somme).
enum OwnNames {
    static func of(_ name: String, _ vocabulary: ColumnVocabulary) -> Set<String> {
        let words = Folding.words(name)
        guard !words.isEmpty else { return [] }
        let sounded = words.filter { !vocabulary.unsounded.contains($0) }
        let first = sounded.first ?? ""
        // « CC Nièvre et Somme »: the first word is already initials.
        let isShort = first.count <= 4 && vocabulary.organisationWords.contains(first)
        let initials = sounded.dropFirst(isShort ? 1 : 0).compactMap(\.first).map(String.init)
        let acronym = (isShort ? first : "") + initials.joined()
        return acronym.count > 1
            ? [words.joined(separator: " "), acronym] : [words.joined(separator: " ")]
    }
}
