// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Storage
import Testing
import Views

@Suite("A list downloaded as a file")
struct ExportTests {
    private static let slug = Sample.slug

    private func path(_ format: String, _ change: (inout ActionQuery) -> Void = { _ in }) -> String
    {
        var query = ActionQuery()
        change(&query)
        return Lens().link(to: .export(Self.slug, format: format, query))
    }

    private func rows(_ page: TestResponse) throws -> [[Cell]] {
        let workbook = try SpreadsheetReader().read(Array(page.body.readableBytesView))
        return Array(try #require(workbook.sheets.first).rows.dropFirst())
    }

    @Test(arguments: [
        ("xlsx", "spreadsheetml"), ("ods", "opendocument"), ("csv", "text/csv"), ("json", "json"),
    ])
    func `bears a name that says what it is`(format: String, type: String) async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(path(format))
            #expect(page.status == .ok)
            #expect(page.headers[.contentType]?.contains(type) == true)
            let name = try #require(page.headers[.contentDisposition]?.removingPercentEncoding)
            #expect(name.hasPrefix("attachment; filename*=UTF-8''Actions – Communauté"))
            #expect(name.hasSuffix(" – 2026-11-22.\(format)"))
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func `holds the actions that were asked for, in their order`() async throws {
        try await TestSite.visit { site, client in
            #expect(try rows(try await client.get(path("csv"))).count == 11)
            let filtered = try await client.get(
                path("xlsx") { query in
                    query.choices = [.status: ["inProgress", "blocked"]]
                    query.order = .title
                    query.page = 7
                }
            )
            let page = try await client.get(
                Lens().link(
                    to: .actions(
                        Self.slug,
                        ActionQuery(items: [
                            QueryItem("statut", "inProgress"), QueryItem("statut", "blocked"),
                        ])
                    )
                )
            )
            let titles = try rows(filtered).compactMap { row in
                row.lazy.compactMap { cell -> String? in
                    guard case .text(let text) = cell, page.text.contains(">\(text)</a></th>")
                    else { return nil }
                    return text
                }.first
            }
            #expect(!titles.isEmpty)
            #expect(titles.count == (try rows(filtered).count))
            #expect(titles.count == page.text.matches(of: /<th scope="row"/).count)
            let name = filtered.headers[.contentDisposition]?.removingPercentEncoding
            #expect(name?.contains("Actions choisies") == true)
        }
    }

    @Test func `goes by the name of the plan it holds`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(path("csv") { $0.plan = Sample.climatePlan })
            let name = try #require(page.headers[.contentDisposition]?.removingPercentEncoding)
            #expect(!name.contains("Actions"))
            #expect(try rows(page).count < 11)
        }
    }

    @Test func `shows the past that is read`() async throws {
        try await TestSite.visit { _, client in
            let past = try await client.get(path("csv") + "&connu-le=2025-12-31")
            #expect(past.text.contains("vingt sites"))
            #expect(!past.text.contains("dix-huit sites"))
            let name = past.headers[.contentDisposition]?.removingPercentEncoding
            #expect(name?.contains("tel que connu le 2025-12-31") == true)
            #expect(try await client.get(path("csv")).text.contains("dix-huit sites"))
        }
    }

    @Test func `runs no formula`() async throws {
        try await TestSite.visit { site, client in
            let edit = Record.Edit(
                record: Sample.compost,
                fields: [.title: Content(.text("=HYPERLINK(\"http://x\")"))]
            )
            _ = try await site.desk.submit(
                SampleRequest(
                    .record(.edit(edit, seen: [:])),
                    by: .operator,
                    gesture: site.desks.instruments.id()
                )
            )
            let page = try await client.get(path("csv") { $0.text = "HYPERLINK" })
            #expect(page.text.contains(";\"'=HYPERLINK"))
        }
    }

    @Test(arguments: [
        "format=exe", "", "liste=secrets&format=csv", "liste=journal&format=xlsx",
        "liste=personnes&format=json", "format=../../etc",
    ])
    func `is not made of what nobody offers`(query: String) async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get("/t/\(Self.slug)/export?\(query)")
            #expect(page.status == .notFound)
        }
    }

    @Test func `may be of services, organisations and people`() async throws {
        try await TestSite.visit { _, client in
            func list(_ listing: Listing) async throws -> [[Cell]] {
                let address = Address.listing(Self.slug, listing, format: "csv")
                return try rows(try await client.get(Lens().link(to: address)))
            }
            let people = try await list(.people)
            #expect(people.contains { $0.first == .text("Bastien Delmas") })
            let services = try await list(.services)
            #expect(services.contains { $0.last != .number(0) })
            #expect(!(try await list(.organisations)).isEmpty)
        }
    }

    @Test func `may be of the whole journal, each entry once`() async throws {
        try await TestSite.visit { site, client in
            let head = Int(site.desk.snapshot.head.position)
            let csv = Address.listing(Self.slug, .journal, format: "csv")
            let table = try rows(try await client.get(Lens().link(to: csv)))
            #expect(table.compactMap(\.first) == (1...head).map { .text(String($0)) })
            let json = Address.listing(Self.slug, .journal, format: "json")
            let page = try await client.get(Lens().link(to: json))
            let list = try JSONSerialization.jsonObject(with: Data(page.body.readableBytesView))
            let entries = try #require(list as? [[String: Any]])
            #expect(entries.compactMap { $0["position"] as? Int } == Array(1...head))
            let past = try await client.get(Lens().link(to: json) + "&connu-le=2025-12-31")
            let before = try JSONSerialization.jsonObject(with: Data(past.body.readableBytesView))
            #expect(try #require(before as? [Any]).count < head)
        }
    }

    @Test(arguments: ["xlsx", "ods"])
    func `comes back through the pages and changes nothing`(format: String) async throws {
        try await TestSite.visit { site, client in
            let file = Array(try await client.get(path(format)).body.readableBytesView)
            let position = site.desk.snapshot.head.position
            let brought = try await client.bring(file, named: "export.\(format)")
            let preview = Preview(
                path: try #require(brought.headers[.location]),
                page: try await client.get(try #require(brought.headers[.location]))
            )
            #expect(preview.text.contains("11 inchangées"))
            #expect(!preview.text.contains("value=\"importer\""))
            _ = try await client.press("importer", of: preview)
            #expect(site.desk.snapshot.head.position == position)
        }
    }

    @Test func `stands as a link under the list it is of`() async throws {
        try await TestSite.visit { _, client in
            let list = try await client.get("/t/\(Self.slug)/actions?statut=blocked&page=2")
            #expect(list.text.contains("/export?format=ods&amp;statut=blocked\""))
            let plan = try await client.get("/t/\(Self.slug)/plan")
            #expect(plan.text.contains("/export?format=xlsx\""))
        }
    }

    @Test func `holds what its reader sees and nothing else`() async throws {
        try await TestSite.visit(as: .holder(of: .organisationMember)) { _, client in
            let list = try await client.get("/t/\(Self.slug)/actions")
            let shown = list.text.matches(of: /<th scope="row"/).count
            #expect(shown < 11)
            #expect(try rows(try await client.get(path("csv"))).count == shown)
            for listing in [Listing.people, .journal] {
                let address = Address.listing(Self.slug, listing, format: "csv")
                #expect(try await client.get(Lens().link(to: address)).status == .forbidden)
            }
        }
        try await TestSite.visit(as: .holder(of: .observer)) { _, client in
            let address = Address.listing(Self.slug, .people, format: "csv")
            let people = try await client.get(Lens().link(to: address))
            #expect(people.text.contains("Bastien Delmas"))
            #expect(!people.text.contains("@"))
        }
    }

    @Test(arguments: [Guest.anonymous, .stranger])
    func `is not for strangers`(guest: Guest) async throws {
        try await TestSite.visit(as: guest) { _, client in
            for query in ["format=csv", "liste=personnes&format=csv", "liste=journal&format=json"] {
                let page = try await client.get("/t/\(Self.slug)/export?\(query)")
                #expect(page.status != .ok)
                #expect(page.headers[.contentDisposition] == nil)
            }
        }
    }
}
