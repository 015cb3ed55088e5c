// SPDX-License-Identifier: EUPL-1.2

/// The action sheet: what a plan says of one action, and what hangs under it.
enum Actions {
    static let fields: [Field] =
        sheet + placement + step + money + papers + relation

    private static let sheet: [Field] = [
        Field(.title, of: .action, .line).required,
        Field(.description, of: .action, .prose),
        Field(.objectives, of: .action, .prose),
        Field(.leadService, of: .action, .records(.service)).written(by: .team),
        Field(.pilotPost, of: .action, .record(.post)),
        Field(.pilots, of: .action, .people).sealed,
        Field(.carriers, of: .action, .records(.organisation)),
        Field(.partners, of: .action, .records(.organisation)),
        Field(.electedReferents, of: .action, .people).sealed.written(by: .team),
        Field(.arbiterPost, of: .action, .record(.post)).written(by: .team),
        Field(.arbiterBody, of: .action, .record(.body)).written(by: .team),
        Field(.associatedServices, of: .action, .records(.service)),
        Field(.associatedPosts, of: .action, .records(.post)),
        Field(.informedServices, of: .action, .records(.service)),
        Field(.bodies, of: .action, .records(.body)),
        Field(.governance, of: .action, .prose),
        Field(.targets, of: .action, .choices(.targets)),
        Field(.means, of: .action, .prose),
        Field(.expectedResults, of: .action, .prose),
        Field(.indicators, of: .action, .prose),
        Field(.themes, of: .action, .choices(.themes)),
        Field(.sectors, of: .action, .choices(.sectors)),
        Field(.effects, of: .action, .choices(.effects)),
        Field(.participation, of: .action, .choice(.participations)),
        Field(.status, of: .action, .choice(.statuses)),
        Field(.priority, of: .action, .choice(.priorities)).written(by: .team),
        Field(.progress, of: .action, .number(0...100)),
        Field(.start, of: .action, .date),
        Field(.end, of: .action, .date),
        Field(.calendar, of: .action, .prose),
        Field(.continuousImprovement, of: .action, .flag),
        Field(.funding, of: .action, .prose),
        Field(.linkedMeasures, of: .action, .prose),
        Field(.linkedActions, of: .action, .prose),
        Field(.tags, of: .action, .words),
        Field(.visibility, of: .action, .choice(.visibilities)).written(by: .team),
    ]

    private static let placement: [Field] = [
        Field(.plan, of: .placement, .record(.plan)).required.written(by: .team),
        Field(.axis, of: .placement, .record(.axis)).written(by: .team),
        Field(.code, of: .placement, .line).written(by: .team),
        Field(.status, of: .placement, .choice(.statuses)),
    ]

    private static let step: [Field] = [
        Field(.title, of: .step, .line).required,
        Field(.status, of: .step, .choice(.statuses)),
        Field(.pilots, of: .step, .people).sealed,
        Field(.start, of: .step, .date),
        Field(.end, of: .step, .date),
        Field(.description, of: .step, .prose),
    ]

    private static let money: [Field] = [
        Field(.nature, of: .budgetLine, .choice(.budgetNatures)),
        Field(.basis, of: .budgetLine, .choice(.budgetBases)),
        Field(.year, of: .budgetLine, .number(1990...2100)),
        Field(.amount, of: .budgetLine, .amount),
        Field(.label, of: .budgetLine, .line),

        Field(.funder, of: .financing, .records(.organisation)),
        Field(.amount, of: .financing, .amount),
        Field(.state, of: .financing, .choice(.financingStates)),
        Field(.decidedOn, of: .financing, .date),
    ]

    private static let papers: [Field] = [
        Field(.date, of: .note, .date),
        Field(.words, of: .note, .prose).sealed.required,

        Field(.label, of: .link, .line),
        Field(.address, of: .link, .line).required,

        Field(.label, of: .document, .line).required,
        Field(.file, of: .document, .attachment).required,
    ]

    private static let relation: [Field] = [
        Field(.action, of: .relation, .record(.action)).required,
        Field(.nature, of: .relation, .choice(.relationNatures)).required,
    ]
}

extension FieldID {
    public static let objectives = FieldID("objectives")
    public static let leadService = FieldID("leadService")
    public static let pilotPost = FieldID("pilotPost")
    public static let pilots = FieldID("pilots")
    public static let carriers = FieldID("carriers")
    public static let partners = FieldID("partners")
    public static let electedReferents = FieldID("electedReferents")
    public static let arbiterPost = FieldID("arbiterPost")
    public static let arbiterBody = FieldID("arbiterBody")
    public static let associatedServices = FieldID("associatedServices")
    public static let associatedPosts = FieldID("associatedPosts")
    public static let informedServices = FieldID("informedServices")
    public static let bodies = FieldID("bodies")
    public static let governance = FieldID("governance")
    public static let targets = FieldID("targets")
    public static let means = FieldID("means")
    public static let expectedResults = FieldID("expectedResults")
    public static let indicators = FieldID("indicators")
    public static let themes = FieldID("themes")
    public static let sectors = FieldID("sectors")
    public static let effects = FieldID("effects")
    public static let participation = FieldID("participation")
    public static let status = FieldID("status")
    public static let priority = FieldID("priority")
    public static let progress = FieldID("progress")
    public static let calendar = FieldID("calendar")
    public static let continuousImprovement = FieldID("continuousImprovement")
    public static let funding = FieldID("funding")
    public static let linkedMeasures = FieldID("linkedMeasures")
    public static let linkedActions = FieldID("linkedActions")
    public static let tags = FieldID("tags")
    public static let visibility = FieldID("visibility")
    public static let plan = FieldID("plan")
    public static let axis = FieldID("axis")
    public static let nature = FieldID("nature")
    public static let basis = FieldID("basis")
    public static let year = FieldID("year")
    public static let amount = FieldID("amount")
    public static let label = FieldID("label")
    public static let funder = FieldID("funder")
    public static let state = FieldID("state")
    public static let decidedOn = FieldID("decidedOn")
    public static let date = FieldID("date")
    public static let words = FieldID("words")
    public static let address = FieldID("address")
    public static let file = FieldID("file")
    public static let action = FieldID("action")
}
