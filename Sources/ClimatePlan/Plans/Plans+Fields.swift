// SPDX-License-Identifier: EUPL-1.2

/// The territory, its plans and their axes.
enum Plans {
    static let fields: [Field] = [
        Field(.name, of: .territory, .line).required.written(by: .team),
        Field(.siren, of: .territory, .line).written(by: .team),
        Field(.kind, of: .territory, .choice(.territoryKinds)).written(by: .team),
        Field(.parent, of: .territory, .line).written(by: .team),
        Field(.logo, of: .territory, .attachment).taking(.logo).written(by: .team),
        Field(.publicPage, of: .territory, .flag).written(by: .team),

        Field(.name, of: .plan, .line).required.written(by: .team),
        Field(.kind, of: .plan, .choice(.planKinds)).written(by: .team),
        Field(.start, of: .plan, .date).written(by: .team),
        Field(.end, of: .plan, .date).written(by: .team),
        Field(.description, of: .plan, .prose).written(by: .team),

        Field(.code, of: .axis, .line).written(by: .team),
        Field(.title, of: .axis, .line).required.written(by: .team),
        Field(.description, of: .axis, .prose).written(by: .team),
    ]
}

extension FieldID {
    public static let name = FieldID("name")
    public static let siren = FieldID("siren")
    public static let kind = FieldID("kind")
    public static let parent = FieldID("parent")
    public static let logo = FieldID("logo")
    public static let publicPage = FieldID("publicPage")
    public static let code = FieldID("code")
    public static let title = FieldID("title")
    public static let description = FieldID("description")
    public static let start = FieldID("start")
    public static let end = FieldID("end")
}

extension ChoiceList {
    /// What a territory is, in law.
    public static let territoryKinds = ChoiceList(
        "territoryKind",
        [
            "communityOfCommunes", "agglomeration", "urbanCommunity", "metropolis", "commune",
            "mixedSyndicate", "ruralPole", "other",
        ]
    )

    /// The plans a territory pilots side by side.
    public static let planKinds = ChoiceList(
        "planKind",
        [
            "climatePlan", "recoveryContract", "territoryProject", "territorialContract",
            "coherenceScheme", "urbanPlan", "housingPlan", "mobilityPlan", "other",
        ]
    )
}
