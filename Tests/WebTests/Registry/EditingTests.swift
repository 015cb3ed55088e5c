// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Sample
import Storage
import Testing

@Suite("Editing")
struct EditingTests {
    private static let slug = Sample.slug

    private static func field(_ name: String, of record: RecordID = Sample.compost) -> String {
        "/t/\(slug)/fiches/\(record.text)/champs/\(name)?lang=fr"
    }

    private static func whole(_ record: RecordID = Sample.compost) -> String {
        "/t/\(slug)/fiches/\(record.text)/modifier?lang=fr"
    }

    private static func content(
        _ field: String,
        _ site: TestSite,
        of record: RecordID = Sample.compost
    ) -> Content {
        site.desk.snapshot.territory.record(record)?.content(FieldID(field)) ?? .blank
    }

    private static func head(_ site: TestSite) -> Int64 { site.desk.snapshot.head.position }

    private static func day(_ text: String) -> PartialDate { .day(Sample.day(text)) }

    // MARK: Every type

    struct Typing: Sendable, CustomTestStringConvertible {
        let field: String
        let typed: [String]
        let content: Content
        var testDescription: String { "\(field): \(typed)" }

        init(_ field: String, _ typed: String..., becomes content: Content) {
            (self.field, self.typed, self.content) = (field, typed, content)
        }
    }

    private static let typings: [Typing] = [
        Typing("title", "  Un  autre titre ", becomes: Content(.text("Un autre titre"))),
        Typing("objectives", "Un\n\n- deux", becomes: Content(.text("Un\n\n- deux"))),
        Typing("continuousImprovement", "non", becomes: Content(.flag(false))),
        Typing("progress", "62,5 %", becomes: Content(.number(Quantity("62.5") ?? .zero))),
        Typing("progress", "presque fini", becomes: .kept("presque fini")),
        Typing("status", "done", becomes: Content(.choice("done"))),
        Typing(
            "themes",
            "",
            "mobility",
            "water",
            becomes: Content(.choices(["mobility", "water"]))
        ),
        Typing(
            "tags",
            "compost, haies ; vélo",
            becomes: Content(.words(["compost", "haies", "vélo"]))
        ),
        Typing("start", "12/03/2027", becomes: Content(.date(day("2027-03-12")))),
        Typing("start", "2028", becomes: Content(.date(.year(2028)))),
        Typing(
            "start",
            "fin de l'hiver, si possible",
            becomes: .kept("fin de l'hiver, si possible")
        ),
        Typing(
            "start",
            "à partir de mi-2027 ?",
            becomes: .kept("à partir de mi-2027 ?")
        ),
        Typing("leadService", "", Sample.energy.text, becomes: Content(.records([Sample.energy]))),
        Typing("pilotPost", "", becomes: .blank),
        Typing(
            "partners",
            "",
            Sample.agency.text,
            "Région",
            becomes: Content(.records([Sample.agency, Sample.region]))
        ),
        Typing("pilots", "Ortiz Inès", "", becomes: Content(.people([Sample.ortiz]))),
    ]

    @Test(arguments: typings)
    func `reads what people write`(typing: Typing) async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.field(typing.field))
            form.items.removeAll { $0.name == "champ.\(typing.field)" }
            form.items += typing.typed.map { ("champ.\(typing.field)", $0) }
            let answer = try await client.send(form)
            #expect(answer.status == .seeOther)
            let location = try #require(answer.headers[.location])
            #expect(location.hasPrefix("/t/\(Self.slug)/actions/1?lang=fr&geste="))
            #expect(Self.content(typing.field, site) == typing.content)
            let page = try await client.get(location)
            #expect(page.text.contains("C’est enregistré"))
        }
    }

    @Test func `reads an amount with what was written beside`() async throws {
        try await TestSite.visit { site, client in
            let line: RecordID = Sample.id(73)
            var form = try await client.form(Self.field("amount", of: line))
            #expect(form.all("amount") == ["210\u{202F}000\u{A0}€\u{A0}HT"])
            form.type("amount", "200 à 500 k€")
            _ = try await client.send(form)
            let amount = Amount.between(Quantity(200_000), Quantity(500_000), .euro)
            #expect(
                Self.content("amount", site, of: line)
                    == Content(.amount(amount), written: .plain("200 à 500 k€"))
            )
            form = try await client.form(Self.field("amount", of: line))
            #expect(form.all("amount") == ["200 à 500 k€"])
        }
    }

    @Test(arguments: [
        "description", "leadService", "pilots", "targets", "status", "progress", "start", "tags",
        "continuousImprovement", "partners", "priority",
    ])
    func `empties what is left empty`(name: String) async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.field(name))
            #expect(!Self.content(name, site).isBlank)
            form.type(name, "")
            #expect(try await client.send(form).status == .seeOther)
            #expect(Self.content(name, site).isBlank)
        }
    }

    // MARK: What is refused

    struct Fault: Sendable, CustomTestStringConvertible {
        let field: String
        let typed: String
        let words: String
        var testDescription: String { "\(field): \(typed.prefix(30))" }
    }

    private static let faults = [
        Fault(field: "title", typed: "   ", words: "ne peut pas rester vide"),
        Fault(field: "title", typed: String(repeating: "é", count: 2_500), words: "trop long"),
        Fault(
            field: "objectives",
            typed: String(repeating: "a", count: 200_001),
            words: "trop long"
        ),
        Fault(field: "progress", typed: "140", words: "entre 0 et 100"),
        Fault(field: "status", typed: "fini-fini", words: "n’est pas dans la liste"),
        Fault(
            field: "themes",
            typed: "<script>alert(1)</script>",
            words: "n’est pas dans la liste"
        ),
        Fault(field: "leadService", typed: "Service inconnu", words: "n’est pas connu ici"),
        Fault(
            field: "pilots",
            typed: "la personne qui remplacera celle qui part en mars prochain",
            words: "ne se lit pas comme un nom"
        ),
    ]

    @Test(arguments: faults)
    func `gives back what it cannot take, untouched`(fault: Fault) async throws {
        try await TestSite.visit { site, client in
            let before = Self.head(site)
            var form = try await client.form(Self.field(fault.field))
            form.type(fault.field, fault.typed)
            form.set("constate-le", "2026-01-02")
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(fault.words))
            #expect(answer.text.contains("Quelques points à revoir"))
            #expect(!answer.text.contains("<script>alert"))
            #expect(Self.head(site) == before)
            let again = try SentForm(answer.text)
            #expect(again.items.contains { $0 == ("constate-le", "2026-01-02") })
            #expect(again.items.contains { $0 == ("vu", String(before)) })
            // A list shows only what it has; everything that is typed comes back.
            if !["status", "themes", "leadService"].contains(fault.field) {
                #expect(again.all(fault.field).contains(fault.typed))
            }
            // The summary leads to the field.
            let link = try #require(answer.text.firstMatch(of: /<li><a href="#([^"]+)"/))
            #expect(answer.text.contains("id=\"\(link.1)\""))
        }
    }

    @Test func `says everything that is wrong at once, and keeps the rest as typed`() async throws {
        try await TestSite.visit { site, client in
            let before = Self.head(site)
            var form = try await client.form(Self.whole())
            form.type("title", "")
            form.type("progress", "101")
            form.type("objectives", "Deux\u{202E} lignes\r\net <b>plus</b>")
            form.set("constate-le", "2099-01-01")
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.matches(of: /class="error"/).count == 3)
            #expect(answer.text.contains("ne peut pas être un jour à venir"))
            let again = try SentForm(answer.text)
            #expect(again.all("objectives") == ["Deux lignes\net <b>plus</b>"])
            #expect(again.all("progress") == ["101"])
            #expect(Self.head(site) == before)
        }
    }

    @Test(arguments: [
        ("demain", "attend un jour précis"), ("mars 2026", "attend un jour précis"),
        ("2026-11-23", "jour à venir"), ("1999-12-31", "avant l’an 2000"),
    ])
    func `takes no other day than one that was`(typed: String, words: String) async throws {
        try await TestSite.visit { _, client in
            var form = try await client.form(Self.field("status"))
            form.type("status", "done")
            form.set("constate-le", typed)
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(words))
        }
    }

    @Test func `sent with nothing in it changes nothing`() async throws {
        try await TestSite.visit { site, client in
            let before = Self.head(site)
            for path in [Self.whole(), Self.field("objectives")] {
                var form = try await client.form(path)
                form.items = []
                #expect(try await client.send(form).status == .seeOther)
            }
            #expect(Self.head(site) == before)
            var new = try await client.form("/t/\(Self.slug)/fiches?nature=action")
            new.items = [("nature", "action")]
            let answer = try await client.send(new)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("ne peut pas rester vide"))
        }
    }

    // MARK: What is left

    @Test func `leaves the fields that come back as they were shown`() async throws {
        try await TestSite.visit { site, client in
            let before = site.desk.snapshot
            #expect(try await client.send(client.form(Self.whole())).status == .seeOther)
            #expect(Self.head(site) == before.head.position)
            var form = try await client.form(Self.whole())
            form.type("means", "Deux mi-temps")
            _ = try await client.send(form)
            let entries = try await site.desk.recorded(after: before.head.position, limit: 10)
            let edit = Record.Edit(
                record: Sample.compost,
                fields: [.means: Content(.text("Deux mi-temps"))]
            )
            #expect(entries.map(\.event) == [.record(.edited(edit))])
        }
    }

    @Test func `is true from the day it was observed`() async throws {
        try await TestSite.visit { _, client in
            var form = try await client.form(Self.field("objectives"))
            form.type("objectives", "Détourner 320 tonnes")
            form.set("constate-le", "31/12/2025")
            _ = try await client.send(form)
            let sheet = "/t/\(Self.slug)/actions/1"
            for (past, isShown) in [
                ("etat-au=2025-12-31", true), ("etat-au=2025-12-30", false),
                ("connu-le=2026-11-21", false), ("connu-le=2026-11-22", true),
            ] {
                let page = try await client.get("\(sheet)?\(past)")
                #expect(page.text.contains("Détourner 320 tonnes") == isShown, "\(past)")
                #expect(!page.text.contains("data-inplace"), "nothing is written in a past")
            }
        }
    }

    // MARK: Where nothing is written

    @Test func `has no form for a past, an unknown record or an unknown kind`() async throws {
        try await TestSite.visit { _, client in
            let slug = Self.slug
            let past = try await client.get(Self.field("status") + "&etat-au=2026-01-01")
            #expect(past.status == .conflict)
            let unknown = "00000000-0000-4000-8000-000000009999"
            for path in [
                "fiches", "fiches?nature=rien", "fiches?nature=step&sous=\(unknown)",
                "fiches?nature=step&sous=x", "fiches/\(unknown)", "fiches/\(unknown)/modifier",
                "fiches/\(Sample.compost.text)/champs/rien", "fiches/\(unknown)/retirer",
                "fiches/x",
            ] {
                let page = try await client.get("/t/\(slug)/\(path)")
                #expect(page.status == .notFound, "\(path)")
            }
            for path in ["fiches?nature=territory", "fiches?nature=step", "fiches?nature=axis"] {
                let page = try await client.get("/t/\(slug)/\(path)")
                #expect(page.status == .forbidden, "\(path)")
            }
        }
    }
}

extension Content {
    fileprivate static func kept(_ words: String) -> Content {
        Content(nil, written: .plain(words))
    }
}
