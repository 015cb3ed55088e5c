// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Phrases
import Views

/// Who and what the names typed in a form stand for: those that the territory knows, and those that
/// enter it by the same act.
struct NameReading {
    private enum Limit {
        /// Letters in the name of a person; longer is a sentence about someone.
        static let letters = 80
        static let words = 6
    }

    private let reader: Reader
    private let instruments: Instruments
    private let owner: Record?
    private var known: [RecordKind: [String: RecordID]] = [:]

    /// The organisations to be made, in the order they were typed.
    private(set) var creations: [Record.Creation] = []
    /// The people to enter the Directory.
    private(set) var people: [Person] = []

    init(_ reader: Reader, _ instruments: Instruments, owner: Record?) {
        self.reader = reader
        self.instruments = instruments
        self.owner = owner
    }

    /// The records that a field's lines name, each once, and what could not be found.
    mutating func records(
        _ typed: [String],
        _ kind: RecordKind,
        isMultiple: Bool
    ) -> Result<[RecordID], FormFault> {
        var ids: [RecordID] = []
        for text in typed {
            for name in names(of: text, kind, isMultiple: isMultiple) {
                guard let id = record(kind, named: name) else {
                    return .failure(FormFault(.nameNotKnown(String(name.prefix(200)))))
                }
                if !ids.contains(id) { ids.append(id) }
            }
        }
        return .success(ids)
    }

    /// Where semicolons separate, a comma belongs to a name; so it does in a name that is known.
    private mutating func names(
        of text: String,
        _ kind: RecordKind,
        isMultiple: Bool
    ) -> [String] {
        guard isMultiple, record(known: kind, named: text) == nil else { return [text.onOneLine] }
        let parts = { (marks: String) in
            text.split { marks.contains($0) }.map { String($0).onOneLine }
                .filter { !$0.isEmpty }
        }
        let strong = parts(";\n")
        return strong.count > 1 ? strong : parts(",\n")
    }

    private mutating func record(_ kind: RecordKind, named name: String) -> RecordID? {
        if let id = record(known: kind, named: name) { return id }
        let key = Folding.fold(name)
        guard reader.mayAddByName(kind), !key.isEmpty else { return nil }
        let creation = Record.Creation(
            id: instruments.id(),
            kind: kind,
            fields: [.name: Content(.text(name))]
        )
        creations.append(creation)
        known[kind, default: [:]][key] = creation.id
        return creation.id
    }

    private mutating func record(known kind: RecordKind, named name: String) -> RecordID? {
        if known[kind] == nil { learn(kind) }
        if let id = RecordID(name) {
            // By its identifier, as boxes and lists send it.
            return reader.view.record(id)?.kind == kind ? id : nil
        }
        if let id = known[kind]?[Folding.fold(name)] { return id }
        guard kind == .action, let number = Int(name.prefix { $0.isNumber }) else { return nil }
        return reader.view.action(number: number)?.id
    }

    private mutating func learn(_ kind: RecordKind) {
        var names: [String: RecordID] = [:]
        let candidates = reader.candidates(for: kind, from: owner)
        for candidate in candidates.reversed() {
            for alias in candidate.aliases { names[Folding.fold(alias)] = candidate.id }
        }
        for candidate in candidates { names[Folding.fold(candidate.label)] = candidate.id }
        known[kind] = names
    }
}

extension NameReading {
    /// The people that a field's lines name. Whoever belongs to the territory may name someone that
    /// the Directory does not know yet.
    mutating func people(
        _ typed: [String],
        already standing: [PersonID]
    ) -> Result<[PersonID], FormFault> {
        let candidates = reader.candidates(already: standing)
        var ids: [PersonID] = []
        for line in typed {
            if let known = candidates.first(where: { $0.label == line.onOneLine }) {
                ids.append(known.id)
                continue
            }
            for name in Self.peopleNames(of: line) {
                switch person(named: name, among: candidates, already: standing) {
                case .success(let id): ids.append(id)
                case .failure(let fault): return .failure(fault)
                }
            }
        }
        var seen: Set<PersonID> = []
        return .success(ids.filter { seen.insert($0).inserted })
    }

    private mutating func person(
        named name: String,
        among candidates: [Candidate<Person>],
        already standing: [PersonID]
    ) -> Result<PersonID, FormFault> {
        let key = Self.key(name)
        let found = candidates.filter { candidate in
            candidate.aliases.contains { Self.key($0) == key }
        }
        if let one = found.first(where: { standing.contains($0.id) }) { return .success(one.id) }
        if found.count > 1 { return .failure(FormFault(.severalOfThatName(name))) }
        if let one = found.first { return .success(one.id) }
        if let new = people.first(where: { Self.key($0.name) == key }) { return .success(new.id) }
        guard reader.view.rights.isInside else {
            return .failure(FormFault(.personNotKnown(String(name.prefix(200)))))
        }
        guard !key.isEmpty, name.count <= Limit.letters,
            name.split(separator: " ").count <= Limit.words, name.contains(where: \.isLetter)
        else { return .failure(FormFault(.notAName(String(name.prefix(200))))) }
        let person = Person(id: instruments.id(), name: name)
        people.append(person)
        return .success(person.id)
    }

    private static func peopleNames(of line: String) -> [String] {
        line.split { ",;\n/&+".contains($0) }
            .flatMap { String($0).components(separatedBy: " et ") }
            .map(\.onOneLine).filter { !$0.isEmpty }
    }

    /// The same person whatever the order of the words: « Marie PAUL » is « PAUL Marie ».
    private static func key(_ name: String) -> String {
        Folding.words(name).sorted().joined(separator: " ")
    }
}

/// What is wrong with what was typed, to be said beside it.
struct FormFault: Error, Hashable, Sendable {
    let words: Phrase

    init(_ words: Phrase) {
        self.words = words
    }
}

extension String {
    /// Words one space apart.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
