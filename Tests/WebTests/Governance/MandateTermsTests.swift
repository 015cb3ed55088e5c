// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import HashTreeCollections
import Hummingbird
import HummingbirdTesting
import Identity
import Sample
import Testing
import Views

@Suite("What a mandate says")
struct MandateTermsTests {
    private static let slug = Sample.slug

    @Test func `is asked, recorded and shown whole`() async throws {
        try await TestSite.visit { site, client in
            let answer = try await client.post(
                Address.mandates(Self.slug, Sample.vasseur).path,
                [
                    ("mandat", "electedMember"), ("debut", "2026-04-10"), ("acte", "2026-14"),
                    ("forme", "order"), ("titre", "Vice-présidente"), ("themes", "mobility"),
                    ("themes", "energyAndClimate"), ("temps", "40 %"),
                    ("preuve", "https://actes.example/14"),
                ]
            )
            #expect(answer.status == .seeOther)
            let mandate = try #require(site.mandates(of: Sample.vasseur).first)
            #expect(mandate.terms.themes == ["mobility", "energyAndClimate"])
            #expect(mandate.terms.share == 40)
            let page = try await client.get(Address.person(Self.slug, Sample.vasseur).path)
            for words in [
                "Vice-présidente", "Arrêté", "https://actes.example/14", "Mobilité et transport",
                "d’un temps plein",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `is asked of its own place alone once the address says which`() async throws {
        try await TestSite.visit { _, client in
            let path = Address.mandates(Self.slug, Sample.vasseur).path
            let all = try await client.get(path)
            #expect(all.text.contains("name=\"service\"") && all.text.contains("name=\"siege\""))
            let post = try await client.get(path + "?poste=\(Sample.post.text)")
            #expect(post.text.contains("name=\"poste\""))
            #expect(!post.text.contains("name=\"siege\""))
            #expect(post.text.contains("value=\"\(Sample.post.text)\" selected"))
        }
    }

    @Test(arguments: [
        (["mandat": "postHolder", "debut": "2026-01-01"], "#poste"),
        (["mandat": "bodyMember", "debut": "2026-01-01"], "#siege"),
        (["mandat": "observer", "debut": "2026-01-01", "temps": "mi-temps"], "#temps"),
        (["mandat": "observer", "debut": "2026-01-01", "forme": "decret"], "#titre"),
        (["mandat": "observer", "debut": "2026-01-01", "supplee": "x"], "#supplee"),
        (["mandat": "observer", "debut": "2026-02-01", "fin": "2026-01-01"], "#fin"),
    ])
    func `is refused beside the question, the form refilled`(
        typed: [String: String],
        place: String
    ) async throws {
        try await TestSite.visit { site, client in
            var typed = typed
            typed["acte"] = "arrêté de mémoire"
            let answer = try await client.post(.mandates(Self.slug, Sample.vasseur), typed)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"\(place)\""))
            #expect(answer.text.contains("value=\"arrêté de mémoire\""))
            #expect(site.mandates(of: Sample.vasseur).isEmpty)
        }
    }

    @Test func `knows one president at a time`() async throws {
        try await TestSite.visit { site, client in
            _ = try await site.entrust(Sample.delmas, .president)
            let form = ["mandat": "president", "debut": "2026-06-01"]
            let answer = try await client.post(.mandates(Self.slug, Sample.vasseur), form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Quelqu’un tient déjà cette place"))
            #expect(answer.text.contains("href=\"#mandat\""))
        }
    }

    @Test func `knows a suppléant by their titulaire, and refuses one without`() async throws {
        try await TestSite.visit { site, client in
            let seat: RecordID = Sample.id(8_001)
            try await site.perform(
                .record(
                    .create(
                        Record.Creation(
                            id: seat,
                            kind: .seat,
                            parent: Sample.committee,
                            fields: [.name: Content(.text("Présidente"))]
                        )
                    )
                )
            )
            let titular = ["mandat": "bodyMember", "siege": seat.text, "debut": "2026-01-01"]
            _ = try await client.post(.mandates(Self.slug, Sample.delmas), titular)
            let held = try #require(site.mandates(of: Sample.delmas).first)
            let stranger = try await site.entrust(Sample.ortiz, .observer)
            let alone = [
                "mandat": "bodyMember", "siege": seat.text, "debut": "2026-01-01",
                "supplee": stranger.text,
            ]
            let refused = try await client.post(.mandates(Self.slug, Sample.vasseur), alone)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("href=\"#supplee\""))
            let form = ["debut": "2026-01-01", "supplee": held.id.text]
            let taken = try await client.post(.mandates(Self.slug, Sample.vasseur), form)
            #expect(taken.status == .seeOther)
            let mandate = try #require(site.mandates(of: Sample.vasseur).first)
            #expect(mandate.seat == seat && mandate.role == .bodyMember)
            let page = try await client.get(Address.person(Self.slug, Sample.vasseur).path)
            #expect(page.text.contains("Supplée Bastien Delmas"))
        }
    }
}

@Suite("An absence and a contestation")
struct AbsenceTests {
    private static let slug = Sample.slug

    @Test func `are said by the person, and the absence by them alone or its registrar`()
        async throws
    {
        try await TestSite.visit(as: .holder(of: .observer)) { site, client in
            let me = try #require(site.people.first { $0.name == "Camille Roche" })
            let own = try #require(site.mandates(of: me.id).first)
            let other = try await site.entrust(Sample.vasseur, .secretariat)
            let days = ["premier-jour": "2026-12-01", "dernier-jour": "2026-12-10"]
            let noted = try await client.post(.mandateAbsence(Self.slug, own.id), days)
            #expect(noted.status == .seeOther)
            #expect(site.mandates(of: me.id).first?.absences.count == 1)
            let page = try await client.get(noted.headers[.location] ?? "")
            #expect(page.text.contains("L’absence est notée."))
            let refused = try await client.post(.mandateAbsence(Self.slug, other), days)
            #expect(refused.status == .forbidden)
            let contested = try await client.post(
                .mandateContest(Self.slug, own.id),
                ["suite": "contester"]
            )
            #expect(contested.status == .seeOther)
            #expect(site.mandates(of: me.id).first?.contestedOn != nil)
            let notMine = try await client.post(
                .mandateContest(Self.slug, other),
                ["suite": "contester"]
            )
            #expect(notMine.status == .forbidden)
        }
    }

    @Test func `that ends before it starts comes back with its form`() async throws {
        try await TestSite.visit { site, client in
            let mandate = try await site.entrust(Sample.vasseur, .observer)
            let form = ["premier-jour": "2026-12-10", "dernier-jour": "2026-12-01"]
            let answer = try await client.post(.mandateAbsence(Self.slug, mandate), form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#dernier-jour\""))
            #expect(answer.text.contains("value=\"2026-12-10\""))
        }
    }

    @Test func `are settled by whoever records the mandate`() async throws {
        try await TestSite.visit { site, client in
            let mandate = try await site.entrust(Sample.vasseur, .observer)
            let holder = Author.person(Sample.vasseur, under: mandate)
            try await site.perform(.mandate(.contest(mandate)), by: holder)
            let today = try await client.get(Address.home(Self.slug).path)
            #expect(today.text.contains(Address.mandateContest(Self.slug, mandate).path))
            let page = try await client.get(Address.mandateContest(Self.slug, mandate).path)
            #expect(page.text.contains("Le mandat est exact"))
            let answer = try await client.post(
                .mandateContest(Self.slug, mandate),
                ["suite": "maintenir"]
            )
            #expect(answer.status == .seeOther)
            #expect(site.mandates(of: Sample.vasseur).first?.contestedOn == nil)
        }
    }

    @Test func `come by a signed link: shown first, then one press, once`() async throws {
        try await TestSite.visit(as: .anonymous) { site, client in
            let mandate = try await site.entrust(Sample.vasseur, .observer)
            let token = try await site.authentication.links.make(
                .contest,
                for: Sample.vasseur,
                in: site.desk.id,
                facts: ContestFacts(mandate: mandate).json,
                valid: .invitation(from: site.desks.instruments.now())
            )
            let shown = try await client.get("/lien/\(token)")
            #expect(shown.status == .ok)
            #expect(shown.text.contains("Odile Vasseur") && shown.text.contains("Contester"))
            #expect(site.mandates(of: Sample.vasseur).first?.contestedOn == nil)
            let pressed = try await client.post("/lien/\(token)", [("x", "")])
            #expect(pressed.status == .ok)
            #expect(pressed.text.contains("La contestation est notée."))
            #expect(pressed.headers[.setCookie] == nil, "nobody comes in by it")
            #expect(site.mandates(of: Sample.vasseur).first?.contestedOn != nil)
            let again = try await client.post("/lien/\(token)", [("x", "")])
            #expect(again.status == .gone)
        }
    }
}

extension TestSite {
    func mandates(of person: PersonID) -> [Mandate] {
        desk.snapshot.territory.mandates(of: person)
    }

    /// One act, by the operator unless it is another's.
    func perform(_ command: Command, by author: Author = .operator) async throws {
        _ = try await desk.submit(
            SampleRequest(command, by: author, gesture: desks.instruments.id())
        )
    }

    func create(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Value]
    ) async throws {
        let contents = fields.mapValues { Content($0) }
        let creation = Record.Creation(id: id, kind: kind, parent: parent, fields: contents)
        try await perform(.record(.create(creation)))
    }
}
