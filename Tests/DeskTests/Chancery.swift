// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Foundation
import HashTreeCollections
import Storage

/// An office with people in its Directory, and who is entrusted with what. All names are invented.
struct Chancery {
    let office: Office
    let desk: Desk
    let log: ErasureLog
    let lead: Author
    let clerk: Author
    let observer: Author
    let director: PersonID
    /// Holds nothing; has an address.
    let guest: PersonID
    /// Holds nothing, and has no address.
    let silent: PersonID
    private let action: RecordID

    static func open(on kind: StoreKind) async throws -> Chancery {
        let office = try await Office.open(on: kind)
        let log = ErasureLog(path: Scratch.shared.file("erasures-\(UUID().uuidString)"))
        let desks = Desks(
            store: try await office.database.open(),
            instruments: office.instruments,
            erasureLog: log
        )
        let desk = try await desks.desk(office.desk.id)
        let instruments = office.instruments
        let names = [
            "Camille Durand", "Dominique Mercier", "Lou Perrin", "Anaïs Valois", "Paul Roche",
            "Sacha Muet",
        ]
        let people = names.enumerated().map { rank, name in
            Person(
                id: instruments.id(),
                name: name,
                email: rank == 5 ? nil : "p\(rank)@demo.example"
            )
        }
        try await desk.keep(people: people, by: .operator, gesture: instruments.id())
        let roles: [Mandate.Role] = [.projectLead, .secretariat, .observer, .director]
        for (person, role) in zip(people, roles) {
            let mandate = Mandate(
                id: instruments.id(),
                person: person.id,
                role: role,
                start: instruments.today()
            )
            let command = Command.mandate(.record(mandate))
            _ = try await desk.submit(
                Request(command, by: .operator, gesture: instruments.id())
            )
        }
        return Chancery(
            office: office,
            desk: desk,
            log: log,
            lead: .person(people[0].id, under: nil),
            clerk: .person(people[1].id, under: nil),
            observer: .person(people[2].id, under: nil),
            director: people[3].id,
            guest: people[4].id,
            silent: people[5].id,
            action: try await desk.submit(office.action("Composter")).created[0]
        )
    }

    var today: Day { office.instruments.today() }

    func id<Subject>() -> Identifier<Subject> { office.instruments.id() }

    func person(_ id: PersonID) -> Person? { desk.snapshot.beside.people[id] }

    func guest(_ standing: Person.Standing) -> Person {
        Person(id: guest, name: "Paul Roche", email: "p4@demo.example", standing: standing)
    }

    func keep(_ person: Person, by author: Author) async throws {
        try await desk.keep(people: [person], by: author, gesture: id())
    }

    func erase(_ person: PersonID, by author: Author) async throws {
        try await desk.erase(person, texts: [], by: author, gesture: id())
    }

    func mandate(_ role: Mandate.Role, of person: PersonID) -> Mandate {
        Mandate(id: id(), person: person, role: role, start: today)
    }

    func record(_ mandate: Mandate) async throws {
        _ = try await desk.submit(office.request(.mandate(.record(mandate))))
    }

    /// A note on the action, and a cell that names someone among others.
    func note(_ words: String, naming person: PersonID) async throws -> RecordID {
        let cell = Content(.people([person]), written: .plain("P. Roche + stagiaire"))
        let edit = Record.Edit(record: action, fields: [.pilots: cell])
        let note = Record.Creation(
            id: id(),
            kind: .note,
            parent: action,
            fields: [.words: Content(.text(words))]
        )
        let commands: [Command] = [.record(.edit(edit, seen: [:])), .record(.create(note))]
        _ = try await desk.submit(office.request(.together(commands)))
        return note.id
    }

    /// Puts someone else in that cell.
    func rename() async throws {
        let edit = Record.Edit(
            record: action,
            fields: [.pilots: Content(.people([director]))]
        )
        _ = try await desk.submit(office.request(.record(.edit(edit, seen: [:]))))
    }

    func notices() async throws -> [Notice] {
        try await Outbox(try await office.database.open())
            .claim(limit: 100, now: office.instruments.now(), lease: 0).map(\.notice)
    }
}
