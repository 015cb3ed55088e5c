// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Testing
import Views

@testable import Web

/// Every address of the site, with every method it takes, as each sort of visitor. An address added
/// to `Route` comes under these tests by itself.
@Suite("Every address")
struct RouteTests {
    /// Those of a territory, which are guarded alike.
    private static let guarded = Route.allCases.filter { $0.rawValue.contains("{slug}") }
    private static let absent = "00000000-0000-4000-8000-0000000f0000"

    /// An address that leads to something of the sample where there is such a thing.
    private static func path(_ route: Route) -> String {
        route.rawValue.replacing("{slug}", with: Sample.slug).replacing("{number}", with: "1")
            .replacing("{gesture}", with: absent).replacing("{field}", with: "objectives")
            .replacing("{id}", with: subject(of: route))
    }

    private static func subject(of route: Route) -> String {
        switch route {
        case .service: Sample.waste.text
        case .organisation: Sample.association.text
        case .post: Sample.post.text
        case .body: Sample.committee.text
        case .document: Sample.document.text
        case .person, .personEdit, .personErasure, .personData, .invitation, .mandates, .handover,
            .personMerge:
            Sample.vasseur.text
        case .draft, .notebookPage, .notebookRemoval, .importDraft, .mandateEnd, .mandateAbsence,
            .mandateContest, .reorganisation, .arbitration:
            absent
        default: Sample.compost.text
        }
    }

    /// What some addresses ask for besides.
    private static func query(of route: Route) -> String {
        switch route {
        case .export: "?format=csv"
        case .recordNew: "?nature=action"
        default: ""
        }
    }

    private static func ask(
        _ route: Route,
        _ verb: Route.Verb,
        _ client: any TestClientProtocol,
        query: String = ""
    ) async throws -> TestResponse {
        switch verb {
        // A stream that is given has no end: its head says whether it is.
        case .get where route == .stream:
            return try await client.execute(uri: path(route), method: .head)
        case .get: return try await client.get(path(route) + query)
        case .post: return try await client.post(path(route), [("vu", "1")])
        case .patch:
            let body = ByteBuffer(string: #"{"fields":{"objectives":"Neuf"}}"#)
            return try await client.execute(uri: path(route), method: .patch, body: body)
        }
    }

    /// Asks for everything as one guest, and hands each answer over.
    /// - Parameter isReader: whether nothing may come of it.
    private static func everything(
        as guest: Guest,
        isReader: Bool = true,
        _ judge: @Sendable (Route, Route.Verb, TestResponse) throws -> Void
    ) async throws {
        try await TestSite.visit(as: guest) { site, client in
            let before = site.head
            for route in guarded {
                for verb in route.verbs {
                    try judge(route, verb, try await ask(route, verb, client))
                }
            }
            if isReader { #expect(site.head == before, "something was written") }
        }
    }

    @Test func `asks who comes before anything else`() async throws {
        try await Self.everything(as: .anonymous) { route, verb, answer in
            let isProgram = route.rawValue.hasPrefix("/api/")
            // What a territory may publish is absent for as long as it does not.
            let expected: HTTPResponse.Status =
                route.access == .everyone
                ? .notFound : verb == .get && !isProgram ? .seeOther : .unauthorized
            #expect(answer.status == expected, "\(verb) \(route)")
            #expect(!answer.text.contains("Composter"), "\(verb) \(route)")
        }
    }

    @Test func `is absent to someone of another territory`() async throws {
        try await Self.everything(as: .stranger) { route, verb, answer in
            #expect(answer.status == .notFound, "\(verb) \(route)")
            #expect(!answer.text.contains("Composter"), "\(verb) \(route)")
        }
    }

    @Test func `keeps out whoever holds no mandate for it`() async throws {
        try await Self.everything(as: .holder(of: .observer)) { route, verb, answer in
            guard [.team, .directory, .answerable, .leads].contains(route.access) else { return }
            #expect(answer.status == .forbidden, "\(verb) \(route)")
        }
        // They carry the sample's first action, and may write it.
        let carrier = Guest.holder(of: .organisationMember)
        try await Self.everything(as: carrier, isReader: false) { route, verb, answer in
            guard [.team, .directory, .inside].contains(route.access) else { return }
            #expect(answer.status == .forbidden, "\(verb) \(route)")
        }
    }

    @Test func `writes nothing for whoever may only read`() async throws {
        try await Self.everything(as: .holder(of: .observer)) { route, verb, answer in
            // Their own papers are theirs to write.
            let own: [Route] = [.drafts, .draft, .notebook, .notebookPage, .notebookRemoval]
            guard verb != .get, !own.contains(route) else { return }
            #expect(answer.status.code >= 400, "\(verb) \(route): \(answer.status)")
        }
    }

    @Test func `answers whoever may come`() async throws {
        try await TestSite.visit { site, client in
            try await site.dress()
            try await site.publish()
            for route in Self.guarded where route.verbs.contains(.get) {
                let query = Self.query(of: route)
                let answer = try await Self.ask(route, .get, client, query: query)
                let isOfAbsent = Self.path(route).contains(Self.absent)
                let isThere =
                    answer.status == .ok || answer.status == .seeOther
                    || answer.status == .noContent
                let isGone = answer.status == .notFound || answer.status == .gone
                #expect(isThere || (isOfAbsent && isGone), "\(route)")
            }
        }
    }

    @Test func `says which methods it takes to a program that tries another`() async throws {
        try await TestSite.visit { _, client in
            for route in Self.guarded {
                let answer = try await client.execute(uri: Self.path(route), method: .put)
                #expect(answer.status == .methodNotAllowed, "\(route)")
                let allowed = answer.headers[.allow] ?? ""
                for verb in route.verbs { #expect(allowed.contains(verb.rawValue), "\(route)") }
            }
        }
    }

    @Test func `takes no form that another site had the browser send`() async throws {
        try await TestSite.visit { site, client in
            let before = site.head
            guard let name = HTTPField.Name("Sec-Fetch-Site") else { return }
            for route in Route.allCases where route.verbs.contains(.post) {
                for origin in ["cross-site", "same-site"] {
                    let answer = try await client.execute(
                        uri: Self.path(route),
                        method: .post,
                        headers: [name: origin]
                    )
                    #expect(answer.status == .forbidden, "\(route) from \(origin)")
                }
                let answer = try await client.execute(
                    uri: Self.path(route),
                    method: .post,
                    headers: [.origin: "https://ailleurs.example"]
                )
                #expect(answer.status == .forbidden, "\(route) from another origin")
            }
            #expect(site.head == before)
        }
    }
}
