// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Something to be found, and all that it is found by.
struct SearchDocument: Sendable {
    let subject: SearchSubject
    let kind: SearchKind
    /// What it stands under, or itself: the two are seen together, and gone together. Nil for
    /// people.
    let home: RecordID?
    /// Settles ties before the name does: actions stand by number, the latest note comes first.
    let order: Int64
    /// What it goes by, folded.
    let name: String
    var passages: [SearchPassage]
}

/// A piece of text that something is found by.
struct SearchPassage: Sendable {
    enum Place: Hashable, Sendable {
        /// A register number.
        case number
        /// A code of a plan, an acronym: found by its beginning.
        case code
        case name
        case text
    }

    let place: Place
    /// The record that holds it; nil for the Directory.
    let record: RecordID?
    /// Nil for a register number and for the Directory.
    let field: FieldID?
    /// Whether whoever sees the record reads it.
    var isOpen = true
    /// Let go of once indexed, unless it is part of a name.
    var folded: String
}

/// What a register is searched by, read once with the eyes of whoever runs the installation: a
/// passage is then shown to those whose own view lets it through.
struct SearchReading {
    let view: View

    func documents() -> [SearchDocument] {
        SearchKind.allCases.flatMap { kind in
            if let record = kind.record {
                view.records(of: record).compactMap { document(of: $0) }
            } else {
                view.people.map { document(of: $0) }
            }
        }
    }

    func document(of record: Record) -> SearchDocument? {
        guard let kind = SearchKind(record.kind) else { return nil }
        var passages = passages(of: record, named: Self.names[record.kind] ?? [:])
        if let number = record.number {
            let folded = String(number)
            passages.insert(
                SearchPassage(place: .number, record: record.id, field: nil, folded: folded),
                at: 0
            )
        }
        if kind == .actions { passages += parts(of: record) }
        return SearchDocument(
            subject: .record(record.id),
            kind: kind,
            home: record.parent ?? record.id,
            order: record.number.map { Int64($0) } ?? (kind == .notes ? -record.createdAt : 0),
            name: passages.first { $0.place == .name }?.folded ?? "",
            passages: passages
        )
    }

    private func document(of person: Person) -> SearchDocument {
        let name = Folding.fold(person.name)
        let texts = [(SearchPassage.Place.name, name), (.text, Folding.fold(person.email ?? ""))]
        return SearchDocument(
            subject: .person(person.id),
            kind: .people,
            home: nil,
            order: 0,
            name: name,
            passages: texts.filter { !$0.1.isEmpty }.map { place, folded in
                SearchPassage(place: place, record: nil, field: nil, folded: folded)
            }
        )
    }

    /// The fields that are more than text, by kind.
    private static let names: [RecordKind: [FieldID: SearchPassage.Place]] = [
        .action: [.title: .name], .service: [.name: .name, .acronym: .code],
        .organisation: [.name: .name], .post: [.name: .name], .body: [.name: .name],
        .plan: [.name: .name], .axis: [.title: .name, .code: .code], .document: [.label: .name],
    ]

    /// The parts of an action that are found with it; its notes and documents are found by
    /// themselves.
    private static let parts: Set<RecordKind> = [.step, .link, .budgetLine, .financing]

    private func parts(of record: Record) -> [SearchPassage] {
        view.children(of: record.id).flatMap { part -> [SearchPassage] in
            // By its code alone: the name of a plan would find all that stands in it.
            if part.kind == .placement {
                return passages(of: part, named: [.code: .code]).filter { $0.place == .code }
            }
            return Self.parts.contains(part.kind) ? passages(of: part) + parts(of: part) : []
        }
    }

    private func passages(
        of record: Record,
        named places: [FieldID: SearchPassage.Place] = [:]
    ) -> [SearchPassage] {
        view.fields(of: record.kind).compactMap { field in
            guard let words = view.words(field, of: record) else { return nil }
            let folded = Folding.fold(words)
            guard !folded.isEmpty else { return nil }
            return SearchPassage(
                place: places[field.id] ?? .text,
                record: record.id,
                field: field.id,
                isOpen: field.readers == .everyone,
                folded: folded
            )
        }
    }
}

extension View {
    /// What a field says in words, to those who read it: a text, tags, the names of whom and what
    /// it points to, and what was written beside.
    func words(_ field: Field, of record: Record) -> String? {
        let content = content(field, of: record)
        var parts: [String] = []
        switch content.value {
        case .text(let writing): parts.append(words(of: writing).text ?? "")
        case .words(let tags): parts += tags
        case .records(let ids): parts += ids.compactMap { self.record($0).flatMap(Self.name) }
        case .people(let ids):
            parts += ids.compactMap { person($0) }.filter { $0.standing != .erased }.map(\.name)
        case .flag, .number, .choices, .date, .amount, .attachment, nil: break
        }
        if let written = content.written { parts.append(words(of: written).text ?? "") }
        let said = parts.filter { !$0.isEmpty }
        return said.isEmpty ? nil : said.joined(separator: ", ")
    }

    private static func name(of record: Record) -> String? {
        record.text(.name) ?? record.text(.title)
    }
}
