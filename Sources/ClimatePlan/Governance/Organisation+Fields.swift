// SPDX-License-Identifier: EUPL-1.2

/// Who there is: services, posts and bodies of the territory, organisations around it.
enum Organisation {
    static let fields: [Field] = [
        Field(.name, of: .service, .line).required.written(by: .team),
        Field(.acronym, of: .service, .line).written(by: .team),

        Field(.name, of: .organisation, .line).required.written(by: .team),
        Field(.kind, of: .organisation, .choice(.organisationKinds)).written(by: .team),
        Field(.siren, of: .organisation, .line).written(by: .team),

        Field(.name, of: .post, .line).required.written(by: .team),
        Field(.service, of: .post, .record(.service)).written(by: .team),

        Field(.name, of: .body, .line).required.written(by: .team),
    ]
}

extension FieldID {
    public static let acronym = FieldID("acronym")
    public static let service = FieldID("service")
}

extension ChoiceList {
    /// The six carriers of the national deposit, then the other partners of a territory.
    public static let organisationKinds = ChoiceList(
        "organisationKind",
        [
            "leadAuthority", "memberAuthority", "localPublicBody", "consularBody", "company",
            "association", "chamber", "state", "region", "department", "citizens", "other",
        ]
    )
}
