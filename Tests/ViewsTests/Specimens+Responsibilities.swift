// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// Who does what, who may what, what is backed and what is blocked.
extension Specimens {
    /// The sample, with who answers for what, what stops it and what it brings.
    static func governed() throws -> SampleRegister {
        var register = try entrusted()
        try register.perform(
            Sample.offices + Sample.facts + Sample.waiting,
            on: Sample.day("2026-02-02")
        )
        return register
    }

    func responsibilities(in language: Language) throws -> [Specimen] {
        let governed = try Specimens(try Self.governed())
        let bare = try Specimens(SampleRegister())
        let all = try [governed, self, bare].map { specimens in
            try specimens.pagesOfResponsibilities(in: language)
        }
        return all.flatMap(\.self) + (try governed.sheets(in: language))
    }

    private func pagesOfResponsibilities(in language: Language) throws -> [Specimen] {
        let reader = reader(.whoDoesWhat(Sample.slug), in: language)
        var query = ResponsibilityQuery()
        query.service = Sample.waste
        query.axis = Sample.sobriety
        query.page = 2
        var pages = [
            Specimen(
                WhoDoesWhatPage(reader, reader.overview, query: ResponsibilityQuery()),
                templates
            ),
            Specimen(WhoDoesWhatPage(reader, reader.overview, query: query), templates),
            Specimen(WhoMayWhatPage(reader), templates),
            Specimen(PortagePage(reader, reader.overview), templates),
            Specimen(BlockagesPage(reader), templates),
            Specimen(ServicesPage(reader, reader.overview), templates),
        ]
        if let involvement = reader.view.involvement(on: reader.day) {
            pages.append(Specimen(ElectedToInvolvePage(reader, involvement), templates))
        }
        for service in reader.view.records(of: .service) {
            pages.append(
                Specimen(ServicePage(reader, reader.overview, service: service), templates)
            )
        }
        return pages
    }

    /// A crowd of actions, a throng of partners, and someone who carries by the post they hold.
    private func sheets(in language: Language) throws -> [Specimen] {
        let reader = reader(.person(Sample.slug, Sample.delmas), in: language)
        guard let person = reader.view.person(Sample.delmas) else {
            throw Missing.person(Sample.delmas)
        }
        var crowd = try Self.governed()
        try crowd.perform(Sample.crowd, on: Sample.day("2026-02-03"))
        let crowded = try Specimens(crowd).reader(.portage(Sample.slug), in: language)
        var throng = try Self.governed()
        try throng.perform(Sample.throng, on: Sample.day("2026-02-03"))
        let wide = try Specimens(throng).reader(.whoDoesWhat(Sample.slug), in: language)
        return [
            Specimen(PersonPage(reader, person: person), templates),
            Specimen(try action(1, in: language), templates),
            Specimen(
                WhoDoesWhatPage(wide, wide.overview, query: ResponsibilityQuery()),
                templates
            ),
            Specimen(PortagePage(crowded, crowded.overview), templates),
        ]
    }
}

extension Sample {
    static let headPost: RecordID = id(42)
    static let vacantPost: RecordID = id(43)
    static let commune: RecordID = id(33)

    private static func create(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Value]
    ) -> Command {
        .record(
            .create(
                Record.Creation(
                    id: id,
                    kind: kind,
                    parent: parent,
                    fields: fields.mapValues { Content($0) }
                )
            )
        )
    }

    private static func edit(_ id: RecordID, _ fields: [FieldID: Value]) -> Command {
        .record(.edit(Record.Edit(record: id, fields: fields.mapValues { Content($0) }), seen: [:]))
    }

    private static func entrust(
        _ number: Int,
        _ person: PersonID,
        _ role: Mandate.Role,
        service: RecordID? = nil,
        organisation: RecordID? = nil,
        post: RecordID? = nil,
        themes: [String] = []
    ) -> Command {
        .mandate(
            .record(
                Mandate(
                    id: id(6_100 + number),
                    person: person,
                    role: role,
                    service: service,
                    organisation: organisation,
                    post: post,
                    start: day("2025-03-04"),
                    terms: Mandate.Terms(
                        title: themes.isEmpty ? nil : "Vice-présidente",
                        themes: themes
                    )
                )
            )
        )
    }

    static let offices: [Command] = [
        create(headPost, .post, [.name: .text("Direction des déchets"), .service: .record(waste)]),
        create(vacantPost, .post, [.name: .text("Chargé de mission"), .service: .record(waste)]),
        create(
            commune,
            .organisation,
            [.name: .text("Sorgne-le-Haut"), .kind: .choice("memberAuthority")]
        ),
        create(
            id(34),
            .organisation,
            [.name: .text("Sorgne-le-Bas"), .kind: .choice("memberAuthority")]
        ),
        edit(waste, [.headPost: .record(headPost)]),
        edit(
            compost,
            [
                .arbiterPost: .record(vacantPost), .associatedPosts: .record(headPost),
                .informedServices: .record(energy),
            ]
        ),
        entrust(1, delmas, .postHolder, post: headPost),
        entrust(2, vasseur, .serviceReferent, service: waste),
        entrust(3, ortiz, .electedMember, themes: ["mobility", "water"]),
        entrust(4, newcomer, .communeReferent, organisation: commune),
    ]

    static let facts: [Command] = [
        create(
            id(9_200),
            .backing,
            under: compost,
            [
                .kind: .choice("declared"), .date: .date(.year(2025)),
                .place: .text("Conseil communautaire"), .by: .people([vasseur]),
            ]
        ),
        create(
            id(9_201),
            .backing,
            under: compost,
            [
                .kind: .choice("funded"), .actForm: .choice("deliberation"),
                .amount: .amount(.exactly(Quantity(210_000), .euro)),
                .address: .text("https://deliberations.example/14"),
            ]
        ),
        create(
            id(9_202),
            .backing,
            under: climatePlan,
            [.kind: .choice("voted"), .act: .text("délibération 2024-12")]
        ),
        create(
            id(9_203),
            .benefit,
            under: compost,
            [
                .kind: .choice("saving"), .label: .text("Moins d'incinération"),
                .amount: .amount(.exactly(Quantity(36_000), .euro)),
                .origin: .text("compte administratif"), .date: .date(.year(2025)),
            ]
        ),
        create(
            id(9_204),
            .benefit,
            under: compost,
            [
                .kind: .choice("saving"), .label: .text("Moins de tournées"),
                .amount: .amount(.exactly(Quantity(4_000), .euro)),
            ]
        ),
        create(
            id(9_205),
            .benefit,
            under: compost,
            [.kind: .choice("obligation"), .label: .text("Tri à la source")]
        ),
    ]

    static let waiting: [Command] = [
        create(
            id(9_206),
            .blockage,
            under: compost,
            [
                .cause: .choice("other"), .ownCause: .text("Fouilles"),
                .since: .date(.year(2025)), .post: .record(headPost),
                .words: .text("Le terrain est classé."),
            ]
        ),
        create(
            id(9_207),
            .blockage,
            under: compost,
            [.cause: .choice("land"), .liftedOn: .date(.year(2024))]
        ),
        create(id(9_208), .blockage, under: id(110), [.cause: .choice("land")]),
        create(
            id(9_209),
            .arbitration,
            under: compost,
            [
                .title: .text("Quel terrain ?"), .post: .record(headPost),
                .due: .date(.year(2027)),
            ]
        ),
        create(
            id(9_210),
            .arbitration,
            under: compost,
            [
                .title: .text("Quel budget ?"), .post: .record(headPost),
            ]
        ),
        // Said to be blocked, and nothing says by what.
        edit(id(120), [.status: .choice("blocked")]),
    ]

    /// More actions than a page shows with their facts.
    static let crowd: [Command] = (0...PortagePage.longest).flatMap { rank in
        [
            create(id(21_000 + rank), .action, [.title: .text("Action \(rank)")]),
            create(
                id(22_000 + rank),
                .backing,
                under: id(21_000 + rank),
                [.kind: .choice("declared")]
            ),
        ]
    }

    /// More partners of one action than a sheet has columns.
    static let throng: [Command] = {
        let partners = (0..<150).map { rank -> RecordID in id(20_000 + rank) }
        return partners.enumerated().map { rank, partner in
            create(partner, .organisation, [.name: .text("Structure \(rank)")])
        } + [edit(compost, [.partners: .records(partners)])]
    }()
}
