// SPDX-License-Identifier: EUPL-1.2

/// Who there is: services on their sites, the posts in them, organisations around the territory.
enum Organisation {
    static let fields: [Field] = services + posts + around

    private static let services: [Field] = [
        Field(.name, of: .service, .line).required.written(by: .keepers),
        Field(.acronym, of: .service, .line).written(by: .keepers),
        Field(.parentService, of: .service, .record(.service)).written(by: .keepers),
        Field(.headPost, of: .service, .record(.post)).written(by: .keepers),
        Field(.site, of: .service, .record(.site)).written(by: .keepers),

        Field(.name, of: .site, .line).required.written(by: .keepers),
        Field(.address, of: .site, .line).written(by: .keepers),
    ]

    private static let posts: [Field] = [
        Field(.name, of: .post, .line).required.written(by: .keepers),
        Field(.service, of: .post, .record(.service)).written(by: .keepers),
        Field(.reportsTo, of: .post, .record(.post)).written(by: .keepers),
        Field(.directAccess, of: .post, .record(.post)).written(by: .keepers),
        Field(.elected, of: .post, .flag).written(by: .keepers),
        Field(.mission, of: .post, .flag).written(by: .keepers),
        Field(.scope, of: .post, .prose).written(by: .keepers),
        Field(.authority, of: .post, .prose).written(by: .keepers),
        Field(.actForm, of: .post, .choice(.actForms)).written(by: .keepers),
        Field(.act, of: .post, .line).written(by: .keepers),
        Field(.workingTime, of: .post, .number(0...100)).written(by: .keepers),
        Field(.planTime, of: .post, .number(0...100)).written(by: .keepers),
        Field(.otherMissions, of: .post, .prose).written(by: .keepers),
    ]

    private static let around: [Field] = [
        Field(.name, of: .organisation, .line).required.written(by: .team),
        Field(.kind, of: .organisation, .choice(.organisationKinds)).written(by: .team),
        Field(.siren, of: .organisation, .line).written(by: .team),
        Field(.weight, of: .organisation, .choice(.weights)).written(by: .team),
        Field(.weightReason, of: .organisation, .line).written(by: .team),
    ]
}

extension FieldID {
    public static let acronym = FieldID("acronym")
    public static let service = FieldID("service")
    public static let parentService = FieldID("parentService")
    public static let headPost = FieldID("headPost")
    public static let site = FieldID("site")
    public static let reportsTo = FieldID("reportsTo")
    public static let directAccess = FieldID("directAccess")
    public static let elected = FieldID("elected")
    public static let mission = FieldID("mission")
    public static let scope = FieldID("scope")
    public static let authority = FieldID("authority")
    public static let actForm = FieldID("actForm")
    public static let act = FieldID("act")
    public static let workingTime = FieldID("workingTime")
    public static let planTime = FieldID("planTime")
    public static let otherMissions = FieldID("otherMissions")
    public static let weight = FieldID("weight")
    public static let weightReason = FieldID("weightReason")
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

    /// The acts by which a territory entrusts, composes or commits; none is an answer too.
    public static let actForms = ChoiceList(
        "actForm",
        [
            "deliberation", "order", "presidentDecision", "agreement", "serviceNote",
            "missionLetter", "jobDescription", "designationLetter", "none",
        ]
    )

    /// What an organisation weighs in the territory, by its emissions, its staff or its say.
    public static let weights = ChoiceList("weight", ["major", "notable", "modest"])
}
