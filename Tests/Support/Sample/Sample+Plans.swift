// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Sample {
    public static let climatePlan: RecordID = id(50)
    public static let territoryProject: RecordID = id(51)
    public static let sobriety: RecordID = id(62)
    public static let organicWaste: RecordID = id(63)

    /// Two plans; the first has axes to three levels.
    public static let plans: [Command] = [
        create(
            climatePlan,
            .plan,
            [
                .name: .text("Plan climat 2024-2030"), .kind: .choice("climatePlan"),
                .start: .date("2024"), .end: .date("2030"),
                .description: .text("Adopté en conseil, **six ans** pour réduire d’un tiers."),
            ]
        ),
        create(
            territoryProject,
            .plan,
            [.name: .text("Projet de territoire"), .kind: .choice("territoryProject")]
        ),
        axis(60, "1", "Habiter et rénover", under: climatePlan),
        axis(61, "2", "Se déplacer", under: climatePlan),
        axis(62, "3", "Sobriété et déchets", under: climatePlan),
        axis(63, "3.1", "Biodéchets", under: sobriety),
        axis(64, "3.1.1", "Compostage de proximité", under: organicWaste),
        axis(65, "4", "Produire une énergie locale", under: climatePlan),
    ]

    private static func axis(
        _ number: Int,
        _ code: String,
        _ title: String,
        under parent: RecordID
    ) -> Command {
        create(id(number), .axis, under: parent, [.code: .text(code), .title: .text(title)])
    }

    /// One line of the list of actions.
    struct Line {
        var title: String
        var status: String?
        var service: RecordID?
        var axis: Int?
        var code: String
        var end: String?
        var priority: String?
    }

    static let lines: [Line] = [
        Line(
            title: "Rénover le groupe scolaire Jean-Zay",
            status: "inProgress",
            service: buildings,
            axis: 60,
            code: "1.1",
            end: "2026-09",
            priority: "high"
        ),
        Line(
            title: "Guichet de la rénovation de l’habitat",
            status: "done",
            service: buildings,
            axis: 60,
            code: "1.2",
            end: "2025-Q2",
            priority: "high"
        ),
        Line(
            title: "Cadastre des toits des bâtiments publics",
            status: "upcoming",
            service: buildings,
            axis: 60,
            code: "1.3",
            end: "2027",
            priority: "low"
        ),
        Line(
            title: "Navette vers la gare de Sorgne-Ville",
            status: "paused",
            service: transport,
            axis: 61,
            code: "2.1",
            end: "2025-12-31",
            priority: "medium"
        ),
        Line(
            title: "Voie verte du plateau à la vallée",
            status: "inProgress",
            service: transport,
            axis: 61,
            code: "2.2",
            end: "2028-middle",
            priority: "high"
        ),
        Line(
            title: "Covoiturage des agents entre les deux sites",
            status: "abandoned",
            service: transport,
            axis: 61,
            code: "2.3",
            end: nil,
            priority: nil
        ),
        Line(
            title: "Réseau de chaleur bois du centre-bourg",
            status: "toDiscuss",
            service: energy,
            axis: 65,
            code: "4.1",
            end: "2029",
            priority: "high"
        ),
        Line(
            title: "Ombrières photovoltaïques des parkings",
            status: "late",
            service: energy,
            axis: 65,
            code: "4.2",
            end: "2026-H1",
            priority: "medium"
        ),
        Line(
            title: "Planter des haies sur le plateau",
            status: nil,
            service: nil,
            axis: nil,
            code: "A-9",
            end: nil,
            priority: nil
        ),
    ]

    static func commands(_ line: Line, number: Int) -> [Command] {
        let action: RecordID = id(100 + number * 10)
        var fields: [FieldID: Content] = [.title: .text(line.title)]
        fields[.status] = line.status.map { .choice($0) }
        fields[.leadService] = line.service.map { .records($0) }
        fields[.end] = line.end.map { .date($0) }
        fields[.priority] = line.priority.map { .choice($0) }
        fields[.themes] = line.axis == 61 ? .choice("mobility") : nil
        fields[.carriers] = line.service == nil ? .records(association) : nil
        var place: [FieldID: Content] = [
            .plan: .records(climatePlan), .code: .text(line.code),
        ]
        place[.axis] = line.axis.map { .records(id($0)) }
        return [
            create(action, .action, fields),
            create(id(101 + number * 10), .placement, under: action, place),
        ]
    }

    /// The actions of the climate plan but the first, which is `compost`.
    public static let otherActions: [Command] =
        lines.enumerated().flatMap { commands($0.element, number: $0.offset + 2) }

    /// As many actions as asked, for what must stay quick with many.
    public static func many(_ count: Int) -> [Command] {
        (0..<count).flatMap { rank -> [Command] in
            var line = lines[rank % lines.count]
            line.title += " \(rank + 1)"
            return commands(line, number: 1_000 + rank)
        }
    }
}
