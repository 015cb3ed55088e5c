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
import Views

@Suite("The addresses of who does what")
struct ResponsibilityRouteTests {
    private static let slug = Sample.slug
    private static let matrix = Address.whoDoesWhat(slug).path
    private static let api = "/api/v1/territories/\(slug)/who-does-what"

    private static let pages: [(Address, String)] = [
        (.whoDoesWhat(slug), "Qui fait quoi"),
        (.whoMayWhat(slug), "Référent Plan Climat"),
        (.electedToInvolve(slug), "Élus à associer"),
        (.portage(slug), "Une action se porte aussi seule"),
        (.blockages(slug), "Blocages"),
        (.service(slug, Sample.waste), "Ce que le plan vous apporte"),
    ]

    @Test func `give their pages, now and in the past`() async throws {
        try await TestSite.visit { _, client in
            for (address, words) in Self.pages {
                for lens in [Lens(), Lens(asOf: .state(Sample.day("2025-12-31")))] {
                    let page = try await client.get(lens.link(to: address))
                    #expect(page.status == .ok, "\(address)")
                    #expect(page.text.contains(words), "\(address)")
                }
            }
        }
    }

    @Test func `take a filter in the address, and survive a wrong one`() async throws {
        try await TestSite.visit { _, client in
            var query = ResponsibilityQuery()
            query.service = Sample.transport
            let page = try await client.get(Lens().link(to: .whoDoesWhat(Self.slug, query)))
            #expect(page.text.contains("Navette"))
            #expect(!page.text.contains("Composter"))
            let wrong = try await client.get(Self.matrix + "?service=x&axe=%00&page=-1")
            #expect(wrong.status == .ok)
            #expect(wrong.text.contains("Composter"))
            let nobody = Self.matrix + "?service=\(Sample.climatePlan.text)"
            #expect(try await client.get(nobody).text.contains("Aucune action ne correspond"))
        }
    }

    @Test(arguments: [Mandate.Role.observer, .secretariat, .president, .director, .contractor])
    func `keep whom to involve for those who lead the plan`(role: Mandate.Role) async throws {
        try await TestSite.visit(as: .holder(of: role)) { _, client in
            let page = try await client.get(Address.electedToInvolve(Self.slug).path)
            #expect(page.status == .forbidden)
            let matrix = try await client.get(Self.matrix)
            #expect(matrix.status == .ok)
            #expect(!matrix.text.contains(Address.electedToInvolve(Self.slug).path))
        }
    }

    @Test func `open whom to involve to the élu pilote`() async throws {
        try await TestSite.visit(as: .holder(of: .electedLead)) { _, client in
            let page = try await client.get(Address.electedToInvolve(Self.slug).path)
            #expect(page.status == .ok)
            #expect(page.text.contains("Camille Roche"), "they carry nothing yet")
        }
    }

    @Test func `show a member of an organisation no more than the plan shows them`() async throws {
        try await TestSite.visit(as: .holder(of: .organisationMember)) { _, client in
            #expect(try await client.get(Self.matrix).status == .forbidden)
            #expect(
                try await client.get(Address.blockages(Self.slug).path).status == .forbidden
            )
            let powers = try await client.get(Address.whoMayWhat(Self.slug).path)
            #expect(powers.status == .ok)
            #expect(!powers.text.contains("Camille Roche"), "who is in office is not theirs")
            let items = try await client.get(Self.api).parsed.rows
            let titles = items.compactMap { $0["title"]?.text }
            #expect(titles.count < 11)
            #expect(items.allSatisfy { $0["gaps"] != nil })
        }
    }

    @Test func `give the matrix as a spreadsheet`() async throws {
        try await TestSite.visit { _, client in
            for format in ["xlsx", "ods", "csv"] {
                let link = Lens().link(to: .listing(Self.slug, .whoDoesWhat, format: format))
                let file = try await client.get(link)
                #expect(file.status == .ok)
                let workbook = try SpreadsheetReader().read(Array(file.body.readableBytesView))
                let rows = try #require(workbook.sheets.first).rows
                #expect(rows.count == 12)
                #expect(rows[0].contains(.text("Déchets")))
                #expect(rows[1].contains(.text("Pilote")), "\(format)")
            }
        }
        try await TestSite.visit(as: .holder(of: .organisationMember)) { _, client in
            let link = Lens().link(to: .listing(Self.slug, .whoDoesWhat, format: "csv"))
            let file = try await client.get(link)
            #expect(file.status == .forbidden)
        }
    }

    @Test func `give the matrix to programs, page by page`() async throws {
        try await TestSite.visit { _, client in
            let whole = try await client.get(Self.api).parsed
            #expect(whole.rows.count == 11)
            let first = try #require(whole.rows.first)
            let pilots = try #require(first["pilot"]).elements
            #expect(pilots.contains { $0["name"]?.text == "Déchets" })
            #expect(pilots.contains { $0["kind"]?.text == "organisation" })
            #expect(first["gaps"]?.elements.contains { $0["rule"]?.text == "noArbiter" } == true)
            let id = try #require(first["id"]?.text)
            let rest = try await client.get(Self.api + "?limit=3&after=\(id)").parsed
            #expect(rest.rows == Array(whole.rows[1...3]))
            #expect(rest["hasMore"] == .flag(true))
            #expect(try await client.get(Self.api + "?after=x").status == .unprocessableContent)
        }
    }

    @Test func `follow a mandate that ends`() async throws {
        try await TestSite.visit(as: .holder(of: .observer)) { site, client in
            #expect(try await client.get(Self.matrix).status == .ok)
            let mandate = try #require(
                site.desk.snapshot.seen(by: .operator, on: Sample.day("2026-11-22"))
                    .mandates(on: Sample.day("2026-11-22")).values.joined()
                    .first { $0.role == .observer }
            )
            _ = try await site.desk.submit(
                SampleRequest(
                    .mandate(.end(mandate.id, on: Sample.day("2026-11-21"))),
                    by: .operator,
                    gesture: site.desks.instruments.id()
                )
            )
            #expect(try await client.get(Self.matrix).status == .notFound)
            #expect(try await client.get(Self.api).status == .notFound)
        }
    }
}

extension TestResponse {
    fileprivate var parsed: JSONTree {
        get throws { try JSONTree(parsing: Array(body.readableBytesView)) }
    }
}

extension JSONTree {
    fileprivate var rows: [JSONTree] { self["items"]?.elements ?? [] }

    fileprivate var elements: [JSONTree] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }
}
