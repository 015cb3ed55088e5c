// SPDX-License-Identifier: EUPL-1.2

/// The bodies that pilot, the seats in them, and what the club climat is made of.
enum Bodies {
    static let fields: [Field] = body + seat + club

    private static let body: [Field] = [
        Field(.name, of: .body, .line).required.written(by: .keepers),
        Field(.kind, of: .body, .choice(.bodyKinds)).written(by: .keepers),
        Field(.purposes, of: .body, .choices(.bodyPurposes)).written(by: .keepers),
        Field(.description, of: .body, .prose).written(by: .keepers),
        Field(.meetingsPerYear, of: .body, .number(0...60)).written(by: .keepers),
        Field(.sittingMinutes, of: .body, .number(0...1_440)).written(by: .keepers),
        Field(.quorum, of: .body, .number(0...100)).written(by: .keepers),
        Field(.substitutes, of: .body, .flag).written(by: .keepers),
        Field(.requiresPresident, of: .body, .flag).written(by: .keepers),
        Field(.everyService, of: .body, .flag).written(by: .keepers),
        Field(.requiredColleges, of: .body, .choices(.colleges)).written(by: .keepers),
        Field(.requiredKinds, of: .body, .choices(.organisationKinds)).written(by: .keepers),
        Field(.actForm, of: .body, .choice(.actForms)).written(by: .keepers),
        Field(.act, of: .body, .line).written(by: .keepers),
        Field(.composedOn, of: .body, .date).written(by: .keepers),
    ]

    private static let seat: [Field] = [
        Field(.name, of: .seat, .line).required.written(by: .keepers),
        Field(.college, of: .seat, .choice(.colleges)).written(by: .keepers),
        Field(.rank, of: .seat, .choice(.seatRanks)).written(by: .keepers),
        Field(.post, of: .seat, .record(.post)).written(by: .keepers),
        Field(.service, of: .seat, .record(.service)).written(by: .keepers),
        Field(.organisation, of: .seat, .record(.organisation)).written(by: .keepers),
        Field(.start, of: .seat, .date).written(by: .keepers),
        Field(.end, of: .seat, .date).written(by: .keepers),
    ]

    private static let club: [Field] = [
        Field(.date, of: .approach, .date).written(by: .insiders),
        Field(.by, of: .approach, .people).sealed.written(by: .insiders),
        Field(.outcome, of: .approach, .choice(.approachOutcomes)).required.written(by: .insiders),
        Field(.words, of: .approach, .prose).sealed.written(by: .insiders),

        Field(.title, of: .commitment, .line).required.written(by: .keepers),
        Field(.kind, of: .commitment, .choice(.commitmentKinds)).written(by: .keepers),
        Field(.scope, of: .commitment, .prose).written(by: .keepers),
        Field(.signatories, of: .commitment, .people).sealed.written(by: .keepers),
        Field(.signedOn, of: .commitment, .date).written(by: .keepers),
        Field(.end, of: .commitment, .date).written(by: .keepers),
        Field(.time, of: .commitment, .amount).written(by: .keepers),
        Field(.address, of: .commitment, .line).written(by: .keepers),
    ]
}

extension FieldID {
    public static let purposes = FieldID("purposes")
    public static let meetingsPerYear = FieldID("meetingsPerYear")
    public static let sittingMinutes = FieldID("sittingMinutes")
    public static let quorum = FieldID("quorum")
    public static let substitutes = FieldID("substitutes")
    public static let requiresPresident = FieldID("requiresPresident")
    public static let everyService = FieldID("everyService")
    public static let requiredColleges = FieldID("requiredColleges")
    public static let requiredKinds = FieldID("requiredKinds")
    public static let composedOn = FieldID("composedOn")
    public static let college = FieldID("college")
    public static let rank = FieldID("rank")
    public static let post = FieldID("post")
    public static let organisation = FieldID("organisation")
    public static let by = FieldID("by")
    public static let outcome = FieldID("outcome")
    public static let signatories = FieldID("signatories")
    public static let signedOn = FieldID("signedOn")
    public static let time = FieldID("time")
}

extension ChoiceList {
    public static let bodyKinds = ChoiceList(
        "bodyKind",
        [
            "steeringCommittee", "technicalCommittee", "projectTeam", "climateClub", "council",
            "bureau", "directorsCommittee", "commission", "mayorsConference",
            "developmentCouncil", "fundersCommittee", "workingGroup", "municipalCouncil", "other",
        ]
    )

    public static let bodyPurposes = ChoiceList(
        "bodyPurpose",
        ["decides", "prepares", "advises", "informs"]
    )

    public static let colleges = ChoiceList(
        "college",
        ["elected", "services", "partners", "state", "actors", "citizens"]
    )

    public static let seatRanks = ChoiceList(
        "seatRank",
        ["president", "vicePresident", "member", "secretary", "guest"]
    )

    /// How far an organisation has come towards the club climat.
    public static let approachOutcomes = ChoiceList(
        "approachOutcome",
        ["planned", "met", "interested", "joined", "declined"]
    )

    /// The entry gate (TES) binds the President and the DGS; a charter, an organisation.
    public static let commitmentKinds = ChoiceList("commitmentKind", ["entry", "charter"])
}
