// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Views

/// Who may come to an address. What they may then do there, the desk judges on the command.
enum Access: Hashable, Sendable {
    /// Whoever asks.
    case everyone
    /// Whoever has signed in.
    case account
    /// Whoever holds a mandate in the territory.
    case known
    /// The territory's own people, and those who watch over it.
    case inside
    case team
    /// Whoever answers for the plan and reads all of it.
    case answerable
    /// The team and the élu pilote.
    case leads
    /// Whoever keeps the Directory.
    case directory

    func admits(_ rights: Rights) -> Bool {
        switch self {
        case .everyone, .account: true
        case .known: rights.isKnown
        case .inside: rights.isInside
        case .team: rights.isTeam
        case .answerable: rights.readsAll
        case .leads: rights.leadsPlan
        case .directory: rights.keepsDirectory
        }
    }
}

extension Route {
    /// The one table of who may come where. A new address gets its line here or does not compile.
    var access: Access {
        switch self {
        case .installation, .health, .asset, .guide, .guidePage, .glossary, .guidePicture, .signIn,
            .signInLink, .link, .signOut, .demoEntrance, .style, .accessibility, .logo,
            .publicPage, .shortcuts:
            .everyone
        case .account, .accountPassword, .accountLanguage, .accountSessions, .accountSession:
            .account
        case .home, .plan, .actions, .action, .history, .comparison, .search, .gesture, .undo,
            .recordNew, .record, .recordEdit, .recordField, .recordRemoval, .recordRestoration,
            .document, .drafts, .draft, .notebook, .notebookPage, .notebookRemoval, .services,
            .service, .organisations, .organisation, .post, .body, .person, .personEdit,
            .personData, .privacyNotice, .stream, .export, .apiActions, .apiAction,
            .bodies, .whoMayWhat, .apiBodies, .apiServices, .apiWhoDoesWhat, .portage:
            .known
        case .journal, .people, .processingRegister,
            .governance, .chart, .briefing, .climateClub, .entryGate, .checkup, .whoDoesWhat,
            .blockages, .arbitrations, .arbitration, .time, .mandateAbsence, .mandateContest,
            .apiPeople, .apiTime, .apiHealth, .apiArbitrations:
            .inside
        case .reorganisations, .reorganisation, .directorAgenda: .answerable
        case .electedToInvolve: .leads
        case .settings, .imports, .importNew, .importDraft, .importReport: .team
        case .personNew, .invitation, .mandates, .mandateEnd, .personErasure,
            .renewal, .peopleImport, .handover, .personMerge:
            .directory
        }
    }
}
