// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sample
import Storage
import Testing
import Views

@testable import Formats

@Suite("The import wizard")
struct ImportWizardTests {
    private static let start = Address.importNew(Sample.slug).path
    private static let imports = Address.imports(Sample.slug).path

    private let plan = """
        Titre;Statut;Objectifs
        Planter des haies;En cours;cent mètres
        Ouvrir un atelier vélo;À venir;un par bourg
        """
    private let later = """
        Titre;Statut;Objectifs
        Planter des haies;Réalisé;cent mètres
        Ouvrir un atelier vélo;Réalisé;un par bourg
        """

    /// The plan taken in through the pages.
    private func takeIn(_ client: some TestClientProtocol) async throws {
        let preview = try await client.preview(plan)
        #expect(try await client.press("importer", of: preview).status == .seeOther)
    }

    private func action(_ title: String, of site: TestSite) throws -> Record {
        let actions = site.desk.snapshot.territory.records(of: .action)
        return try #require(actions.first { $0.text(.title) == title })
    }

    private func edit(_ title: String, to status: String, in site: TestSite) async throws {
        let edit = Record.Edit(
            record: try action(title, of: site).id,
            fields: [.status: Content(.choice(status))]
        )
        _ = try await site.desk.submit(
            SampleRequest(
                .record(.edit(edit, seen: [:])),
                by: .operator,
                gesture: site.desks.instruments.id()
            )
        )
    }

    @Test func `asks for a file, and says what can be read`() async throws {
        try await TestSite.visit { _, client in
            let page = try await client.get(Self.start)
            #expect(page.status == .ok)
            #expect(page.text.contains("type=\"file\""))
            #expect(page.text.contains("25\u{A0}Mo au plus"))
            #expect(page.text.contains("/export?format=xlsx"))
            #expect(try await client.get(Self.imports).text.contains("href=\"\(Self.start)\""))
        }
    }

    @Test func `shows what a file would do, and writes nothing before it is told to`() async throws
    {
        try await TestSite.visit { site, client in
            let position = site.desk.snapshot.head.position
            let preview = try await client.preview(plan, ["nouveau-plan": "Plan des haies"])
            #expect(preview.text.contains("2 actions\u{A0}: 2 nouvelles."))
            #expect(preview.text.contains("Plan des haies"))
            #expect(preview.text.contains("cent mètres"))
            #expect(try await client.get(Self.start).text.contains(preview.path))
            #expect(site.desk.snapshot.head.position == position)
            let done = try await client.press("importer", of: preview)
            #expect(done.status == .seeOther)
            let report = try #require(done.headers[.location])
            let page = try await client.get(report)
            #expect(page.text.contains("2 créations"))
            let gesture = try #require(site.desk.snapshot.territory.filesTaken.last?.gesture)
            let undo = Address.undo(Sample.slug, gesture).path
            #expect(page.text.contains("<form action=\"\(undo)\" method=\"post\">"))
            #expect(try action("Planter des haies", of: site).choice(.status) == "inProgress")
            // It waits no more.
            let gone = try await client.get(preview.path)
            #expect(gone.status == .gone)
            #expect(gone.text.contains("Ce fichier n’attend plus"))
        }
    }

    @Test func `imports once what is sent twice`() async throws {
        try await TestSite.visit { site, client in
            let preview = try await client.preview(plan)
            async let first = client.press("importer", of: preview)
            async let second = client.press("importer", of: preview)
            let answers = try await [first, second, client.press("importer", of: preview)]
            #expect(answers.map(\.status) == [.seeOther, .seeOther, .seeOther])
            let reports = answers.compactMap { $0.headers[.location]?.split(separator: "?").first }
            #expect(Set(reports).count == 1)
            #expect(site.desk.snapshot.territory.filesTaken.count == 1)
            let titles = site.desk.snapshot.territory.records(of: .action).map { $0.text(.title) }
            #expect(titles.count { $0 == "Planter des haies" } == 1)
        }
    }

    @Test func `keeps what is here or takes the file, one by one`() async throws {
        try await TestSite.visit { site, client in
            try await takeIn(client)
            for title in ["Planter des haies", "Ouvrir un atelier vélo"] {
                try await edit(title, to: "blocked", in: site)
            }
            let preview = try await client.preview(later)
            #expect(preview.text.contains("2 champs modifiés des deux côtés"))
            #expect(preview.text.contains("Bloqué"))
            #expect(preview.choices.count == 2)
            let taken = try #require(preview.choices.first)
            let done = try await client.press("importer", of: preview, [taken: "fichier"])
            #expect(done.status == .seeOther)
            #expect(try action("Planter des haies", of: site).choice(.status) == "done")
            #expect(try action("Ouvrir un atelier vélo", of: site).choice(.status) == "blocked")
        }
    }

    @Test func `takes all from the file at once, and shows it before doing it`() async throws {
        try await TestSite.visit { site, client in
            try await takeIn(client)
            try await edit("Planter des haies", to: "blocked", in: site)
            let preview = try await client.preview(later)
            let position = site.desk.snapshot.head.position
            let settled = try await client.press("prendre bothChanged", of: preview)
            #expect(settled.status == .seeOther)
            #expect(site.desk.snapshot.head.position == position)
            let again = Preview(path: preview.path, page: try await client.get(preview.path))
            #expect(
                again.items.contains { $0.name == again.choices.first && $0.value == "fichier" }
            )
            #expect(try await client.press("importer", of: again).status == .seeOther)
            #expect(try action("Planter des haies", of: site).choice(.status) == "done")
        }
    }

    @Test func `shows the file again when the register has moved under it`() async throws {
        try await TestSite.visit { site, client in
            try await takeIn(client)
            try await edit("Planter des haies", to: "blocked", in: site)
            let preview = try await client.preview(later)
            let choice = try #require(preview.choices.first)
            try await edit("Planter des haies", to: "paused", in: site)
            let position = site.desk.snapshot.head.position
            let moved = try await client.press("importer", of: preview, [choice: "fichier"])
            #expect(moved.status == .conflict)
            #expect(moved.text.contains("Le registre a changé pendant que vous lisiez"))
            #expect(moved.text.contains("En pause"))
            #expect(site.desk.snapshot.head.position == position)
            let fresh = Preview(path: preview.path, page: moved)
            #expect(fresh.items.contains { $0.name == choice && $0.value == "fichier" })
            #expect(try await client.press("importer", of: fresh).status == .seeOther)
            #expect(try action("Planter des haies", of: site).choice(.status) == "done")
        }
    }

    @Test func `imports all the same when what moved is elsewhere`() async throws {
        try await TestSite.visit { site, client in
            let preview = try await client.preview(plan)
            let edit = Record.Edit(
                record: Sample.compost,
                fields: [.priority: Content(.choice("low"))]
            )
            _ = try await site.desk.submit(
                SampleRequest(
                    .record(.edit(edit, seen: [:])),
                    by: .operator,
                    gesture: site.desks.instruments.id()
                )
            )
            #expect(try await client.press("importer", of: preview).status == .seeOther)
            #expect(site.desk.snapshot.territory.filesTaken.count == 1)
        }
    }

    @Test func `lets columns be mapped by hand, and remembers it`() async throws {
        try await TestSite.visit { site, client in
            let preview = try await client.preview("Quoi;Teinte\nPlanter;vert\n")
            #expect(preview.text.contains("ne donne le titre des actions"))
            #expect(preview.text.contains("vert"))
            let position = site.desk.snapshot.head.position
            // Other columns are shown before anything is written.
            let mapped = try await client.press(
                "importer",
                of: preview,
                ["colonne Quoi": "title", "colonne Teinte": "ignore"]
            )
            #expect(mapped.status == .seeOther)
            #expect(site.desk.snapshot.head.position == position)
            let read = Preview(path: preview.path, page: try await client.get(preview.path))
            #expect(read.text.contains("1 action\u{A0}: 1 nouvelle."))
            #expect(try await client.press("importer", of: read).status == .seeOther)
            let planted = try action("Planter", of: site)
            #expect(planted.fields.keys.sorted() == [.title])
            let next = try await client.preview("Quoi;Teinte\nPailler;brun\n", named: "b.csv")
            #expect(next.text.contains("1 action\u{A0}: 1 nouvelle."))
        }
    }

    @Test(arguments: [
        ("colonne Quoi", "own:00000000-0000-4000-8000-000000000001"), ("colonne Quoi", "<script>"),
        ("feuille", "Ailleurs"), ("choix x", "fichier"), ("choix-vus", "-1"), ("vu", "tout"),
    ])
    func `takes strange answers for what they are`(name: String, value: String) async throws {
        try await TestSite.visit { site, client in
            let preview = try await client.preview("Quoi\nPlanter\n")
            let position = site.desk.snapshot.head.position
            let answer = try await client.press("relire", of: preview, [name: value])
            #expect(answer.status == .seeOther)
            let page = try await client.get(preview.path)
            #expect(page.status == .ok)
            #expect(!page.text.contains("<script>"))
            #expect(site.desk.snapshot.head.position == position)
        }
    }
}

@Suite("A file brought to the import wizard")
struct BroughtFileTests {
    private func refused(
        _ bytes: [UInt8],
        _ fields: [String: String] = [:]
    ) async throws -> String {
        let answer = Answer()
        try await TestSite.visit { _, client in
            let page = try await client.bring(bytes, named: "plan.xlsx", fields)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("href=\"#fichier\"") || !fields.isEmpty)
            #expect(
                !(try await client.get(Address.importNew(Sample.slug).path)).text
                    .contains("plan.xlsx")
            )
            await answer.keep(page.text)
        }
        return await answer.text
    }

    @Test func `is refused kindly when it is none, or no spreadsheet`() async throws {
        #expect(try await refused([]).contains("Ce fichier est vide"))
        #expect(try await refused(Array("%PDF-1.7".utf8)).contains("n’est pas un tableur"))
        try await TestSite.visit { _, client in
            let path = Address.importNew(Sample.slug).path
            let page = try await client.send([QueryItem("nouveau-plan", "À moi")], to: path)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Choisissez un fichier"))
            #expect(page.text.contains("value=\"À moi\""))
        }
    }

    @Test func `is refused kindly when it has a password, or would swell`() async throws {
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let locked =
            container + [UInt8](repeating: 0, count: 500)
            + "EncryptedPackage".utf8.flatMap { [$0, 0] }
        #expect(try await refused(locked).contains("protégé par un mot de passe"))
        let bomb = try ZipBuilder.bytes(of: [
            ZipPart(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
            ZipPart(name: "xl/media/a.png", bytes: [UInt8](repeating: 48, count: 4 << 20)),
        ])
        #expect(try await refused(bomb).contains("gonfle démesurément"))
    }

    @Test func `is refused kindly when it is too large`() async throws {
        let limit = FieldLimit.attachmentBytes
        #expect(
            try await refused([UInt8](repeating: 65, count: limit + 1)).contains("trop gros")
        )
        try await TestSite.visit { _, client in
            let page = try await client.bring([UInt8](repeating: 65, count: limit + (2 << 20)))
            #expect(page.status == .contentTooLarge)
            #expect(page.text.contains("trop gros"))
        }
    }

    @Test func `goes into a plan whose name is bearable`() async throws {
        let page = try await refused(
            Array("Titre\nA\n".utf8),
            ["nouveau-plan": String(repeating: "a", count: FieldLimit.lineBytes + 1)]
        )
        #expect(page.contains("Le nom du plan est trop long"))
    }

    @Test func `runs nothing of what it holds`() async throws {
        try await TestSite.visit { _, client in
            let name = "<script>a</script>.csv"
            let preview = try await client.preview(
                "Titre;<b>x</b>\n<script>alert(1)</script>;\"\"\"><img src=x>\"\n",
                named: name
            )
            #expect(preview.text.contains("&lt;script&gt;alert(1)"))
            #expect(!preview.text.contains("<script>a"))
            #expect(!preview.text.contains("<img"))
            #expect(!preview.text.contains("<b>x"))
        }
    }

    @Test func `is given up at a word, and is not there for others`() async throws {
        try await TestSite.visit { _, client in
            let preview = try await client.preview("Titre\nA\n")
            let given = try await client.press("abandonner", of: preview)
            #expect(given.status == .seeOther)
            #expect(try await client.get(preview.path).status == .gone)
            #expect(try await client.press("importer", of: preview).status == .gone)
            let path = Address.importDraft(Sample.slug, "x").path
            #expect(try await client.get(path).status == .notFound)
            let elsewhere = preview.path.replacing(Sample.slug, with: "ailleurs")
            #expect(try await client.get(elsewhere).status == .notFound)
        }
    }

    @Test func `is not taken into a past`() async throws {
        try await TestSite.visit { _, client in
            let start = Address.importNew(Sample.slug).path
            let page = try await client.get(start + "?etat-au=2026-01-01")
            #expect(page.status == .conflict)
            let list = try await client.get("/t/\(Sample.slug)/import?etat-au=2026-01-01")
            #expect(!list.text.contains(start))
        }
    }
}

@Suite("Who comes to the import wizard")
struct ImportGuestTests {
    @Test(arguments: [
        Guest.anonymous, .stranger, .holder(of: .president), .holder(of: .serviceMember),
        .holder(of: .organisationMember), .holder(of: .observer),
    ])
    func `is turned away unless they are of the team`(guest: Guest) async throws {
        try await TestSite.visit(as: guest) { site, client in
            let start = Address.importNew(Sample.slug).path
            let draft = Address.importDraft(Sample.slug, Sample.compost.text).path
            let brought = try await client.bring(Array("Titre\nA\n".utf8))
            #expect([.seeOther, .unauthorized, .notFound, .forbidden].contains(brought.status))
            #expect(brought.headers[.location]?.contains("import") != true)
            for path in [start, draft] {
                let page = try await client.get(path)
                #expect(!page.text.contains("type=\"file\""), "\(path)")
                #expect(page.status != .gone)
            }
            let sent = try await client.send([QueryItem("faire", "importer")], to: draft)
            #expect(sent.status != .gone)
            let notebook = Notebook(site.store)
            #expect(try await notebook.keys(beginningWith: "import.", of: site.desk.id) == [])
            #expect(site.desk.snapshot.territory.filesTaken.isEmpty)
        }
    }

    @Test func `never sees a file that another of the team brought`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        let other = try await site.application(as: .holder(of: .projectTeam))
        try await site.application().test(.router) { client in
            let preview = try await client.preview("Titre\nA\n")
            try await other.test(.router) { other in
                #expect(try await other.get(preview.path).status == .gone)
                #expect(try await other.press("importer", of: preview).status == .gone)
                let start = try await other.get(Address.importNew(Sample.slug).path)
                #expect(start.status == .ok)
                #expect(!start.text.contains(preview.path))
            }
            #expect(try await client.press("importer", of: preview).status == .seeOther)
        }
    }
}

/// What a visit found, for after it.
private actor Answer {
    private(set) var text = ""

    func keep(_ text: String) { self.text = text }
}
