// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Demo
import Desk
import Storage
import Testing

@Suite("The fictitious territory")
struct TerritoryTests {
    @Test func `has the communes, the council and the plan it is said to have`() async throws {
        let telling = try await Telling.ordinary()
        let view = telling.view
        let communes = view.records(of: .organisation)
            .filter { $0.choice(.kind) == "memberAuthority" }
        #expect(communes.count == 27)
        let population = try #require(
            view.fields(of: .organisation).first { $0.origin != .builtIn }
        )
        let inhabitants = communes.map { commune in
            (commune.text(population.id) ?? "").filter(\.isNumber)
        }
        #expect(inhabitants.compactMap { Int($0) }.reduce(0, +) == 45_200)
        #expect(inhabitants.contains("14800"))
        let tree = try #require(view.trees.first)
        #expect(tree.branches.count == 5)
        #expect(tree.count == 60)
        #expect(tree.unplaced.isEmpty)
        #expect(view.actions.count == 60)
        #expect(view.plans.count == 2)
        #expect(view.trees[1].count >= 10)
        #expect(view.records(of: .service).count == 8)
    }

    @Test func `has twenty-two actions carried outside, three of them by one association`()
        async throws
    {
        let telling = try await Telling.ordinary()
        let view = telling.view
        var outside = ActionFilter()
        outside.isCarriedOutside = true
        #expect(view.matching(outside, among: view.actions) { _ in "" }.count == 22)
        let actor = try #require(
            try DemoTerritory.personas().first { $0.email.hasPrefix("acteur") }
        )
        let mandates = telling.desk.snapshot.territory.mandates(of: actor.person)
        let organisation = try #require(mandates.first?.organisation)
        #expect(view.actions.count { $0.records(.carriers).contains(organisation) } == 3)
    }

    @Test func `has a council of which sixty in a hundred are new`() async throws {
        let telling = try await Telling.ordinary()
        let elected: Set<Mandate.Role> = [.president, .electedLead, .electedMember]
        func council(_ day: String) throws -> Set<PersonID> {
            let day = try Telling.day(day)
            let territory = telling.desk.snapshot.territory
            return Set(
                telling.view.people.filter { $0.contactAddress != nil }.map(\.id)
                    .filter { person in
                        territory.mandates(of: person, on: day).contains {
                            elected.contains($0.role)
                        }
                    }
            )
        }
        let before = try council("2026-04-15")
        let after = try council("2026-11-22")
        #expect(before.count == 49)
        #expect(after.count == 49)
        #expect(after.subtracting(before).count == 29)
        #expect(telling.people(holding: .president, on: telling.today).count == 1)
    }

    @Test func `left three actions orphan at the renewal`() async throws {
        let telling = try await Telling.ordinary()
        #expect(telling.orphans.count == 3, "\(telling.orphans.map { $0.text(.title) ?? "" })")
    }

    @Test func `was refused money once, on a day`() async throws {
        let refused = try await Telling.ordinary().under(.financing).filter {
            $0.choice(.state) == "refused"
        }
        #expect(refused.count == 1)
        #expect(refused.first?.date(.decidedOn) == .day(try Telling.day("2025-09-29")))
    }

    @Test func `has two people disagree on one action`() async throws {
        let telling = try await Telling.ordinary()
        let pool = try #require(
            telling.view.actions.first { $0.text(.title)?.contains("piscine") ?? false }
        )
        let notes = telling.view.children(of: pool.id, kind: .note)
        let authors = try await telling.desk.recorded(at: notes.map(\.createdAt))
            .compactMap { $0.stamp.author.person }
        #expect(Set(authors).count >= 2)
        let words = notes.compactMap { note -> String? in
            guard case .text(let writing)? = note[.words] else { return nil }
            return telling.view.words(of: writing).text
        }
        #expect(words.count { $0.contains("page 14") } == 2)
    }

    @Test func `shows every status and every field of the registry but a few`() async throws {
        let telling = try await Telling.ordinary()
        let statuses = Set(telling.view.actions.compactMap { $0.choice(.status) })
        #expect(statuses == Set(ChoiceList.statuses.codes))
        let states = Set(telling.under(.financing).compactMap { $0.choice(.state) })
        #expect(states == Set(ChoiceList.financingStates.codes))
        var blank: [String] = []
        for kind in RecordKind.allCases {
            let records =
                kind.parents.contains(.action)
                ? telling.under(kind) : telling.view.records(of: kind)
            for field in telling.view.fields(of: kind)
            where records.allSatisfy({ $0.content(field.id).isBlank }) {
                blank.append("\(kind.rawValue).\(field.id.rawValue)")
            }
        }
        // No territory around it is named, invented bodies have no number, and the scenario of
        // reorganisation waits.
        let left = ["organisation.siren", "reorganisation.appliedOn", "territory.parent"]
        #expect(blank.sorted() == left)
    }

    @Test func `has an undone gesture that left the title as it was`() async throws {
        let telling = try await Telling.ordinary()
        let undone = try await telling.entries().compactMap { entry -> GestureID? in
            guard case .undone(let gesture)? = try? Event(wire: entry.wire) else { return nil }
            return gesture
        }
        #expect(undone.count == 1)
        let titles = telling.view.actions.compactMap { $0.text(.title) }
        #expect(titles.contains { $0.hasPrefix("Recenser et réemployer les friches") })
    }

    @Test func `keeps its files, whole`() async throws {
        let telling = try await Telling.ordinary()
        let documents = telling.under(.document)
        #expect(documents.count == 5)
        for document in documents {
            guard case .attachment(let attachment)? = document[.file] else { continue }
            var size = 0
            try await Attachments(telling.store).forEachChunk(
                of: attachment.id,
                in: telling.desk.id
            ) { size += $0.count }
            #expect(size == attachment.size)
        }
    }
}
