// SPDX-License-Identifier: EUPL-1.2

/// Something that a mandate lets its holder see or do. What each role may is never written down
/// here: it is asked of the code that lets people in (`Territory.powers(of:)`).
public enum Power: String, Hashable, Sendable, CaseIterable {
    case seeOwn, seeTerritory, seeTeam, seeOwnOnceHidden
    case seeDirectory, seeBlockages, seeTime, seeScenarios, seeFiles
    case readQuestions
    case note, writeOwn, writeAny, createActions, setPriority
    case reportBlockages, backOwn, backPlans, sayTime, askArbitration, answerArbitration
    case noteApproaches
    case keepDirectory, composeBodies, recordMandates, nameLead
    case noteOwnAbsence, contestOwn, contestOthers
    case prepareReorganisations, takeFiles, openPublicPage

    /// Whether it is about reading rather than doing.
    public var isSeeing: Bool {
        switch self {
        case .seeOwn, .seeTerritory, .seeTeam, .seeOwnOnceHidden, .seeDirectory, .seeBlockages,
            .seeTime, .seeScenarios, .seeFiles, .readQuestions:
            true
        case .note, .writeOwn, .writeAny, .createActions, .setPriority, .reportBlockages, .backOwn,
            .backPlans, .sayTime, .askArbitration, .answerArbitration, .noteApproaches,
            .keepDirectory, .composeBodies, .recordMandates, .nameLead, .noteOwnAbsence,
            .contestOwn, .contestOthers, .prepareReorganisations, .takeFiles, .openPublicPage:
            false
        }
    }

    /// What goes without saying for whoever has this one.
    public var implied: Set<Power> {
        switch self {
        case .seeTerritory: [.seeOwn]
        case .seeTeam: [.seeOwn, .seeTerritory, .seeOwnOnceHidden, .readQuestions]
        case .writeAny: [.writeOwn, .note]
        case .backPlans: [.backOwn]
        case .nameLead: [.recordMandates]
        default: []
        }
    }
}

extension Territory {
    /// What holding one mandate of a role lets see and do, in the order of the cases, found by
    /// asking of a small territory, made for it, everything that the desk would ask.
    public static func powers(of role: Mandate.Role) -> [Power] {
        let model = ModelTerritory(role)
        return Power.allCases.filter(model.grants)
    }
}
