// SPDX-License-Identifier: EUPL-1.2

/// The words of the trade and what they mean, for people.
extension Phrase {
    /// A word of the trade. Its raw value ends its address, for good.
    public enum Term: String, CaseIterable, Sendable {
        case climatePlan = "pcaet"
        case formerClimatePlan = "pcet"
        case diagnosis = "diagnostic"
        case monitoring = "dispositif-de-suivi"
        case lowCarbonStrategy = "snbc"
        case regionalScheme = "sraddet"
        case coherenceScheme = "scot"
        case urbanPlan = "plu"
        case recoveryContract = "crte"
        case territorialContract = "cot"
        case engagedTerritory = "tete"
        case territoryProject = "projet-de-territoire"

        case authority = "epci"
        case director = "dgs"
        case steeringCommittee = "copil"
        case technicalCommittee = "cotech"
        case climateClub = "club-climat"
        case electedLead = "elu-pilote"
        case electedReferent = "elu-referent"
        case projectLead = "chef-de-projet"
        case projectTeam = "equipe-projet"
        case serviceReferent = "referent"
        case leadService = "service-pilote"
        case pilot = "personne-pilote"
        case carrier = "porteur"
        case politicalSupport = "portage"
        case mandate = "mandat"

        case axis = "axe"
        case orientation
        case action
        case step = "etape"
        case registerNumber = "numero-de-registre"
        case outsidePlans = "hors-plan"
        case carriedOutside = "portee-dehors"
        case overdue = "echeance-depassee"
        case ownField = "champ-propre"

        case register = "registre"
        case entry = "ecriture"
        case gesture = "geste"
        case observedOn = "constate-le"
        case stateOn = "etat-au"
        case knownOn = "tel-que-connu-le"
        case asWritten = "tel-qu-ecrit"
        case placeholder = "personne-a-identifier"
    }

    /// What a word is about.
    public enum TermGroup: String, CaseIterable, Sendable {
        case plans, people, sheets, register

        public var terms: [Term] {
            switch self {
            case .plans:
                [
                    .climatePlan, .formerClimatePlan, .diagnosis, .monitoring, .lowCarbonStrategy,
                    .regionalScheme, .coherenceScheme, .urbanPlan, .recoveryContract,
                    .territorialContract, .engagedTerritory, .territoryProject,
                ]
            case .people:
                [
                    .authority, .director, .steeringCommittee, .technicalCommittee, .climateClub,
                    .electedLead, .electedReferent, .projectLead, .projectTeam, .serviceReferent,
                    .leadService, .pilot, .carrier, .politicalSupport, .mandate,
                ]
            case .sheets:
                [
                    .axis, .orientation, .action, .step, .registerNumber, .outsidePlans,
                    .carriedOutside, .overdue, .ownField,
                ]
            case .register:
                [
                    .register, .entry, .gesture, .observedOn, .stateOn, .knownOn, .asWritten,
                    .placeholder,
                ]
            }
        }
    }

    public static let glossaryHeading = Phrase("glossary.heading")
    public static let glossaryAnswer = Phrase("glossary.answer")
    public static let glossaryAsked = Phrase("glossary.asked")
    public static let glossaryToGuide = Phrase("glossary.toGuide")
    /// What a link from a word to its meaning says to those who hear it.
    public static let termAside = Phrase("glossary.aside")

    public static func label(of group: TermGroup) -> Phrase {
        Phrase("glossary.group.\(group.rawValue)")
    }

    public static func name(of term: Term) -> Phrase { Phrase("glossary.name.\(term)") }

    public static func meaning(of term: Term) -> Phrase { Phrase("glossary.meaning.\(term)") }

    /// The text of law that a word comes from, where there is one.
    public static func source(of term: Term) -> Phrase? {
        switch term {
        case .climatePlan, .formerClimatePlan, .diagnosis, .monitoring, .lowCarbonStrategy,
            .regionalScheme, .coherenceScheme, .urbanPlan, .authority:
            Phrase("glossary.source.\(term)")
        default: nil
        }
    }
}
