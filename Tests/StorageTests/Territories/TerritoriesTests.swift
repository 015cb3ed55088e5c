// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("The territories")
struct TerritoriesTests {
    @Test(arguments: StoreKind.allCases)
    func `are listed by slug and found by slug or identifier`(_ kind: StoreKind) async throws {
        let store = try await TestDatabase(kind).open()
        let territories = Territories(store)
        let second = try await territories.create(
            .sample(1),
            slug: "nievre-et-somme",
            siren: nil,
            name: "Nièvre et Somme",
            created: 5
        )
        let first = try await territories.create(
            .sample(2),
            slug: "baie-de-somme",
            siren: "200070993",
            name: "Baie",
            created: 6
        )
        #expect(try await territories.list() == [first, second])
        #expect(try await territories.find(slug: "baie-de-somme") == first)
        #expect(try await territories.find(.sample(1)) == second)
        #expect(try await territories.find(slug: "nowhere") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `share a SIREN but never a slug`(_ kind: StoreKind) async throws {
        let store = try await TestDatabase(kind).open()
        let territories = Territories(store)
        try await territories.create(.sample(1), slug: "a", siren: "1", name: "A", created: 0)
        try await territories.create(.sample(2), slug: "b", siren: "1", name: "B", created: 0)
        await #expect(throws: Territories.CreationFault.slugTaken) {
            try await territories.create(.sample(3), slug: "a", siren: "2", name: "C", created: 0)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `keep the summary of the last commit that has one`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append { $0.summary = #"{"actions":1}"# }
        try await scene.append()
        let card = try await Territories(scene.store).find(scene.territory)
        #expect(card?.summary == #"{"actions":1}"#)
        #expect(card?.head.position == 2)
    }
}
