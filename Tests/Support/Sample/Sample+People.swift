// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Sample {
    public static let delmas: PersonID = id(1)
    public static let vasseur: PersonID = id(2)
    public static let ortiz: PersonID = id(3)

    public static let people = [
        Person(id: delmas, name: "Bastien Delmas"),
        Person(
            id: vasseur,
            name: "Odile Vasseur",
            email: "odile.vasseur@demo.example",
            standing: .member
        ),
        Person(id: ortiz, name: "Inès Ortiz"),
    ]

    public static let waste: RecordID = id(20)
    public static let buildings: RecordID = id(21)
    public static let energy: RecordID = id(22)
    public static let transport: RecordID = id(23)
    public static let association: RecordID = id(30)
    public static let region: RecordID = id(31)
    public static let agency: RecordID = id(32)
    public static let post: RecordID = id(40)
    public static let committee: RecordID = id(41)

    /// Services, organisations, a post and a body.
    public static let governance: [Command] = [
        create(waste, .service, [.name: .text("Déchets"), .acronym: .text("DEC")]),
        create(buildings, .service, [.name: .text("Bâtiments")]),
        create(energy, .service, [.name: .text("Énergie")]),
        create(transport, .service, [.name: .text("Transports")]),
        create(
            association,
            .organisation,
            [.name: .text("Compost’Sorgne"), .kind: .choice("association")]
        ),
        create(region, .organisation, [.name: .text("Région"), .kind: .choice("region")]),
        create(agency, .organisation, [.name: .text("ADEME"), .kind: .choice("state")]),
        create(post, .post, [.name: .text("Chargé de prévention"), .service: .records(waste)]),
        create(committee, .body, [.name: .text("COPIL")]),
    ]
}
