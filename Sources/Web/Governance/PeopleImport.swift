// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Foundation
import Phrases
import Views

/// A list of people beside the Directory: who of it is known, and what each row would do.
struct PeopleImport {
    let rows: [PeopleRow]
    private let view: View
    private let byName: [String: [Person]]
    private let byEmail: [String: Person]

    init(_ rows: [PeopleRow], in view: View) {
        self.rows = rows
        self.view = view
        let people = view.people.sorted { $0.id < $1.id }
        byName = Dictionary(grouping: people) { Folding.fold($0.name) }
        byEmail = Dictionary(
            people.compactMap { person in person.email.map { ($0.lowercased(), person) } }
        ) { first, _ in first }
    }

    /// Those whom a row may be about: who has its address first, then who goes by its name.
    func likely(_ row: PeopleRow) -> [Person] {
        let holder = row.email.flatMap { byEmail[$0.lowercased()] }
        let namesakes = byName[Folding.fold(row.name), default: []].filter { $0.id != holder?.id }
        return [holder].compactMap(\.self) + namesakes
    }

    /// What is proposed unless another choice is made: the record that is known, nothing for a row
    /// that says again what one above it said.
    var proposed: [PeopleImportPage.Choice] {
        var said: Set<String> = []
        return rows.map { row in
            let marks = [Folding.fold(row.name), row.email?.lowercased()].compactMap(\.self)
            let isSaid = marks.contains(where: said.contains)
            said.formUnion(marks)
            if isSaid { return .skipped }
            return likely(row).first.map { .known($0.id) } ?? .new
        }
    }

    func page(
        _ reader: Reader,
        _ choices: [PeopleImportPage.Choice],
        faults: [Int: Phrase] = [:]
    ) -> PeopleImportPage {
        let entries = zip(rows, choices).enumerated().map { rank, pair in
            PeopleImportPage.Entry(
                name: pair.0.name,
                details: [pair.0.email, pair.0.phone, pair.0.function].compactMap(\.self),
                likely: likely(pair.0),
                choice: pair.1,
                fault: faults[rank]
            )
        }
        return PeopleImportPage(reader, comparing: entries, rows: Self.carried(rows))
    }

    /// The people that the choices make, and those whom they complete.
    /// - Parameter gesture: the same form sent twice makes the same people.
    func people(
        _ choices: [PeopleImportPage.Choice],
        of gesture: GestureID
    ) -> (people: [Person], faults: [Int: Phrase]) {
        var (people, faults): ([Person], [Int: Phrase]) = ([], [:])
        let own = Set(rows.indices.map { PersonID(gesture.uuid.numbered($0)) })
        var addresses = Set(byEmail.filter { !own.contains($0.value.id) }.keys)
        for (rank, (row, choice)) in zip(rows, choices).enumerated() {
            switch choice {
            case .skipped: continue
            case .known(let id):
                guard let known = view.person(id), known.standing != .erased else {
                    faults[rank] = .peopleImportGone
                    continue
                }
                let person = completed(known, by: row, &addresses)
                if person != known { people.append(person) }
            case .new:
                var reading = PersonReading(Form(row.answers))
                let blank = Person(id: PersonID(gesture.uuid.numbered(rank)), name: "")
                let made = reading.person(over: blank, in: view)
                if let email = row.email, !addresses.insert(email.lowercased()).inserted {
                    faults[rank] = .peopleImportTwice
                } else if let made {
                    people.append(made)
                } else {
                    faults[rank] = reading.faults.values.first
                }
            }
        }
        return (people, faults)
    }

    /// What the Directory has stays; an address that is someone else's is left out.
    private func completed(
        _ known: Person,
        by row: PeopleRow,
        _ addresses: inout Set<String>
    ) -> Person {
        var person = known
        if person.email == nil, let email = row.email,
            addresses.insert(email.lowercased()).inserted
        {
            person.email = email
        }
        person.phone = person.phone ?? row.phone
        return person
    }

    /// The rows as the second form sends them along: a line each, tabs between.
    private static func carried(_ rows: [PeopleRow]) -> String {
        rows.map { row in
            [row.name, row.email ?? "", row.phone ?? "", row.function ?? ""].joined(separator: "\t")
        }
        .joined(separator: "\n")
    }

    static func rows(carried text: String) -> [PeopleRow] {
        text.split(whereSeparator: \.isNewline).prefix(PeopleSheet.longest).compactMap { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            guard parts.count == 4, !parts[0].isEmpty else { return nil }
            let rest = parts.dropFirst().map { $0.isEmpty ? nil : $0 }
            return PeopleRow(name: parts[0], email: rest[0], phone: rest[1], function: rest[2])
        }
    }
}

extension PeopleRow {
    /// As the form of one person would be answered: it is judged as that form is.
    fileprivate var answers: [QueryItem] {
        typealias Question = PersonAnswers.Question
        return [
            QueryItem(Question.name.rawValue, name),
            QueryItem(Question.email.rawValue, email ?? ""),
            QueryItem(Question.phone.rawValue, phone ?? ""),
        ]
    }
}

extension UUID {
    /// Another of the same making, by its rank.
    fileprivate func numbered(_ rank: Int) -> UUID {
        var bytes = uuid
        bytes.14 ^= UInt8(truncatingIfNeeded: (rank + 1) >> 8)
        bytes.15 ^= UInt8(truncatingIfNeeded: rank + 1)
        return UUID(uuid: bytes)
    }
}
