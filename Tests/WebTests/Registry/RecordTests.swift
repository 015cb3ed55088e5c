// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import HashTreeCollections
import HummingbirdTesting
import NIOCore
import Sample
import Storage
import Testing

@Suite("A record")
struct RecordTests {
    private static let slug = Sample.slug

    private static func new(_ kind: RecordKind, under parent: RecordID? = nil) -> String {
        let place = parent.map { "&sous=\($0.text)" } ?? ""
        return "/t/\(slug)/fiches?nature=\(kind.rawValue)\(place)"
    }

    private static func territory(_ site: TestSite) -> Territory { site.desk.snapshot.territory }

    private static func last(_ kind: RecordKind, _ site: TestSite) throws -> Record {
        try #require(territory(site).records(of: kind).last)
    }

    struct Child: Sendable {
        let kind: RecordKind
        let parent: RecordID
        let typed: [String: String]
        /// What the sheet then says.
        let words: String
    }

    private static let school: RecordID = Sample.id(120)

    private static let children = [
        Child(
            kind: .step,
            parent: Sample.compost,
            typed: ["title": "Ouvrir la gare", "end": "T2 2027", "pilots": "Nour Zitouni"],
            words: "Ouvrir la gare"
        ),
        Child(kind: .step, parent: Sample.step, typed: ["title": "Revoir"], words: "Revoir"),
        Child(
            kind: .budgetLine,
            parent: Sample.compost,
            typed: ["nature": "operation", "basis": "actual", "year": "2026", "amount": "12,5 k€"],
            words: "12\u{202F}500"
        ),
        Child(
            kind: .financing,
            parent: Sample.compost,
            typed: ["funder": "Banque des Territoires", "state": "sought", "amount": "à voir"],
            words: "Banque des Territoires"
        ),
        Child(
            kind: .note,
            parent: Sample.compost,
            typed: ["words": "Accord *verbal* de la mairie"],
            words: "Accord <em>verbal</em> de la mairie"
        ),
        Child(
            kind: .link,
            parent: Sample.compost,
            typed: ["address": "javascript:alert(1)"],
            words: "javascript:alert(1)"
        ),
        Child(
            kind: .relation,
            parent: Sample.compost,
            typed: ["action": school.text, "nature": "dependsOn"],
            words: "Rénover le groupe scolaire Jean-Zay"
        ),
    ]

    @Test(arguments: children)
    func `is made under an action, and shown there`(child: Child) async throws {
        try await TestSite.visit { site, client in
            let before = site.desk.snapshot.head.position
            var form = try await client.form(Self.new(child.kind, under: child.parent))
            for (field, text) in child.typed { form.type(field, text) }
            let answer = try await client.send(form)
            #expect(answer.status == .seeOther)
            let location = try #require(answer.headers[.location])
            #expect(location.hasPrefix("/t/\(Self.slug)/actions/1?geste="))
            let page = try await client.get(location).text
            #expect(page.contains(child.words))
            #expect(!page.contains("href=\"javascript:"))
            #expect(page.contains("/annuler"))
            #expect(try Self.last(child.kind, site).parent == child.parent)
            #expect(site.desk.snapshot.head.position > before)
        }
    }

    @Test func `brings along the people and organisations it names`() async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.new(.step, under: Sample.compost))
            form.type("title", "Former")
            form.type("pilots", "Nour Zitouni, DELMAS Bastien", "Nour  Zitouni")
            _ = try await client.send(form)
            let people = try Self.last(.step, site).people(.pilots)
            #expect(people.count == 2)
            #expect(people.last == Sample.delmas)
            let first = try #require(people.first)
            let new = try #require(site.desk.snapshot.beside.people[first])
            #expect(new.name == "Nour Zitouni")
            #expect(new.standing == .placeholder)
            let kept = try await PeopleRegister(site.store).listing(of: site.desk.id).people
            #expect(kept.contains { $0.id == new.id })
        }
    }

    @Test func `is made with its number, from a plan in its place`() async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.new(.action, under: Sample.organicWaste))
            form.type("title", "Réduire le gaspillage")
            let answer = try await client.send(form)
            let action = try Self.last(.action, site)
            let number = try #require(action.number)
            #expect(
                answer.headers[.location]?.hasPrefix("/t/\(Self.slug)/actions/\(number)?") == true
            )
            let placement = try #require(
                Self.territory(site).children(of: action.id, kind: .placement).first
            )
            #expect(placement.records(.axis) == [Sample.organicWaste])
            #expect(placement.records(.plan) == [Sample.climatePlan])
            let entries = try await site.desk.recorded(at: action.entries + placement.entries)
            #expect(Set(entries.map(\.stamp.gesture)).count == 1)
        }
    }

    @Test func `of a place takes its plan from its axis, and no axis of another plan`() async throws
    {
        try await TestSite.visit { site, client in
            let action: RecordID = Sample.id(110)
            var form = try await client.form(Self.new(.placement, under: action))
            form.type("plan", "")
            form.type("axis", Sample.sobriety.text)
            #expect(try await client.send(form).status == .seeOther)
            #expect(try Self.last(.placement, site).records(.plan) == [Sample.climatePlan])
            form.type("plan", Sample.territoryProject.text)
            let refused = try await client.send(form)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Cet axe est celui d’un autre plan"))
        }
    }

    @Test(arguments: [
        (RecordKind.plan, "name", "PLH 2027"), (.service, "name", "Communication"),
        (.organisation, "name", "Lycée agricole"), (.post, "name", "Animatrice"),
        (.body, "name", "Club climat"),
    ])
    func `of governance is made and corrected by the same forms`(
        kind: RecordKind,
        field: String,
        text: String
    ) async throws {
        try await TestSite.visit { site, client in
            var form = try await client.form(Self.new(kind))
            form.type(field, text)
            #expect(try await client.send(form).status == .seeOther)
            let made = try Self.last(kind, site)
            #expect(made.text(FieldID(field)) == text)
            var edit = try await client.form("/t/\(Self.slug)/fiches/\(made.id.text)/modifier")
            edit.type(field, text + " bis")
            let answer = try await client.send(edit)
            let page = try await client.get(try #require(answer.headers[.location]))
            #expect(page.text.contains(text + " bis"))
            let record = try await client.get("/t/\(Self.slug)/fiches/\(made.id.text)")
            #expect(record.status == .seeOther)
        }
    }

    @Test func `of too deep a step is refused, what was typed kept`() async throws {
        try await TestSite.visit { _, client in
            var form = try await client.form(Self.new(.step, under: Sample.id(71)))
            form.type("title", "Trop bas")
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("rangée trop bas"))
            #expect(try SentForm(answer.text).all("title") == ["Trop bas"])
        }
    }

    @Test func `is taken out once it was asked, and put back`() async throws {
        try await TestSite.visit { site, client in
            let path = "/t/\(Self.slug)/fiches/\(Sample.step.text)"
            let asked = try await client.get(path + "/retirer?lang=fr")
            #expect(asked.text.contains("Retirer cette étape"))
            #expect(asked.text.contains("1 étape"))
            let answer = try await client.send(try SentForm(asked.text))
            let location = try #require(answer.headers[.location])
            let sheet = try await client.get(location)
            #expect(sheet.text.contains("C’est enregistré"))
            #expect(!sheet.text.contains("Choisir les sites ") || sheet.text.contains("<del>"))
            #expect(Self.territory(site).record(Sample.step)?.isRemoved == true)
            #expect(try await client.get(path).status == .notFound)
            let back = try await client.execute(uri: path + "/retablir", method: .post)
            #expect(back.status == .seeOther)
            #expect(Self.territory(site).record(Sample.step)?.isRemoved == false)
            let again = try await client.execute(uri: path + "/retablir", method: .post)
            #expect(again.status == .seeOther)
        }
    }

    @Test(arguments: [Sample.compost, Sample.waste, Sample.climatePlan, Sample.sobriety])
    func `that others name is taken out without breaking a page`(id: RecordID) async throws {
        try await TestSite.visit { site, client in
            let form = try await client.form("/t/\(Self.slug)/fiches/\(id.text)/retirer")
            let answer = try await client.send(form)
            #expect(answer.status == .seeOther)
            for path in ["", "/plan", "/actions", "/actions/2", "/journal"] {
                #expect(try await client.get("/t/\(Self.slug)\(path)").status == .ok, "\(path)")
            }
        }
    }

    @Test func `of the territory itself is never taken out`() async throws {
        try await TestSite.visit { site, client in
            let sheet = Self.territory(site).sheet
            let path = "/t/\(Self.slug)/fiches/\(sheet.text)"
            #expect(try await client.get(path + "/retirer").status == .forbidden)
            #expect(
                try await client.execute(uri: path + "/retirer", method: .post).status == .forbidden
            )
            var form = try await client.form(path + "/modifier")
            form.type("parent", "Pays des Sources")
            #expect(try await client.send(form).status == .seeOther)
        }
    }
}

@Suite("A form of another's")
struct OthersFormTests {
    private static let sheet = "/t/\(Sample.slug)/fiches/\(Sample.compost.text)"

    private static func sent(
        _ path: String,
        _ client: any TestClientProtocol
    ) async throws -> TestResponse {
        try await client.execute(
            uri: path,
            method: .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(
                string: "champ.priority=low&champ.title=Autre&vu=99&nature=step&sous="
                    + Sample.compost.text
            )
        )
    }

    private static let paths = [
        sheet + "/champs/priority", sheet + "/modifier", sheet + "/retirer", sheet + "/retablir",
        "/t/\(Sample.slug)/fiches",
    ]

    @Test(arguments: [Guest.holder(of: .observer), .holder(of: .electedLead)])
    func `is neither shown nor taken from those who only follow`(guest: Guest) async throws {
        try await TestSite.visit(as: guest) { site, client in
            let before = site.desk.snapshot.head.position
            for path in Self.paths {
                let answer = try await Self.sent(path, client)
                #expect(answer.status == .forbidden, "\(path)")
                guard !path.hasSuffix("retablir"), !path.hasSuffix("fiches") else { continue }
                #expect(try await client.get(path).status == .forbidden, "\(path)")
            }
            let note = try await client.get(
                "/t/\(Sample.slug)/fiches?nature=note&sous=\(Sample.compost.text)"
            )
            #expect(note.status == .ok)
            #expect(site.desk.snapshot.head.position == before)
        }
    }

    @Test func `asks only what a member of the lead service may write`() async throws {
        try await TestSite.visit(as: .holder(of: .serviceMember)) { site, client in
            #expect(
                try await Self.sent(Self.sheet + "/champs/priority", client).status == .forbidden
            )
            var form = try await client.form(Self.sheet + "/modifier")
            #expect(form.all("priority").isEmpty)
            form.type("priority", "low")
            form.type("means", "Deux mi-temps")
            #expect(try await client.send(form).status == .seeOther)
            let record = site.desk.snapshot.territory.record(Sample.compost)
            #expect(record?.choice(.priority) == "high")
            #expect(record?.text(.means) == "Deux mi-temps")
        }
    }

    @Test(arguments: [Guest.anonymous, .stranger])
    func `is nothing to those whom the territory does not know`(guest: Guest) async throws {
        try await TestSite.visit(as: guest) { site, client in
            let before = site.desk.snapshot.head.position
            for path in Self.paths {
                let answer = try await Self.sent(path, client)
                #expect(![.ok, .seeOther].contains(answer.status), "\(path)")
                #expect(!answer.text.contains("Composter"), "\(path)")
            }
            #expect(site.desk.snapshot.head.position == before)
        }
    }
}

@Suite("A document")
struct SentDocumentTests {
    private static let new =
        "/t/\(Sample.slug)/fiches?nature=document&sous=\(Sample.compost.text)&lang=fr"

    private static func form(
        _ client: any TestClientProtocol,
        _ name: String,
        _ bytes: [UInt8],
        _ mediaType: String = "application/octet-stream"
    ) async throws -> SentForm {
        var form = try await client.form(new)
        form.type("label", "Délibération")
        form.files = [
            ("champ.file", SentForm.File(name: name, mediaType: mediaType, bytes: bytes))
        ]
        return form
    }

    private static func documents(_ site: TestSite) -> [Record] {
        site.desk.snapshot.territory.records(of: .document)
    }

    @Test func `is kept whole, and downloaded as it came`() async throws {
        try await TestSite.visit { site, client in
            let bytes = Array("%PDF-1.7\n--limite\r\n\u{0}".utf8) + (0...255)
            let form = try await Self.form(client, "acte.pdf", bytes)
            #expect(try await client.send(form).status == .seeOther)
            #expect(try await client.send(form).status == .seeOther)
            #expect(Self.documents(site).count == 2, "sent twice, it is one document more")
            let document = try #require(Self.documents(site).last)
            let file = try await client.get("/t/\(Sample.slug)/documents/\(document.id.text)")
            #expect(Array(file.body.readableBytesView) == bytes)
            #expect(file.headers[.contentType] == "application/pdf")
        }
    }

    @Test func `that is a photograph loses its place`() async throws {
        try await TestSite.visit { site, client in
            let place = Array("lieu 45.7N 3.1E".utf8)
            let note: [UInt8] = [0xFF, 0xE1, 0x00, UInt8(place.count + 2)] + place
            let image: [UInt8] = [0xFF, 0xDA, 0x00, 0x03, 0x01, 0x12, 0x34, 0xFF, 0xD9]
            let form = try await Self.form(client, "site.jpg", [0xFF, 0xD8] + note + image)
            #expect(try await client.send(form).status == .seeOther)
            let document = try #require(Self.documents(site).last)
            let file = try await client.get("/t/\(Sample.slug)/documents/\(document.id.text)")
            #expect(Array(file.body.readableBytesView) == [0xFF, 0xD8] + image)
        }
    }

    @Test(arguments: [
        ("acte.pdf", Array("<html><script>".utf8), "n’est pas ce que son nom annonce"),
        ("acte.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "n’est pas ce que son nom"),
        ("page.html", Array("bonjour".utf8), "ni un PDF"),
        ("programme", [0x7F, 0x45, 0x4C, 0x46, 0, 0], "ni un PDF"),
        ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF], "abîmée ou incomplète"),
        ("vide.txt", [], "vide"),
    ])
    func `that is not what it says is refused`(
        name: String,
        bytes: [UInt8],
        words: String
    ) async throws {
        try await TestSite.visit { site, client in
            let answer = try await client.send(try await Self.form(client, name, bytes))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(words))
            #expect(try SentForm(answer.text).all("label") == ["Délibération"])
            #expect(Self.documents(site).count == 1)
        }
    }

    @Test func `must be chosen again when something else was wrong`() async throws {
        try await TestSite.visit { site, client in
            var form = try await Self.form(client, "acte.pdf", Array("%PDF-1.7".utf8))
            form.type("label", " ")
            let answer = try await client.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Choisissez de nouveau le fichier"))
            #expect(Self.documents(site).count == 1)
        }
    }

    @Test func `heavier than a form may be is refused`() async throws {
        try await TestSite.visit { site, client in
            let bytes = [UInt8](repeating: 0x20, count: FieldLimit.attachmentBytes + (2 << 20))
            let answer = try await client.send(try await Self.form(client, "a.txt", bytes))
            #expect(answer.status == .contentTooLarge)
            #expect(answer.text.contains("25\u{A0}Mo"))
            #expect(Self.documents(site).count == 1)
        }
    }
}
