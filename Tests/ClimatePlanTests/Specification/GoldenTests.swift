// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

/// What is on disk, for decades: one line per kind and version, never changed, only added to.
@Suite("The stored form")
struct GoldenTests {
    private static let one = "00000000-0000-4000-8000-0000000000"

    static let events: [(event: Event, kind: String, payload: String)] = [
        (
            .founded(
                Founding(
                    name: "Hauts de Sorgne",
                    siren: "200012345",
                    kind: "communityOfCommunes",
                    parent: "PETR fictif"
                )
            ),
            "territory.founded",
            """
            {"kind":"communityOfCommunes","name":"Hauts de Sorgne","parent":"PETR fictif",\
            "siren":"200012345"}
            """
        ),
        (
            .action(
                number: 34,
                [
                    .title: Content(.text("Composter « au plus près »/ici")),
                    .start: Content(.date(.part(.middle, of: 2025)), written: .plain("mi 2025")),
                ]
            ),
            "record.created",
            """
            {"fields":{"start":{"date":"2025-middle","written":"mi 2025"},\
            "title":{"text":"Composter « au plus près »/ici"}},"kind":"action",\
            "number":34,"record":"\(one)0a"}
            """
        ),
        (
            .edited(
                Fixed.action,
                [
                    .pilots: Content(
                        .people([Fixed.person]),
                        written: .sealed(Fixed.sealed(80))
                    ),
                    .description: .blank,
                    .progress: Content(.number(Quantity(40))),
                    .continuousImprovement: Content(.flag(true)),
                    .themes: Content(.choices(["water", "mobility"])),
                    .tags: Content(.words(["haies"])),
                    .leadService: Content(.records([Fixed.service])),
                    .end: Content(nil, written: .plain("à voir")),
                ]
            ),
            "record.edited",
            """
            {"fields":{"continuousImprovement":{"flag":true},"description":{},\
            "end":{"written":"à voir"},\
            "leadService":{"records":["\(one)28"]},\
            "pilots":{"people":["\(one)32"],"writtenSealed":\
            {"digest":"\(String(repeating: "0f", count: 32))","id":"\(one)50"}},\
            "progress":{"number":"40"},"tags":{"words":["haies"]},\
            "themes":{"choices":["water","mobility"]}},"record":"\(one)0a"}
            """
        ),
        (
            .created(
                Fixed.record(12),
                .budgetLine,
                under: Fixed.action,
                [
                    .amount: Content(
                        .amount(.between(Quantity(200_000), Quantity(500_000), .euro)),
                        written: .plain("200 à 500 k€")
                    )
                ]
            ),
            "record.created",
            """
            {"fields":{"amount":{"amount":"200000..500000 euro",\
            "written":"200 à 500 k€"}},"kind":"budgetLine","parent":"\(one)0a",\
            "record":"\(one)0c"}
            """
        ),
        (
            .created(
                Fixed.record(13),
                .document,
                under: Fixed.action,
                [
                    .file: Content(
                        .attachment(
                            Attachment(
                                id: AttachmentID(Fixed.uuid(90)),
                                digest: "ab",
                                mediaType:
                                    "application/pdf",
                                size: 1_024
                            )
                        )
                    )
                ]
            ),
            "record.created",
            """
            {"fields":{"file":{"attachment":{"digest":"ab","id":"\(one)5a",\
            "mediaType":"application/pdf","size":1024}}},"kind":"document",\
            "parent":"\(one)0a","record":"\(one)0d"}
            """
        ),
        (.record(.removed(Fixed.action)), "record.removed", #"{"record":"\#(one)0a"}"#),
        (.record(.restored(Fixed.action)), "record.restored", #"{"record":"\#(one)0a"}"#),
        (
            .fieldAdded(
                OwnField(
                    id: OwnField.identifier(Fixed.record(90)),
                    kind: .action,
                    shape: .prose,
                    label: "Passage en Bureau"
                )
            ),
            "field.added",
            """
            {"field":"own:\(one)5a","kind":"action","label":"Passage en Bureau","shape":"prose"}
            """
        ),
        (
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person,
                        role: .serviceMember,
                        service: Fixed.service,
                        start: Day(checked: 2026, 4, 16),
                        end: Day(checked: 2028, 4, 15),
                        act: "2026-041"
                    )
                )
            ),
            "mandate.recorded",
            """
            {"act":"2026-041","end":"2028-04-15","mandate":"\(one)46","person":"\(one)32",\
            "role":"service-member","service":"\(one)28","start":"2026-04-16"}
            """
        ),
        (
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate,
                        person: Fixed.person,
                        role: .organisationMember,
                        organisation: Fixed.organisation,
                        start: Day(checked: 2026, 4, 16)
                    )
                )
            ),
            "mandate.recorded",
            """
            {"mandate":"\(one)46","organisation":"\(one)29","person":"\(one)32",\
            "role":"organisation-member","start":"2026-04-16"}
            """
        ),
        (
            .mandate(.recorded(substitute)), "mandate.recorded",
            """
            {"evidence":"https://a.example/7","form":"designationLetter","interim":true,\
            "mandate":"\(one)46","person":"\(one)32","role":"body-member","seat":"\(one)2b",\
            "share":10,"start":"2026-04-16","substituteFor":"\(one)47","themes":["water"],\
            "title":"Titre"}
            """
        ),
        (
            .mandate(.recorded(holder)), "mandate.recorded",
            """
            {"mandate":"\(one)46","person":"\(one)32","post":"\(one)2a","role":"post-holder",\
            "start":"2026-04-16"}
            """
        ),
        (
            .mandate(
                .absenceNoted(
                    Fixed.mandate,
                    Mandate.Absence(
                        start: Day(checked: 2026, 5, 4),
                        end: Day(checked: 2026, 5, 8)
                    )
                )
            ),
            "mandate.absence-noted",
            #"{"end":"2026-05-08","mandate":"\#(one)46","start":"2026-05-04"}"#
        ),
        (
            .mandate(.contested(Fixed.mandate, on: Day(checked: 2026, 5, 4))),
            "mandate.contested", #"{"mandate":"\#(one)46","on":"2026-05-04"}"#
        ),
        (
            .mandate(.settled(Fixed.mandate)), "mandate.settled",
            #"{"mandate":"\#(one)46"}"#
        ),
        (
            .arbitration(
                .answered(
                    Fixed.record(44),
                    .option(Fixed.record(45)),
                    by: Fixed.person,
                    on: Day(checked: 2026, 11, 3)
                )
            ),
            "arbitration.answered",
            """
            {"answer":"option","arbitration":"\(one)2c","by":"\(one)32","on":"2026-11-03",\
            "option":"\(one)2d"}
            """
        ),
        (
            .arbitration(
                .answered(
                    Fixed.record(44),
                    .toExamine,
                    by: nil,
                    on: Day(checked: 2026, 11, 3)
                )
            ),
            "arbitration.answered",
            #"{"answer":"to-examine","arbitration":"\#(one)2c","on":"2026-11-03"}"#
        ),
        (
            .reorganisation(.applied(Fixed.record(46), on: Day(checked: 2027, 1, 1))),
            "reorganisation.applied", #"{"on":"2027-01-01","reorganisation":"\#(one)2e"}"#
        ),
        (
            .mandate(.reassigned(Fixed.mandate, to: Fixed.person)),
            "mandate.reassigned", #"{"mandate":"\#(one)46","to":"\#(one)32"}"#
        ),
        (
            .mandate(.ended(Fixed.mandate, on: Day(checked: 2026, 12, 31))),
            "mandate.ended", #"{"mandate":"\#(one)46","on":"2026-12-31"}"#
        ),
        (
            .file(
                FileExchange(
                    gesture: Fixed.gesture,
                    name: "plan.xlsx",
                    plan: Fixed.plan,
                    file: Attachment(
                        id: AttachmentID(Fixed.uuid(91)),
                        digest: "cd",
                        mediaType: "text/csv",
                        size: 12
                    ),
                    counts: FileExchange.Counts(),
                    report: Fixed.sealed(81)
                )
            ),
            "file.imported",
            """
            {"counts":{"changed":0,"conflicts":0,"created":0,"problems":0,"unchanged":0},\
            "file":{"digest":"cd","id":"\(one)5b","mediaType":"text/csv","size":12},\
            "gesture":"\(one)3c","name":"plan.xlsx","plan":"\(one)14",\
            "report":{"digest":"\(String(repeating: "0f", count: 32))","id":"\(one)51"}}
            """
        ),
        (.undone(Fixed.gesture), "gesture.undone", #"{"gesture":"\#(one)3c"}"#),
        (
            .batch([.record(.removed(Fixed.action)), .undone(Fixed.gesture)]),
            "facts.batched",
            """
            {"facts":[{"kind":"record.removed","payload":{"record":"\(one)0a"},"version":1},\
            {"kind":"gesture.undone","payload":{"gesture":"\(one)3c"},"version":1}]}
            """
        ),
    ]

    private static let substitute = Mandate(
        id: Fixed.mandate,
        person: Fixed.person,
        role: .bodyMember,
        seat: Fixed.record(43),
        start: Day(checked: 2026, 4, 16),
        terms: Mandate.Terms(
            form: "designationLetter",
            title: "Titre",
            themes: ["water"],
            share: 10,
            evidence: "https://a.example/7",
            isInterim: true,
            substituteFor: Fixed.mandate(71)
        )
    )

    private static let holder = Mandate(
        id: Fixed.mandate,
        person: Fixed.person,
        role: .postHolder,
        post: Fixed.record(42),
        start: Day(checked: 2026, 4, 16)
    )

    /// Words that journals hold for decades: one may be added, none may change.
    private static let roles: [Mandate.Role: String] = [
        .projectLead: "project-lead", .projectTeam: "project-team",
        .electedLead: "elected-lead", .president: "president", .director: "director",
        .secretariat: "secretariat", .serviceMember: "service-member",
        .organisationMember: "organisation-member", .observer: "observer",
        .electedReferent: "elected-referent", .communeReferent: "commune-referent",
        .electedMember: "elected-member", .postHolder: "post-holder",
        .serviceReferent: "service-referent", .ambassador: "ambassador",
        .bodyMember: "body-member", .contractor: "contractor",
    ]

    @Test(arguments: Mandate.Role.allCases)
    func `of a mandate keeps the word of its role`(role: Mandate.Role) throws {
        let mandate = Mandate(
            id: Fixed.mandate,
            person: Fixed.person,
            role: role,
            start: Day(checked: 2026, 4, 16)
        )
        let wire = try Event.mandate(.recorded(mandate)).encoded()
        let word = try #require(Self.roles[role])
        #expect(String(decoding: wire.payload, as: UTF8.self).contains("\"role\":\"\(word)\""))
        #expect(try Event(wire: wire) == .mandate(.recorded(mandate)))
    }

    @Test(arguments: events.indices)
    func `of every event is the one on disk, both ways`(index: Int) throws {
        let (event, kind, payload) = Self.events[index]
        let wire = try event.encoded()
        #expect(wire.kind == kind)
        #expect(wire.version == 1)
        #expect(String(decoding: wire.payload, as: UTF8.self) == payload)
        let stored = Wire(kind: kind, version: 1, subject: nil, payload: Array(payload.utf8))
        #expect(try Event(wire: stored) == event)
    }

    @Test func `of every choice is pinned by its codes`() {
        #expect(
            ChoiceList.statuses.codes == [
                "upcoming", "toDiscuss", "inProgress", "done", "late", "paused", "blocked",
                "abandoned",
            ]
        )
        #expect(Mandate.Role.allCases.allSatisfy { Mandate.Role(wire: $0.wire) == $0 })
    }

    @Test func `of a later version, or of nothing known, is said and not guessed`() {
        let later = Wire(kind: "record.edited", version: 2, subject: nil, payload: [])
        #expect(throws: WireFault.self) { try Event(wire: later) }
        let unknown = Wire(
            kind: "moon.landed",
            version: 1,
            subject: nil,
            payload: Array("{}".utf8)
        )
        #expect(throws: WireFault.unknown(kind: "moon.landed", version: 1)) {
            try Event(wire: unknown)
        }
        let broken = Wire(
            kind: "record.removed",
            version: 1,
            subject: nil,
            payload: Array("{\"rec".utf8)
        )
        #expect(throws: WireFault.self) { try Event(wire: broken) }
    }
}
