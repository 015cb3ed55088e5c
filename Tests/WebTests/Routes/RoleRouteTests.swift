// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Testing
import Views

@testable import Web

/// Every role of the source at every address of a territory: let in where its mandates let it, and
/// nowhere else; and out again as soon as the mandate has ended.
@Suite("Every role at every address")
struct RoleRouteTests {
    private static let guarded = Route.allCases.filter {
        $0.rawValue.contains("{slug}") && $0.access != .everyone
    }

    private static func path(_ route: Route) -> String {
        route.rawValue.replacing("{slug}", with: Sample.slug).replacing("{number}", with: "1")
            .replacing("{gesture}", with: Sample.compost.text)
            .replacing("{field}", with: "objectives")
            .replacing("{id}", with: Sample.compost.text)
    }

    private static func ask(
        _ route: Route,
        _ verb: Route.Verb,
        _ client: any TestClientProtocol
    ) async throws -> TestResponse {
        switch verb {
        case .get where route == .stream:
            try await client.execute(uri: path(route), method: .head)
        case .get: try await client.get(path(route))
        case .post: try await client.post(path(route), [("vu", "1")])
        case .patch:
            try await client.execute(
                uri: path(route),
                method: .patch,
                body: ByteBuffer(string: "{}")
            )
        }
    }

    @Test(arguments: Mandate.Role.allCases)
    func `lets in whom the table admits, and refuses the others`(
        role: Mandate.Role
    ) async throws {
        try await TestSite.visit(as: .holder(of: role)) { site, client in
            let rights = try site.rights(of: role)
            for route in Self.guarded {
                let isAdmitted = route.access.admits(rights)
                // What a form would write, or whose data it is, is judged further.
                guard !isAdmitted || Self.shows(route) else { continue }
                for verb in route.verbs {
                    let answer = try await Self.ask(route, verb, client)
                    #expect(
                        (answer.status == .forbidden) != isAdmitted,
                        "\(verb) \(route): \(answer.status)"
                    )
                }
            }
        }
    }

    /// Whether an address shows the same kind of page to whoever is admitted.
    private static func shows(_ route: Route) -> Bool {
        route.verbs == [.get] && route != .personData
    }

    @Test(arguments: Mandate.Role.allCases)
    func `shows the door as soon as the mandate has ended`(role: Mandate.Role) async throws {
        try await TestSite.visit(as: .holder(of: role)) { site, client in
            #expect(try await client.get("/t/\(Sample.slug)").status == .ok)
            try await site.end(role)
            #expect(try await client.get("/t/\(Sample.slug)").status == .notFound)
            let list = try await client.get("/api/v1/territories/\(Sample.slug)/actions")
            #expect(list.status == .notFound)
        }
    }
}

extension TestSite {
    private func mandate(_ role: Mandate.Role) throws -> Mandate {
        let territory = desk.snapshot.territory
        let visitor = try #require(
            desk.snapshot.seen(by: .operator, on: desks.instruments.today()).people.first {
                $0.email == "\(role.rawValue.lowercased())@hauts-de-sorgne.example"
            }
        )
        return try #require(territory.mandates(of: visitor.id).first)
    }

    fileprivate func rights(of role: Mandate.Role) throws -> Rights {
        let today = desks.instruments.today()
        let person = try mandate(role).person
        return desk.snapshot.territory.rights(of: .person(person), on: today)
    }

    /// Ends the visitor's mandate the day before the visit.
    fileprivate func end(_ role: Mandate.Role) async throws {
        let yesterday = Day(sinceEpoch: desks.instruments.today().sinceEpoch - 1)
        let mandate = try mandate(role)
        var commands: [Command] = [.mandate(.end(mandate.id, on: yesterday))]
        if role.isRegistrar {
            let successor = Mandate(
                id: desks.instruments.id(),
                person: desks.instruments.id(),
                role: role,
                start: yesterday
            )
            commands.insert(.mandate(.record(successor)), at: 0)
        }
        _ = try await desk.submit(
            SampleRequest(.together(commands), by: .operator, gesture: desks.instruments.id())
        )
    }
}
