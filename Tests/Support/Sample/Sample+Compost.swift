// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// One action with every field and everything that can hang under it.
extension Sample {
    public static let compost: RecordID = id(100)
    public static let step: RecordID = id(70)
    public static let note: RecordID = id(76)
    public static let document: RecordID = id(77)

    /// A file whose content nobody wrote: a store that checks needs another.
    public static let attachment = Attachment(
        id: id(90),
        digest: String(repeating: "0", count: 64),
        mediaType: "application/pdf",
        size: 245_000
    )

    public static func compost(attachment: Attachment = attachment) -> [Command] {
        [create(compost, .action, sheet), outsidePlan] + placements + steps + money
            + papers(attachment)
    }

    private static let sheet: [FieldID: Content] = [
        .title: .text("Composter les biodéchets au plus près"),
        .description: .text("Installer **vingt sites** de compostage :\n\n- quartiers\n- écoles\n"),
        .objectives: .text("Détourner 300 t par an de l’incinération."),
        .leadService: .records(waste),
        .pilotPost: .records(post),
        .pilots: Content(.people([delmas]), written: .plain("B. Delmas + stagiaire")),
        .carriers: .records(association),
        .partners: .records(region, agency),
        .electedReferents: Content(.people([vasseur])),
        .bodies: .records(committee),
        .governance: .text("COPIL, deux fois par an"),
        .targets: .choices("generalPublic", "pupils"),
        .means: .text("Un maître composteur à mi-temps"),
        .expectedResults: .text("Vingt sites ouverts en 2027"),
        .indicators: .text("Tonnes détournées"),
        .themes: .choices("circularEconomyAndWaste"),
        .sectors: .choices("waste"),
        .effects: .choices("lessWaste", "soils"),
        .participation: .choice("coConstruction"),
        .status: .choice("blocked"),
        .priority: .choice("high"),
        .progress: Content(.number(Quantity(40))),
        .start: .date("2025-middle", written: "mi-2025"),
        .end: .date("2027-12"),
        .calendar: .text("Par vagues de cinq sites"),
        .continuousImprovement: Content(.flag(true)),
        .funding: Content(nil, written: .plain("200 à 500 k€ selon les subventions")),
        .linkedMeasures: .text("PLPDMA, mesure 4"),
        .linkedActions: .text("Voir la fiche 9"),
        .tags: Content(.words(["compost", "écoles"])),
        .visibility: .choice("territory"),
    ]

    private static let placements: [Command] = [
        create(
            id(101),
            .placement,
            under: compost,
            [
                .plan: .records(climatePlan), .axis: .records(id(64)), .code: .text("3.1.1.a"),
                .status: .choice("blocked"),
            ]
        ),
        create(
            id(102),
            .placement,
            under: compost,
            [.plan: .records(territoryProject), .code: .text("PT-7")]
        ),
    ]

    private static let outsidePlan = create(
        id(110),
        .action,
        [
            .title: .text("Prêter des broyeurs aux communes"), .status: .choice("inProgress"),
            .leadService: .records(waste),
        ]
    )

    private static let steps: [Command] = [
        create(
            step,
            .step,
            under: compost,
            [
                .title: .text("Choisir les sites"), .status: .choice("inProgress"),
                .pilots: Content(.people([ortiz])), .start: .date("2025-Q3"),
                .end: .date("2026-09"), .description: .text("Avec les communes."),
            ]
        ),
        create(
            id(71),
            .step,
            under: step,
            [.title: .text("Visiter la gare"), .status: .choice("done")]
        ),
        create(
            id(72),
            .step,
            under: compost,
            [
                .title: .text("Former les référents"), .status: .choice("upcoming"),
                .end: Content(nil, written: .plain("avant l’été")),
            ]
        ),
    ]

    private static let money: [Command] = [
        create(
            id(73),
            .budgetLine,
            under: compost,
            [
                .nature: .choice("investment"), .basis: .choice("planned"),
                .year: Content(.number(Quantity(2026))), .amount: .euros(210_000),
                .label: .text("Bacs et abris"),
            ]
        ),
        create(
            id(74),
            .budgetLine,
            under: compost,
            [
                .nature: .choice("operation"), .basis: .choice("planned"),
                .amount: Content(
                    .amount(.between(Quantity(60_000), Quantity(100_000), .euro)),
                    written: .plain("60 à 100 k€")
                ),
            ]
        ),
        create(
            id(75),
            .financing,
            under: compost,
            [
                .funder: .records(region), .amount: .euros(90_000), .state: .choice("obtained"),
                .decidedOn: .date("2025-06-02"),
            ]
        ),
        create(
            id(79),
            .financing,
            under: compost,
            [.funder: .records(agency), .amount: .euros(50_000), .state: .choice("refused")]
        ),
    ]

    private static func papers(_ attachment: Attachment) -> [Command] {
        [
            create(
                note,
                .note,
                under: compost,
                [
                    .date: .date("2025-11-02"),
                    .words: .text("La mairie préfère le *Moulin*, dit M. Delmas."),
                ]
            ),
            create(
                document,
                .document,
                under: compost,
                [.label: .text("Étude des sites.pdf"), .file: Content(.attachment(attachment))]
            ),
            create(
                id(78),
                .link,
                under: compost,
                [
                    .label: .text("Guide du compostage"),
                    .address: .text("https://compost.example/guide"),
                ]
            ),
            create(
                id(80),
                .relation,
                under: compost,
                [.action: .records(id(110)), .nature: .choice("contributesTo")]
            ),
        ]
    }

    /// A file taken in, with a report that nobody sealed.
    public static let exchange: FileExchange = {
        var counts = FileExchange.Counts()
        (counts.created, counts.changed, counts.unchanged) = (46, 2, 1)
        (counts.conflicts, counts.problems) = (1, 1_001)
        return FileExchange(
            gesture: id(60_001),
            name: "plan-2025.xlsx",
            plan: climatePlan,
            file: attachment,
            counts: counts,
            report: SealedText(id: id(60_002), digest: String(repeating: "0", count: 64))
        )
    }()

    /// What people changed later, one act each.
    public static let edits: [Command] = [
        edit(compost, [.progress: Content(.number(Quantity(45)))]),
        edit(
            compost,
            [.description: .text("Installer **dix-huit sites** de compostage :\n\n- quartiers\n")]
        ),
        edit(step, [.end: .date("2027-01")]),
    ]

    /// All that opens the register, in order, as one act.
    public static func plan(attachment: Attachment = attachment) -> [Command] {
        governance + plans + compost(attachment: attachment) + otherActions
    }
}
