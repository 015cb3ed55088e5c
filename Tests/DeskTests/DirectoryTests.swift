// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Desk
import Foundation
import HashTreeCollections
import Storage
import Testing

@Suite("The Directory, kept at the desk")
struct DirectoryTests {
    @Test(arguments: StoreKind.allCases)
    func `takes in whom it is told of, once for one gesture`(kind: StoreKind) async throws {
        let chancery = try await Chancery.open(on: kind)
        let gesture: GestureID = chancery.id()
        for _ in 0..<2 {
            try await chancery.desk.keep(
                people: [chancery.guest(.invited)],
                telling: chancery.desk.invitation(of: chancery.guest, by: chancery.clerk),
                by: chancery.clerk,
                gesture: gesture
            )
        }
        #expect(chancery.person(chancery.guest)?.standing == .invited)
        #expect(try await chancery.notices().map(\.kind) == ["invitation"])
        #expect(try await chancery.notices().map(\.person) == [chancery.guest])
        let changes = try await chancery.desk.changes(of: chancery.guest)
        #expect(changes.last?.author == chancery.clerk)
    }

    @Test func `is not kept by whoever only reads it`() async throws {
        let chancery = try await Chancery.open(on: .sqlite)
        var guest = chancery.guest(.placeholder)
        guest.phone = "01 00 00 00 00"
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await chancery.keep(guest, by: chancery.observer)
        }
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            let new = Person(id: chancery.id(), name: "Nouvelle")
            try await chancery.keep(new, by: chancery.observer)
        }
        #expect(chancery.person(chancery.guest)?.phone == nil)
    }

    @Test func `lets everyone correct how they are reached, and not what they are called`()
        async throws
    {
        let chancery = try await Chancery.open(on: .sqlite)
        let me = try #require(chancery.observer.person)
        var person = try #require(chancery.person(me))
        person.phone = "01 00 00 00 00"
        try await chancery.keep(person, by: chancery.observer)
        #expect(chancery.person(me)?.phone == "01 00 00 00 00")
        person.name = "Quelqu’un d’autre"
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await chancery.keep(person, by: chancery.observer)
        }
    }

    @Test func `gives nobody the address of someone more entrusted than they are`() async throws {
        let chancery = try await Chancery.open(on: .sqlite)
        let lead = try #require(chancery.lead.person)
        var person = try #require(chancery.person(lead))
        person.email = "secretariat@demo.example"
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await chancery.keep(person, by: chancery.clerk)
        }
        person.email = chancery.person(lead)?.email
        person.phone = "01 00 00 00 00"
        try await chancery.keep(person, by: chancery.clerk)
        person.email = "nouvelle@demo.example"
        try await chancery.keep(person, by: chancery.lead)
        #expect(chancery.person(lead)?.email == "nouvelle@demo.example")
    }

    @Test func `makes nobody a member, and brings nobody back`() async throws {
        let chancery = try await Chancery.open(on: .sqlite)
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await chancery.keep(chancery.guest(.member), by: chancery.lead)
        }
        try await chancery.erase(chancery.guest, by: chancery.lead)
        await #expect(throws: DeskFault.refused(.notAllowed)) {
            try await chancery.keep(chancery.guest(.placeholder), by: chancery.lead)
        }
        #expect(chancery.person(chancery.guest)?.name == "")
    }

    @Test func `tells the holder of a mandate and the DGS, and nobody without an address`()
        async throws
    {
        let chancery = try await Chancery.open(on: .sqlite)
        let mandate = chancery.mandate(.observer, of: chancery.guest)
        let told = try chancery.desk.notices(recording: mandate, by: chancery.clerk)
        #expect(Set(told.map(\.person)) == Set([chancery.guest, chancery.director]))
        #expect(told.allSatisfy { $0.telling(MandateNotice.self)?.holder == chancery.guest })
        let ended = try chancery.desk.notices(
            ending: mandate,
            on: chancery.today,
            by: chancery.clerk
        )
        #expect(ended.allSatisfy { $0.telling(MandateEndNotice.self)?.end == chancery.today })
        let silent = chancery.mandate(.observer, of: chancery.silent)
        let others = try chancery.desk.notices(recording: silent, by: chancery.clerk)
        #expect(others.map(\.person) == [chancery.director])
    }
}

@Suite("Erasing someone, at the desk")
struct ErasingTests {
    @Test(arguments: StoreKind.allCases)
    func `ends their mandates, then takes the name and the texts that bear it`(
        kind: StoreKind
    ) async throws {
        let chancery = try await Chancery.open(on: kind)
        let guest = chancery.guest
        try await chancery.record(chancery.mandate(.observer, of: guest))
        let note = try await chancery.note("Vu avec Paul Roche au marché", naming: guest)
        let desk = chancery.desk
        let texts = try await desk.texts(naming: guest) { $0.contains("Paul Roche") }
        #expect(texts.count == 2, "the note, and the cell as it was written")
        try await desk.erase(guest, texts: texts, by: chancery.clerk, gesture: chancery.id())
        let snapshot = desk.snapshot
        #expect(chancery.person(guest) == Person(id: guest, name: "", standing: .erased))
        #expect(!snapshot.beside.words.values.contains { $0.contains("Roche") })
        let held = snapshot.territory.mandates(of: guest)
        #expect(held.map(\.end) == [chancery.today])
        #expect(snapshot.territory.record(note) != nil, "the note stands, without its words")
        #expect(try await chancery.office.verification() == .sound(snapshot.head))
        let log = try String(contentsOfFile: chancery.log.path, encoding: .utf8)
        #expect(log.contains(guest.text))
        #expect(texts.allSatisfy { log.contains($0.text) })
    }

    @Test func `finds a cell in which their name was written, though it was replaced since`()
        async throws
    {
        let chancery = try await Chancery.open(on: .sqlite)
        _ = try await chancery.note("Rien", naming: chancery.guest)
        let before = try await chancery.desk.texts(naming: chancery.guest) { _ in false }
        try await chancery.rename()
        let after = try await chancery.desk.texts(naming: chancery.guest) { _ in false }
        #expect(before.count == 1)
        #expect(after == before)
    }

    @Test func `is refused for the last who can record mandates`() async throws {
        let chancery = try await Chancery.open(on: .sqlite)
        let lead = try #require(chancery.lead.person)
        await #expect {
            try await chancery.erase(lead, by: .operator)
        } throws: { error in
            guard case DeskFault.refused(.lastRegistrar) = error else { return false }
            return true
        }
        #expect(chancery.person(lead)?.name == "Camille Durand")
        try await chancery.record(chancery.mandate(.projectLead, of: chancery.guest))
        try await chancery.erase(lead, by: .operator)
        #expect(chancery.person(lead)?.standing == .erased)
    }

    @Test func `is refused of oneself, and of whoever one could not dismiss`() async throws {
        let chancery = try await Chancery.open(on: .sqlite)
        let (clerk, lead) = (chancery.clerk, chancery.lead)
        let refused: [(PersonID?, Author)] = [
            (clerk.person, clerk), (lead.person, lead), (lead.person, clerk),
            (chancery.guest, chancery.observer),
        ]
        for (person, author) in refused {
            let person = try #require(person)
            await #expect(throws: DeskFault.refused(.notAllowed)) {
                try await chancery.erase(person, by: author)
            }
            #expect(chancery.person(person)?.standing != .erased)
        }
    }
}
