// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Storage
import Testing

@Suite("The API")
struct APITests {
    private static let actions = "/api/v1/territories/\(Sample.slug)/actions"

    private func list(
        _ client: any TestClientProtocol,
        _ query: String = ""
    ) async throws -> JSONTree {
        let answer = try await client.get(Self.actions + query)
        #expect(answer.status == .ok)
        return try answer.json
    }

    private func first(_ client: any TestClientProtocol) async throws -> String {
        let item = try #require(try await list(client, "?limit=1").items.first)
        return Self.actions + "/" + (try #require(item["id"]?.text))
    }

    @Test func `lists actions page by page, each once`() async throws {
        try await TestSite.visit { _, client in
            let whole = try await list(client)
            #expect(whole.items.count == 11)
            #expect(whole["position"] != nil)
            var found: [JSONTree] = []
            var after = ""
            repeat {
                let page = try await list(client, "?limit=4\(after)")
                found += page.items
                after = "&after=" + (page.items.last?["id"]?.text ?? "")
                if page["hasMore"] != .flag(true) { break }
            } while found.count < 20
            #expect(found == whole.items)
        }
    }

    @Test func `gives every field of an action, blank ones too`() async throws {
        try await TestSite.visit { site, client in
            let action = try await client.get(first(client)).json
            guard case .object(let fields) = action["fields"] else {
                Issue.record("no fields")
                return
            }
            let territory = site.desk.snapshot.territory
            #expect(
                Set(fields.map(\.name)) == Set(territory.fields(of: .action).map(\.id.rawValue))
            )
            #expect(action["fields"]?["title"] == action["title"])
            #expect(action["steps"] != nil)
        }
    }

    @Test func `writes fields, and finds them again`() async throws {
        try await TestSite.visit { _, client in
            let path = try await first(client)
            let body = """
                {"fields":{"objectives":"Moins de tonnes","end":"mi-2027","tags":["a","b"],
                 "progress":40,"status":"inProgress","continuousImprovement":true}}
                """
            let answer = try await client.patch(path, body)
            #expect(answer.status == .ok)
            let fields = try #require(try await client.get(path).json["fields"])
            #expect(fields["objectives"] == .text("Moins de tonnes"))
            #expect(fields["end"] == .text("2027-middle"))
            #expect(fields["tags"] == .list([.text("a"), .text("b")]))
            #expect(fields["progress"] == .integer(40))
            #expect(fields["continuousImprovement"] == .flag(true))
            #expect(try await client.patch(path, #"{"fields":{"objectives":null}}"#).status == .ok)
            #expect(try await client.get(path).json["fields"]?["objectives"] == .null)
        }
    }

    @Test func `refuses to write over what the program did not see`() async throws {
        try await TestSite.visit { _, client in
            let path = try await first(client)
            _ = try await client.patch(path, #"{"fields":{"objectives":"Un"}}"#)
            let stale = #"{"fields":{"objectives":"Trois"},"seen":{"objectives":"Zero"}}"#
            let answer = try await client.patch(path, stale)
            #expect(answer.status == .conflict)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(try answer.json["current"]?["objectives"] == .text("Un"))
            let fresh = #"{"fields":{"objectives":"Trois"},"seen":{"objectives":"Un"}}"#
            #expect(try await client.patch(path, fresh).status == .ok)
        }
    }

    @Test func `creates an action once, however often it is asked with one key`() async throws {
        try await TestSite.visit { _, client in
            let body = #"{"fields":{"title":"Planter des haies"}}"#
            let first = try await client.post(Self.actions, body, key: "a")
            #expect(first.status == .created)
            let again = try await client.post(Self.actions, body, key: "a")
            #expect(again.status == .created)
            let ids = try [first, again].map { try $0.json["id"] }
            #expect(ids[0] == ids[1])
            #expect(first.headers[.location] == again.headers[.location])
            let other = #"{"fields":{"title":"Autre chose"}}"#
            let reused = try await client.post(Self.actions, other, key: "a")
            #expect(reused.status == .unprocessableContent)
            #expect(try await list(client).items.count == 12)
        }
    }

    @Test func `answers a retried edit as it did, whatever was written since`() async throws {
        try await TestSite.visit { _, client in
            let path = try await first(client)
            let body = #"{"fields":{"objectives":"Un"},"seen":{"objectives":null}}"#
            _ = try await client.patch(path, #"{"fields":{"objectives":null}}"#)
            #expect(try await client.patch(path, body, key: "b").status == .ok)
            _ = try await client.patch(path, #"{"fields":{"objectives":"Deux"}}"#)
            #expect(try await client.patch(path, body, key: "b").status == .ok)
            #expect(try await client.get(path).json["fields"]?["objectives"] == .text("Deux"))
        }
    }

    @Test(arguments: [
        ("", 400), ("[", 400), ("[]", 422), ("{}", 422), (#"{"fields":[]}"#, 422),
        (#"{"fields":{"unknown":1}}"#, 422), (#"{"fields":{"title":null}}"#, 422),
        (#"{"fields":{"status":"happy"}}"#, 422), (#"{"fields":{"progress":400}}"#, 422),
        (#"{"fields":{"end":"un jour"}}"#, 422), (#"{"fields":{"title":{"a":1}}}"#, 422),
        (#"{"fields":{"objectives":"x"},"effective":"2031-01-01"}"#, 422),
        (#"{"fields":{"objectives":"x"},"surprise":1}"#, 422),
    ])
    func `says what is wrong, where, and writes nothing`(
        _ body: String,
        _ status: Int
    ) async throws {
        try await TestSite.visit { site, client in
            let path = try await first(client)
            let position = site.desk.snapshot.head.position
            let answer = try await client.patch(path, body)
            #expect(answer.status.code == status)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(try answer.json["status"] == .integer(status))
            #expect(try answer.json["title"]?.text?.isEmpty == false)
            #expect(site.desk.snapshot.head.position == position)
        }
    }

    @Test func `says so in English to who reads English`() async throws {
        try await TestSite.visit { _, client in
            let answer = try await client.get(
                Self.actions + "?limit=0",
                [.acceptLanguage: "en"]
            )
            #expect(answer.status == .unprocessableContent)
            #expect(try answer.json["title"]?.text == "This was not recorded")
        }
    }

    @Test func `knows no other territory and no other action`() async throws {
        try await TestSite.visit { _, client in
            let paths = [
                "/api/v1/territories/ailleurs/actions", Self.actions + "/12",
                Self.actions + "/00000000-0000-4000-8000-000000000000",
            ]
            for path in paths {
                let status = try await client.get(path).status
                #expect(status == .notFound, "\(path)")
            }
        }
    }

    @Test func `shows a past as it was`() async throws {
        try await TestSite.visit { _, client in
            let path = try await first(client)
            let body = #"{"fields":{"objectives":"Neuf"}}"#
            _ = try await client.patch(path, body)
            let past = try await client.get(path + "?knownOn=2026-01-31").json
            #expect(past["fields"]?["objectives"] != .text("Neuf"))
            let written = try await client.patch(path + "?knownOn=2026-01-31", body)
            #expect(written.status == .conflict)
        }
    }
}

extension TestClientProtocol {
    fileprivate func patch(
        _ path: String,
        _ body: String,
        key: String? = nil
    ) async throws -> TestResponse {
        try await execute(
            uri: path,
            method: .patch,
            headers: Self.headers(key),
            body: ByteBuffer(string: body)
        )
    }

    fileprivate func post(
        _ path: String,
        _ body: String,
        key: String? = nil
    ) async throws -> TestResponse {
        try await execute(
            uri: path,
            method: .post,
            headers: Self.headers(key),
            body: ByteBuffer(string: body)
        )
    }

    private static func headers(_ key: String?) -> HTTPFields {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return headers
    }
}

extension TestResponse {
    fileprivate var json: JSONTree {
        get throws { try JSONTree(parsing: Array(body.readableBytesView)) }
    }
}

extension JSONTree {
    fileprivate var items: [JSONTree] {
        guard case .list(let items)? = self["items"] else { return [] }
        return items
    }
}
