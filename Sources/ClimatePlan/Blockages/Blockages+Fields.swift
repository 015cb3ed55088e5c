// SPDX-License-Identifier: EUPL-1.2

/// What stops an action, and what is asked of those who can decide.
enum Blockages {
    static let fields: [Field] = blockage + arbitration

    private static let blockage: [Field] = [
        Field(.cause, of: .blockage, .choice(.blockageCauses)).required,
        Field(.ownCause, of: .blockage, .line),
        Field(.since, of: .blockage, .date),
        Field(.liftedOn, of: .blockage, .date),
        Field(.post, of: .blockage, .record(.post)),
        Field(.body, of: .blockage, .record(.body)),
        Field(.organisation, of: .blockage, .record(.organisation)),
        Field(.words, of: .blockage, .prose).sealed,
    ]

    private static let arbitration: [Field] = [
        Field(.title, of: .arbitration, .line).required,
        Field(.description, of: .arbitration, .prose),
        Field(.post, of: .arbitration, .record(.post)),
        Field(.body, of: .arbitration, .record(.body)),
        Field(.due, of: .arbitration, .date),
        Field(.state, of: .arbitration, .choice(.arbitrationStates)).written(by: .nobody),
        Field(.chosen, of: .arbitration, .record(.option)).written(by: .nobody),
        Field(.answeredBy, of: .arbitration, .people).written(by: .nobody),
        Field(.answeredOn, of: .arbitration, .date).written(by: .nobody),

        Field(.title, of: .option, .line).required,
        Field(.consequence, of: .option, .prose),
        Field(.cost, of: .option, .amount),
        Field(.time, of: .option, .amount),
        Field(.status, of: .option, .choice(.statuses)),
        Field(.priority, of: .option, .choice(.priorities)),
    ]
}

extension FieldID {
    public static let cause = FieldID("cause")
    public static let ownCause = FieldID("ownCause")
    public static let since = FieldID("since")
    public static let liftedOn = FieldID("liftedOn")
    public static let body = FieldID("body")
    public static let due = FieldID("due")
    public static let chosen = FieldID("chosen")
    public static let answeredBy = FieldID("answeredBy")
    public static let answeredOn = FieldID("answeredOn")
    public static let consequence = FieldID("consequence")
    public static let cost = FieldID("cost")
}

extension ChoiceList {
    /// The causes of the workshop; a territory adds its own in words, under « autre ».
    public static let blockageCauses = ChoiceList(
        "blockageCause",
        [
            "budget", "time", "competence", "land", "hierarchy", "portage", "partner",
            "regulation", "technique", "other",
        ]
    )

    /// What has become of a question. It is changed by answering, never edited.
    public static let arbitrationStates = ChoiceList(
        "arbitrationState",
        ["answered", "toExamine", "toDiscuss", "withdrawn"]
    )
}
