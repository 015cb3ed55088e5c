// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("The register of people")
struct PeopleRegisterTests {
    private static let claire = Person(
        id: .sample(1),
        name: "Claire Exemple",
        email: "claire@example.org"
    )

    @Test(arguments: StoreKind.allCases)
    func `adds and changes people, in a version that grows`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let register = PeopleRegister(scene.store)
        #expect(try await register.version(of: scene.territory) == 0)
        try await register.record([Self.claire], in: scene.territory, by: .operator, at: 10)
        var invited = Self.claire
        invited.standing = .invited
        invited.phone = "03 22 00 00 00"
        let other = Person(id: .sample(2), name: "Autre", contactAddress: "1 rue Haute")
        try await scene.append { $0.people = [invited, other] }
        let listing = try await register.listing(of: scene.territory)
        #expect(listing.version == 2)
        #expect(listing.people == [invited, other])
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps who changed which field and when`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let register = PeopleRegister(scene.store)
        try await register.record([Self.claire], in: scene.territory, by: .operator, at: 10)
        var renamed = Self.claire
        renamed.name = "Claire Modèle"
        try await register.record([renamed], in: scene.territory, by: Scene.author, at: 20)
        let audit = try await register.audit(of: Self.claire.id, in: scene.territory)
        #expect(audit.map(\.field) == ["email", "name", "standing", "name"])
        #expect(audit.last?.before == "Claire Exemple")
        #expect(audit.last?.after == "Claire Modèle")
        #expect(audit.last?.author == Scene.author)
        #expect(audit.last?.instant == 20)
    }

    @Test(arguments: StoreKind.allCases)
    func `loses no change when two are made at once`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let register = PeopleRegister(scene.store)
        try await withThrowingTaskGroup { group in
            for number in 1...4 {
                group.addTask {
                    let person = Person(id: .sample(number), name: "Nom \(number)")
                    try await register.record(
                        [person],
                        in: scene.territory,
                        by: .operator,
                        at: 1
                    )
                }
            }
            try await group.waitForAll()
        }
        let listing = try await register.listing(of: scene.territory)
        #expect(listing.version == 4)
        #expect(listing.people.count == 4)
    }
}
