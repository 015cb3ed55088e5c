// SPDX-License-Identifier: EUPL-1.2

/// The patterns of the site's addresses, in French and for good: a link kept in a council's minutes
/// must still lead somewhere in ten years.
public enum Route: String, CaseIterable, Sendable {
    case installation = "/"
    case health = "/sante"
    case asset = "/assets/{name}"
    case guide = "/aide"
    case guidePage = "/aide/{page}"
    case glossary = "/aide/mots"
    case guidePicture = "/aide/images/{name}"
    case shortcuts = "/aide/raccourcis"
    case accessibility = "/accessibilite"

    case signIn = "/connexion"
    case signInLink = "/connexion/lien"
    case signOut = "/deconnexion"
    case link = "/lien/{token}"
    case account = "/compte"
    case accountPassword = "/compte/mot-de-passe"
    case accountLanguage = "/compte/langue"
    case accountSessions = "/compte/sessions"
    case accountSession = "/compte/sessions/{id}"
    case demoEntrance = "/entrer/{persona}"
    /// The living page of the design system, under the demo.
    case style = "/style"

    case home = "/t/{slug}"
    case plan = "/t/{slug}/plan"
    case actions = "/t/{slug}/actions"
    case action = "/t/{slug}/actions/{number}"
    case history = "/t/{slug}/actions/{number}/histoire"
    case comparison = "/t/{slug}/actions/{number}/comparaison"
    case search = "/t/{slug}/recherche"
    case journal = "/t/{slug}/journal"
    case gesture = "/t/{slug}/gestes/{gesture}"
    case undo = "/t/{slug}/gestes/{gesture}/annuler"

    case recordNew = "/t/{slug}/fiches"
    case record = "/t/{slug}/fiches/{id}"
    case recordEdit = "/t/{slug}/fiches/{id}/modifier"
    case recordField = "/t/{slug}/fiches/{id}/champs/{field}"
    case recordRemoval = "/t/{slug}/fiches/{id}/retirer"
    case recordRestoration = "/t/{slug}/fiches/{id}/retablir"
    case document = "/t/{slug}/documents/{id}"
    case drafts = "/t/{slug}/brouillons"
    case draft = "/t/{slug}/brouillons/{id}"
    case notebook = "/t/{slug}/carnet"
    case notebookPage = "/t/{slug}/carnet/{id}"
    case notebookRemoval = "/t/{slug}/carnet/{id}/oubli"

    case services = "/t/{slug}/services"
    case service = "/t/{slug}/services/{id}"
    case organisations = "/t/{slug}/organisations"
    case organisation = "/t/{slug}/organisations/{id}"
    case post = "/t/{slug}/postes/{id}"
    case body = "/t/{slug}/instances/{id}"
    case people = "/t/{slug}/personnes"
    case personNew = "/t/{slug}/personnes/nouvelle"
    case person = "/t/{slug}/personnes/{id}"
    case personEdit = "/t/{slug}/personnes/{id}/modifier"
    case invitation = "/t/{slug}/personnes/{id}/invitation"
    case mandates = "/t/{slug}/personnes/{id}/mandats"
    case mandateEnd = "/t/{slug}/mandats/{id}/fin"
    case personErasure = "/t/{slug}/personnes/{id}/effacement"
    case personData = "/t/{slug}/personnes/{id}/donnees"
    case processingRegister = "/t/{slug}/donnees-personnelles/registre"
    case privacyNotice = "/t/{slug}/donnees-personnelles/information"
    case governance = "/t/{slug}/gouvernance"
    case chart = "/t/{slug}/organigramme"
    case reorganisations = "/t/{slug}/reorganisations"
    case renewal = "/t/{slug}/renouvellement"
    case briefing = "/t/{slug}/renouvellement/dossier"
    case peopleImport = "/t/{slug}/personnes/import"
    case bodies = "/t/{slug}/instances"
    case climateClub = "/t/{slug}/club-climat"
    case entryGate = "/t/{slug}/engagement"
    case checkup = "/t/{slug}/sante"
    case whoDoesWhat = "/t/{slug}/qui-fait-quoi"
    case whoMayWhat = "/t/{slug}/qui-peut-quoi"
    case electedToInvolve = "/t/{slug}/elus-a-associer"
    case portage = "/t/{slug}/portage"
    case blockages = "/t/{slug}/blocages"
    case arbitrations = "/t/{slug}/arbitrages"
    case directorAgenda = "/t/{slug}/point-dgs"
    case time = "/t/{slug}/temps"
    case reorganisation = "/t/{slug}/reorganisations/{id}"
    case mandateAbsence = "/t/{slug}/mandats/{id}/absence"
    case mandateContest = "/t/{slug}/mandats/{id}/contestation"
    case handover = "/t/{slug}/personnes/{id}/passation"
    case personMerge = "/t/{slug}/personnes/{id}/fusion"
    case arbitration = "/t/{slug}/arbitrages/{id}"
    case stream = "/t/{slug}/flux"
    case settings = "/t/{slug}/parametres"
    case logo = "/t/{slug}/logo"
    case publicPage = "/t/{slug}/public"

    case imports = "/t/{slug}/import"
    case importNew = "/t/{slug}/import/nouveau"
    case importDraft = "/t/{slug}/import/nouveau/{id}"
    case importReport = "/t/{slug}/import/{gesture}"
    case export = "/t/{slug}/export"

    case apiActions = "/api/v1/territories/{slug}/actions"
    case apiAction = "/api/v1/territories/{slug}/actions/{id}"
    case apiBodies = "/api/v1/territories/{slug}/bodies"
    case apiPeople = "/api/v1/territories/{slug}/people"
    case apiServices = "/api/v1/territories/{slug}/services"
    case apiWhoDoesWhat = "/api/v1/territories/{slug}/who-does-what"
    case apiTime = "/api/v1/territories/{slug}/time"
    case apiHealth = "/api/v1/territories/{slug}/health"
    case apiArbitrations = "/api/v1/territories/{slug}/arbitrations"

    /// The pattern with its captures replaced, in order.
    func filled(_ captures: String...) -> String {
        var captures = captures[...]
        return rawValue.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? captures.popFirst() ?? "" : String($0) }
            .joined(separator: "/")
    }

    /// The route that a path belongs to, whatever its captures hold: a word of the pattern itself
    /// comes before a capture.
    public static func matching(_ path: String) -> Route? {
        let words = segments(path)
        let matches = allCases.filter { route in
            let pattern = segments(route.rawValue)
            return pattern.count == words.count
                && zip(pattern, words).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        return matches.min { $0.captures < $1.captures }
    }

    private var captures: Int { rawValue.count { $0 == "{" } }

    private static func segments(_ path: String) -> [Substring] { path.split(separator: "/") }
}

extension Route {
    /// What may be asked at an address, besides what `GET` implies.
    public enum Verb: String, CaseIterable, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
    }

    /// What this address takes.
    public var verbs: Set<Verb> {
        switch self {
        case .signInLink, .signOut, .accountPassword, .accountLanguage, .accountSessions,
            .accountSession,
            .demoEntrance, .undo, .recordRestoration, .drafts, .invitation, .notebookRemoval:
            [.post]
        case .signIn, .link, .recordNew, .recordEdit, .recordField, .recordRemoval, .draft,
            .notebook, .notebookPage, .personNew, .personEdit, .mandates, .mandateEnd,
            .personErasure, .settings, .importNew, .importDraft, .apiActions,
            .renewal, .peopleImport, .climateClub, .reorganisation, .mandateAbsence,
            .mandateContest, .handover, .personMerge, .arbitration:
            [.get, .post]
        case .apiAction: [.get, .patch]
        case .installation, .health, .style, .accessibility, .asset, .guide, .guidePage, .glossary,
            .guidePicture, .shortcuts, .account, .home, .plan, .actions, .action, .history,
            .comparison, .search, .journal, .gesture, .record, .document, .services, .service,
            .organisations, .organisation, .post, .body, .people, .person, .personData,
            .processingRegister, .privacyNotice, .stream, .logo, .publicPage, .imports,
            .importReport, .export,
            .governance, .chart, .briefing, .bodies, .entryGate, .checkup, .whoDoesWhat,
            .whoMayWhat, .electedToInvolve, .portage, .blockages, .arbitrations, .directorAgenda,
            .time, .reorganisations, .apiBodies, .apiPeople, .apiServices, .apiWhoDoesWhat,
            .apiTime, .apiHealth, .apiArbitrations:
            [.get]
        }
    }
}
