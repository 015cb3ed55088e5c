// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Demo
import Desk
import Phrases
import Storage
import Testing

@Suite("The telling of the demo")
struct TellingTests {
    /// An ordinary Sunday, a first of month, a leap day, and the first day it can be told on.
    static let days = ["2026-11-22", "2027-03-01", "2028-02-29", "2026-10-01"]

    @Test func `gives the same journal twice, on either store`() async throws {
        let first = try await Telling.ordinary()
        let second = try await Telling.on("2026-11-22", .postgres)
        #expect(first.desk.snapshot.head == second.desk.snapshot.head)
        let other = try await Telling.on(seed: 2)
        #expect(first.desk.snapshot.head.hash != other.desk.snapshot.head.hash)
    }

    @Test func `shows a public page under a logo, and a path whose steps are there`()
        async throws
    {
        let telling = try await Telling.ordinary()
        let view = telling.desk.snapshot.territory.seen(by: .anyone, on: telling.today)
        #expect(view.isPublished)
        #expect(view.logo?.mediaType == "image/png")
        #expect((6...59).contains(view.actions.count))
        #expect(view.plans.count == 2)
        let personas = Set(try DemoTerritory.personas().map(\.slug))
        let path = try DemoTerritory.path()
        #expect(path.count == 4)
        #expect(path.allSatisfy { personas.contains($0.slug) })
        let books = try Phrasebooks.load()
        for stop in path {
            #expect(!books.french[stop.words].contains("entrance."))
            guard case .action(let id) = stop.page else { continue }
            #expect(telling.view.record(id)?.kind == .action)
        }
    }

    @Test func `leaves a chain that verifies and is read to its end`() async throws {
        let telling = try await Telling.ordinary()
        let head = telling.desk.snapshot.head
        #expect(try await Journal(telling.store).verify(telling.desk.id) == .sound(head))
        #expect(telling.desk.snapshot.halt == nil)
        #expect((900...1_500).contains(head.position))
    }

    @Test func `gives every persona a mandate of their role and an account`() async throws {
        let telling = try await Telling.ordinary()
        let personas = try DemoTerritory.personas()
        #expect(personas.count == 8)
        #expect(personas.allSatisfy { $0.email.hasSuffix("@demo.example") })
        for persona in personas {
            #expect(
                telling.people(holding: persona.role, on: telling.today).contains(persona.person),
                "\(persona.email)"
            )
            let known = telling.view.person(persona.person)
            #expect(known?.email == persona.email)
            #expect(known?.standing == .member)
            let books = try Phrasebooks.load()
            #expect(books.french[persona.about] != books.english[persona.about])
            #expect(!books.french[persona.about].contains("demo."))
            let accounts = AccountRegister(telling.store)
            let account = try #require(try await accounts.account(email: persona.email))
            #expect(
                try await accounts.person(of: account.id, in: telling.desk.id) == persona.person
            )
        }
    }

    @Test(arguments: days)
    func `is recorded in order, on weekdays, and never after the start`(
        _ day: String
    ) async throws {
        let telling = try await Telling.read(day)
        let entries = try await telling.entries()
        var last: Int64 = 0
        for entry in entries {
            let moment = entry.stamp.moment
            #expect(last <= moment.instant)
            last = moment.instant
            #expect(moment.day < telling.today)
            #expect(entry.stamp.effective <= moment.day)
            #expect((moment.day.sinceEpoch + 3) % 7 < 5, "\(moment.day.text)")
        }
        #expect(entries.first?.stamp.moment.day == (try Telling.day("2025-01-13")))
        let lately = entries.filter {
            telling.today.sinceEpoch - $0.stamp.moment.day.sinceEpoch <= 14
        }
        #expect(lately.count >= 5)
    }

    @Test(arguments: days)
    func `has something late and something due soon`(_ day: String) async throws {
        let telling = try await Telling.read(day)
        #expect(telling.overdue(among: telling.view.actions).count >= 4)
        #expect(telling.due(within: 45, among: telling.under(.step)).count >= 6)
        #expect(telling.orphans.count == 3)
    }

    @Test(arguments: days)
    func `dates nothing that happened after the start`(_ day: String) async throws {
        let telling = try await Telling.read(day)
        let decided = telling.under(.financing).compactMap { $0.date(.decidedOn) }
        let noted = telling.under(.note).compactMap { $0.date(.date) }
        #expect(decided.count >= 15)
        #expect(noted.count >= 60)
        for date in decided + noted { #expect(date.days.upperBound < telling.today) }
        for step in telling.under(.step) where step.choice(.status) == "done" {
            let end = step.date(.end)?.days.lowerBound
            #expect(end.map { $0 <= telling.today } ?? true, "\(step.text(.title) ?? "")")
        }
    }

    @Test func `says in January what was true on 31 December`() async throws {
        let telling = try await Telling.ordinary()
        let eve = try Telling.day("2025-12-31")
        let late = try await telling.entries().filter {
            $0.stamp.effective == eve && $0.stamp.moment.day > eve
        }
        #expect(late.count >= 20)
        let known = try await telling.desk.snapshot(asOf: .known(eve))
        let state = try await telling.desk.snapshot(asOf: .state(eve))
        let actual = { (snapshot: Snapshot) in
            let view = snapshot.seen(by: .operator, on: telling.today)
            return view.actions.flatMap { view.children(of: $0.id, kind: .budgetLine) }
                .count { $0.choice(.basis) == "actual" }
        }
        #expect(actual(known) < actual(state))
    }

    @Test func `is told once, to an empty store, and not before its own past`() async throws {
        let telling = try await Telling.ordinary()
        #expect(try await DemoTerritory.presence(in: telling.store).isTold)
        await #expect(throws: DemoFault.storeNotEmpty) {
            try await Telling.tell(to: telling.store, telling.today)
        }
        let empty = try await TestDatabase(.sqlite).open()
        #expect(try await DemoTerritory.presence(in: empty) == .none)
        let first = try Telling.day("2026-10-01")
        await #expect(throws: DemoFault.tooEarly(first)) {
            try await Telling.tell(to: empty, try Telling.day("2026-09-30"))
        }
    }

    @Test func `tells another territory from its own, and one left half-told`() async throws {
        let other = try await TestDatabase(.sqlite).open()
        let instruments = Instruments.system(in: Telling.paris)
        let desks = Desks(store: other, instruments: instruments)
        _ = try await desks.found(Founding(name: "Autre"), slug: DemoTerritory.slug)
        #expect(try await DemoTerritory.presence(in: other) == .other)
        let halfTold = try await TestDatabase(.sqlite).open()
        try await Territories(halfTold)
            .create(
                DemoTerritory.id,
                slug: DemoTerritory.slug,
                siren: nil,
                name: "Hauts de Sorgne",
                created: 0
            )
        #expect(try await DemoTerritory.presence(in: halfTold) == .unfinished)
    }
}

extension DemoTerritory.Presence {
    fileprivate var isTold: Bool {
        if case .told = self { true } else { false }
    }
}
