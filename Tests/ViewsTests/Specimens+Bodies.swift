// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// The pages of the bodies, of the club climat and of the health of the governance, in every state.
extension Specimens {
    static let day = Sample.day("2025-06-01")

    /// The sample with a COPIL that misses people, a club climat, and an engagement that lapsed.
    static func seated() throws -> SampleRegister {
        var register = try SampleRegister.sample()
        register.know(Person(id: Sample.newcomer, name: "Paule Mercier"))
        try register.perform(Self.posts + Self.bodies + Self.club, on: day)
        try register.perform(
            [
                Sample.mandate(1, Sample.vasseur, .projectLead),
                Sample.mandate(2, Sample.newcomer, .president, end: "2026-03-31"),
                Sample.mandate(3, Sample.delmas, .director),
                Sample.mandate(4, Sample.delmas, .electedLead, end: "2026-03-31"),
                Sample.mandate(5, Sample.ortiz, .serviceReferent, service: Sample.waste),
                Sample.mandate(6, Sample.ortiz, .ambassador),
                .mandate(.record(Self.holding(7, Sample.delmas, .bodyMember, seat: 302))),
                .mandate(
                    .record(Self.holding(8, Sample.ortiz, .bodyMember, seat: 302, for: 7))
                ),
                .mandate(.record(Self.holding(9, Sample.vasseur, .postHolder, post: 40))),
            ],
            on: day
        )
        let sheet = register.territory.sheet
        try register.perform(
            [
                Self.record(
                    360,
                    .commitment,
                    under: sheet,
                    [
                        .title: Content(.text("Ouvrir la démarche")),
                        .kind: Content(.choice("entry")),
                        .scope: Content(.text("Le plan entier")),
                        .signedOn: Content(.date(.day(Sample.day("2025-05-02")))),
                        .signatories: Content(
                            .people([Sample.newcomer, Sample.delmas, Sample.ortiz])
                        ),
                    ]
                ),
                Self.record(
                    361,
                    .commitment,
                    under: sheet,
                    [
                        .title: Content(.text("Premier accord")),
                        .kind: Content(.choice("entry")),
                        .signedOn: Content(.date(.day(Sample.day("2024-01-02")))),
                    ]
                ),
            ],
            on: day
        )
        return register
    }

    static func record(
        _ number: Int,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Content]
    ) -> Command {
        .record(
            .create(
                Record.Creation(id: Sample.id(number), kind: kind, parent: parent, fields: fields)
            )
        )
    }

    private static func holding(
        _ number: Int,
        _ person: PersonID,
        _ role: Mandate.Role,
        seat: Int? = nil,
        post: Int? = nil,
        for titular: Int? = nil
    ) -> Mandate {
        Mandate(
            id: Sample.id(6_000 + number),
            person: person,
            role: role,
            post: post.map { Sample.id($0) },
            seat: seat.map { Sample.id($0) },
            start: Sample.day("2025-03-04"),
            terms: Mandate.Terms(
                isInterim: titular == nil,
                substituteFor: titular.map { Sample.id(6_000 + $0) }
            )
        )
    }

    private static let posts: [Command] = [
        .record(
            .edit(
                Record.Edit(
                    record: Sample.post,
                    fields: [.planTime: Content(.number(Quantity(50)))]
                ),
                seen: [:]
            )
        ),
        .record(
            .edit(
                Record.Edit(
                    record: Sample.id(110),
                    fields: [.priority: Content(.choice("high"))]
                ),
                seen: [:]
            )
        ),
    ]

    private static let bodies: [Command] = [
        record(
            300,
            .body,
            [
                .name: Content(.text("Comité de pilotage")),
                .kind: Content(.choice("steeringCommittee")),
                .purposes: Content(.choices(["decides", "advises"])),
                .meetingsPerYear: Content(.number(Quantity(1))),
                .sittingMinutes: Content(.number(Quantity(90))),
                .quorum: Content(.number(Quantity(50))),
                .requiresPresident: Content(.flag(true)), .everyService: Content(.flag(true)),
                .requiredColleges: Content(.choices(["elected", "state"])),
                .requiredKinds: Content(.choices(["chamber"])),
            ]
        ),
        seat(301, "Présidence", [.rank: Content(.choice("president"))]),
        seat(302, "Vice-présidence", [.college: Content(.choice("elected"))]),
        seat(
            303,
            "Région",
            [
                .college: Content(.choice("partners")),
                .organisation: Content(.record(Sample.region)),
            ]
        ),
        seat(304, "Prévention", [.post: Content(.record(Sample.post))]),
        seat(
            305,
            "Énergie",
            [
                .service: Content(.record(Sample.energy)),
                .start: Content(.date(.day(Sample.day("2025-05-01")))),
            ]
        ),
        record(310, .body, [.name: Content(.text("Équipe projet"))]),
    ]

    private static func seat(
        _ number: Int,
        _ name: String,
        _ fields: [FieldID: Content]
    ) -> Command {
        let named: [FieldID: Content] = [.name: Content(.text(name))]
        return record(
            number,
            .seat,
            under: Sample.id(300),
            named.merging(fields) { $1 }
        )
    }

    private static let club: [Command] = [
        record(
            320,
            .body,
            [
                .name: Content(.text("Club climat")), .kind: Content(.choice("climateClub")),
                .requiredKinds: Content(.choices(["association", "company"])),
            ]
        ),
        record(
            321,
            .organisation,
            [
                .name: Content(.text("Fonderie du Val")), .kind: Content(.choice("company")),
                .weight: Content(.choice("major")),
            ]
        ),
        record(
            322,
            .approach,
            under: Sample.id(321),
            [
                .outcome: Content(.choice("planned")),
                .by: Content(.people([Sample.delmas])),
                .date: Content(.date(.day(Sample.day("2025-05-20")))),
            ]
        ),
        record(
            323,
            .commitment,
            under: Sample.association,
            [
                .title: Content(.text("Former cent habitants")),
                .kind: Content(.choice("charter")),
                .signedOn: Content(.date(.day(Sample.day("2025-05-21")))),
            ]
        ),
    ]

    func bodies(in language: Language) throws -> [Specimen] {
        let governed = try Specimens(try Self.seated())
        let bare = try Specimens(SampleRegister())
        func reader(_ specimens: Specimens, _ address: Address) -> Reader {
            specimens.reader(address, in: language)
        }
        let slug = Sample.slug
        let typed = MeetingAnswers(answers: [.words: "<b>"])
        return [governed, self, bare].flatMap { specimens in
            [
                Specimen(BodiesPage(reader(specimens, .bodies(slug))), templates),
                Specimen(ClimateClubPage(reader(specimens, .climateClub(slug))), templates),
                Specimen(EntryGatePage(reader(specimens, .entryGate(slug))), templates),
                Specimen(CheckupPage(reader(specimens, .checkup(slug))), templates),
                Specimen(GovernancePage(reader(specimens, .governance(slug))), templates),
            ]
        } + [
            Specimen(
                ClimateClubPage(
                    reader(governed, .climateClub(slug)),
                    meeting: typed,
                    faults: [.organisation: .meetingWithWhom]
                ),
                templates
            ),
            Specimen(try governed.body(300, in: language), templates),
            Specimen(try governed.body(310, in: language), templates),
            Specimen(
                GovernancePage(reader(try Specimens(try Self.sound()), .governance(slug))),
                templates
            ),
            Specimen(
                RecordPage(
                    reader(governed, .organisation(slug, Sample.id(321))),
                    record: try governed.found(321)
                ),
                templates
            ),
        ]
    }

    private func found(_ number: Int) throws -> Record {
        let id: RecordID = Sample.id(number)
        guard let record = register.territory.record(id) else { throw Missing.record(id) }
        return record
    }

    /// A register where nothing that is known is missing.
    static func sound() throws -> SampleRegister {
        var register = SampleRegister()
        try register.perform([.found(Sample.founding)], on: Sample.day("2025-01-06"))
        try register.perform(
            [
                Sample.mandate(1, Sample.vasseur, .projectLead),
                Sample.mandate(2, Sample.delmas, .president),
                Sample.mandate(3, Sample.ortiz, .director),
                Sample.mandate(4, Sample.delmas, .electedLead),
                record(
                    360,
                    .commitment,
                    under: register.territory.sheet,
                    [
                        .title: Content(.text("Ouvrir la démarche")),
                        .kind: Content(.choice("entry")),
                        .signatories: Content(.people([Sample.delmas, Sample.ortiz])),
                    ]
                ),
            ],
            on: day
        )
        return register
    }

    func body(
        _ number: Int,
        in language: Language = .french,
        by viewer: Viewer = .operator
    ) throws -> BodyPage {
        let id: RecordID = Sample.id(number)
        let reader = reader(.body(Sample.slug, id), in: language, by: viewer)
        guard let body = reader.view.record(id) else { throw Missing.record(id) }
        return BodyPage(reader, body: body)
    }
}
