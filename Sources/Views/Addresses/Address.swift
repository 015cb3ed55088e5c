// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Where something is on the site. Routes are registered by its `Route`, links are printed from
/// it: the two cannot disagree.
public enum Address: Hashable, Sendable {
    /// The territories of this installation.
    case installation
    case health
    case asset(String)
    /// The user guide, a page of it, one of its pictures; the words of the trade.
    case guide
    case guidePage(String)
    case guidePicture(String)
    case glossary
    /// The keyboard shortcuts.
    case shortcuts
    /// The accessibility statement.
    case accessibility

    /// The door, and the local address to go on to.
    case signIn(onwards: String?)
    case signInLink
    case signOut
    /// A signed link, by its token.
    case link(String)
    case account
    case accountPassword
    /// The language that its holder reads in.
    case accountLanguage
    case accountSessions
    case accountSession(String)
    case demoEntrance(String)
    /// The living page of the design system.
    case style

    case home(String)
    /// The territory's plans, or one of them.
    case plan(String, RecordID?)
    case actions(String, ActionQuery)
    /// An action, by its register number.
    case action(String, Int)
    case history(String, Int)
    /// Two days of one action, side by side: as they were, or as they were known.
    case comparison(String, Int, from: Day?, to: Day?, isKnown: Bool)
    case search(String, SearchQuery = SearchQuery())
    /// The entries before a position, or the latest.
    case journal(String, before: Int64?)
    /// What one act did.
    case gesture(String, GestureID)
    case undo(String, GestureID)

    /// The form of a new record of a kind, under another or by itself.
    case recordNew(String, RecordKind?, under: RecordID?)
    /// A record, wherever its page is.
    case record(String, RecordID)
    case recordEdit(String, RecordID)
    case recordField(String, RecordID, FieldID)
    case recordRemoval(String, RecordID)
    case recordRestoration(String, RecordID)
    /// The file of a document, to download.
    case document(String, RecordID)
    case drafts(String)
    case draft(String, String)
    case notebook(String)
    case notebookPage(String, String)
    case notebookRemoval(String, String)

    case services(String)
    case service(String, RecordID)
    case organisations(String)
    case organisation(String, RecordID)
    case post(String, RecordID)
    case body(String, RecordID)
    case people(String, PeopleQuery = PeopleQuery())
    case personNew(String)
    case person(String, PersonID)
    case personEdit(String, PersonID)
    case invitation(String, PersonID)
    case mandates(String, PersonID)
    case mandateEnd(String, MandateID)
    case personErasure(String, PersonID)
    case personData(String, PersonID)
    case processingRegister(String)
    case privacyNotice(String)
    /// The governance as a whole: what is held, what is missing.
    case governance(String)
    /// The organisation chart.
    case chart(String)
    /// The scenarios of reorganisation.
    case reorganisations(String)
    /// What a renewal of the council ends, keeps and leaves orphan.
    case renewal(String)
    /// Two pages for a new élu.
    case briefing(String)
    /// A list of people, compared with those the Directory knows.
    case peopleImport(String)
    /// The bodies and their coverage.
    case bodies(String)
    /// Who is of the club climat, and whom to approach next.
    case climateClub(String)
    /// The commitment of the President and the DGS.
    case entryGate(String)
    /// The health of the governance, check by check.
    case checkup(String)
    /// The matrix of actions by posts, services, bodies and organisations.
    case whoDoesWhat(String, ResponsibilityQuery = ResponsibilityQuery())
    /// The rights of each role.
    case whoMayWhat(String)
    /// Délégations and communes that no action touches.
    case electedToInvolve(String)
    /// What was declared, voted, given means.
    case portage(String)
    /// What is blocked, by cause and by service.
    case blockages(String)
    /// The questions put to those who decide.
    case arbitrations(String)
    /// The agenda of a « Point DGS ».
    case directorAgenda(String)
    /// Time available against time needed.
    case time(String, TimeQuery = TimeQuery())
    /// A scenario, compared with today.
    case reorganisation(String, RecordID)
    /// Days on which the holder of a mandate is away.
    case mandateAbsence(String, MandateID)
    /// A mandate that its holder or the DGS contests.
    case mandateContest(String, MandateID)
    /// What someone leaves, given on in one gesture.
    case handover(String, PersonID)
    /// Two records of one person, made one.
    case personMerge(String, PersonID)
    /// A question, its options and its answer.
    case arbitration(String, RecordID)
    /// What is told of a territory's changes while a page of it is open.
    case stream(String)
    case settings(String)
    /// The territory's logo; a version names one picture for good.
    case logo(String, version: String?)
    case publicPage(String)

    case imports(String)
    case importNew(String)
    case importDraft(String, String)
    case importReport(String, GestureID)
    /// A file of the list that a query asks for.
    case export(String, format: String, ActionQuery)
    /// A file of another list of the register.
    case listing(String, Listing, format: String)
}

extension Address {
    public var path: String {
        switch self {
        case .installation: Route.installation.rawValue
        case .health: Route.health.rawValue
        case .asset(let name): Route.asset.filled(name)
        case .guide: Route.guide.rawValue
        case .guidePage(let name): Route.guidePage.filled(name)
        case .guidePicture(let name): Route.guidePicture.filled(name)
        case .glossary: Route.glossary.rawValue
        case .shortcuts: Route.shortcuts.rawValue
        case .accessibility: Route.accessibility.rawValue
        case .signIn, .signInLink, .signOut, .link, .account, .accountPassword, .accountLanguage,
            .style, .accountSessions,
            .accountSession, .demoEntrance:
            pathOfDoors
        case .home(let slug): Route.home.filled(slug)
        case .plan(let slug, _): Route.plan.filled(slug)
        case .actions(let slug, _): Route.actions.filled(slug)
        case .action(let slug, let number): Route.action.filled(slug, String(number))
        case .history(let slug, let number): Route.history.filled(slug, String(number))
        case .comparison(let slug, let number, _, _, _):
            Route.comparison.filled(slug, String(number))
        case .search(let slug, _): Route.search.filled(slug)
        case .journal(let slug, _): Route.journal.filled(slug)
        case .gesture(let slug, let id): Route.gesture.filled(slug, id.text)
        case .undo(let slug, let id): Route.undo.filled(slug, id.text)
        case .recordNew, .record, .recordEdit, .recordField, .recordRemoval, .recordRestoration,
            .document, .drafts, .draft, .notebook, .notebookPage, .notebookRemoval:
            pathOfRecord
        case .services, .service, .organisations, .organisation, .post, .body, .people,
            .personNew, .person, .personEdit, .invitation, .mandates, .mandateEnd,
            .personErasure, .personData, .processingRegister, .privacyNotice:
            pathOfPeople
        case .governance, .chart, .reorganisations, .renewal, .briefing, .peopleImport, .bodies,
            .climateClub, .entryGate, .checkup, .whoDoesWhat, .whoMayWhat, .electedToInvolve,
            .portage, .blockages, .arbitrations, .directorAgenda, .time, .reorganisation,
            .mandateAbsence, .mandateContest, .handover, .personMerge, .arbitration:
            pathOfGovernance
        case .stream(let slug): Route.stream.filled(slug)
        case .settings(let slug): Route.settings.filled(slug)
        case .logo(let slug, _): Route.logo.filled(slug)
        case .publicPage(let slug): Route.publicPage.filled(slug)
        case .imports(let slug): Route.imports.filled(slug)
        case .importNew(let slug): Route.importNew.filled(slug)
        case .importDraft(let slug, let id): Route.importDraft.filled(slug, id)
        case .importReport(let slug, let id): Route.importReport.filled(slug, id.text)
        case .export(let slug, _, _), .listing(let slug, _, _): Route.export.filled(slug)
        }
    }

    private var pathOfDoors: String {
        switch self {
        case .signInLink: Route.signInLink.rawValue
        case .signOut: Route.signOut.rawValue
        case .link(let token): Route.link.filled(token)
        case .account: Route.account.rawValue
        case .accountPassword: Route.accountPassword.rawValue
        case .accountSessions: Route.accountSessions.rawValue
        case .accountSession(let id): Route.accountSession.filled(id)
        case .accountLanguage: Route.accountLanguage.rawValue
        case .demoEntrance(let persona): Route.demoEntrance.filled(persona)
        case .style: Route.style.rawValue
        default: Route.signIn.rawValue
        }
    }

    private var pathOfRecord: String {
        switch self {
        case .recordNew(let slug, _, _): Route.recordNew.filled(slug)
        case .record(let slug, let id): Route.record.filled(slug, id.text)
        case .recordEdit(let slug, let id): Route.recordEdit.filled(slug, id.text)
        case .recordField(let slug, let id, let field):
            Route.recordField.filled(slug, id.text, field.rawValue)
        case .recordRemoval(let slug, let id): Route.recordRemoval.filled(slug, id.text)
        case .recordRestoration(let slug, let id): Route.recordRestoration.filled(slug, id.text)
        case .document(let slug, let id): Route.document.filled(slug, id.text)
        case .drafts(let slug): Route.drafts.filled(slug)
        case .draft(let slug, let id): Route.draft.filled(slug, id)
        case .notebook(let slug): Route.notebook.filled(slug)
        case .notebookPage(let slug, let id): Route.notebookPage.filled(slug, id)
        case .notebookRemoval(let slug, let id): Route.notebookRemoval.filled(slug, id)
        default: Route.installation.rawValue
        }
    }

    private var pathOfPeople: String {
        switch self {
        case .services(let slug): Route.services.filled(slug)
        case .service(let slug, let id): Route.service.filled(slug, id.text)
        case .organisations(let slug): Route.organisations.filled(slug)
        case .organisation(let slug, let id): Route.organisation.filled(slug, id.text)
        case .post(let slug, let id): Route.post.filled(slug, id.text)
        case .body(let slug, let id): Route.body.filled(slug, id.text)
        case .people(let slug, _): Route.people.filled(slug)
        case .personNew(let slug): Route.personNew.filled(slug)
        case .person(let slug, let id): Route.person.filled(slug, id.text)
        case .personEdit(let slug, let id): Route.personEdit.filled(slug, id.text)
        case .invitation(let slug, let id): Route.invitation.filled(slug, id.text)
        case .mandates(let slug, let id): Route.mandates.filled(slug, id.text)
        case .mandateEnd(let slug, let id): Route.mandateEnd.filled(slug, id.text)
        case .personErasure(let slug, let id): Route.personErasure.filled(slug, id.text)
        case .personData(let slug, let id): Route.personData.filled(slug, id.text)
        case .processingRegister(let slug): Route.processingRegister.filled(slug)
        case .privacyNotice(let slug): Route.privacyNotice.filled(slug)
        default: Route.installation.rawValue
        }
    }

    private var pathOfGovernance: String {
        switch self {
        case .governance(let slug): Route.governance.filled(slug)
        case .chart(let slug): Route.chart.filled(slug)
        case .reorganisations(let slug): Route.reorganisations.filled(slug)
        case .renewal(let slug): Route.renewal.filled(slug)
        case .briefing(let slug): Route.briefing.filled(slug)
        case .peopleImport(let slug): Route.peopleImport.filled(slug)
        case .bodies(let slug): Route.bodies.filled(slug)
        case .climateClub(let slug): Route.climateClub.filled(slug)
        case .entryGate(let slug): Route.entryGate.filled(slug)
        case .checkup(let slug): Route.checkup.filled(slug)
        case .whoDoesWhat(let slug, _): Route.whoDoesWhat.filled(slug)
        case .whoMayWhat(let slug): Route.whoMayWhat.filled(slug)
        case .electedToInvolve(let slug): Route.electedToInvolve.filled(slug)
        case .portage(let slug): Route.portage.filled(slug)
        case .blockages(let slug): Route.blockages.filled(slug)
        case .arbitrations(let slug): Route.arbitrations.filled(slug)
        case .directorAgenda(let slug): Route.directorAgenda.filled(slug)
        case .time(let slug, _): Route.time.filled(slug)
        case .reorganisation(let slug, let id): Route.reorganisation.filled(slug, id.text)
        case .mandateAbsence(let slug, let id): Route.mandateAbsence.filled(slug, id.text)
        case .mandateContest(let slug, let id): Route.mandateContest.filled(slug, id.text)
        case .handover(let slug, let id): Route.handover.filled(slug, id.text)
        case .personMerge(let slug, let id): Route.personMerge.filled(slug, id.text)
        case .arbitration(let slug, let id): Route.arbitration.filled(slug, id.text)
        default: Route.installation.rawValue
        }
    }

    /// Names one content of an address whose content changes.
    public static let versionParameter = "v"

    /// What the address asks for besides its path.
    public var query: [QueryItem] {
        switch self {
        case .signIn(let onwards?): [QueryItem("retour", onwards)]
        case .plan(_, let plan?): [QueryItem("plan", plan.text)]
        case .actions(_, let query): query.items
        case .people(_, let query): query.items
        case .time(_, let query): query.items
        case .search(_, let query): query.items
        case .whoDoesWhat(_, let query): query.items
        case .journal(_, let position?): [QueryItem("avant", String(position))]
        case .logo(_, let version?): [QueryItem(Self.versionParameter, version)]
        case .comparison(_, _, let from, let to, let isKnown):
            [
                from.map { QueryItem("du", $0.text) }, to.map { QueryItem("au", $0.text) },
                isKnown ? QueryItem(Lens.pastParameter, Lens.knownPast) : nil,
            ].compactMap { $0 }
        case .recordNew(_, let kind, let parent):
            [
                kind.map { QueryItem("nature", $0.rawValue) },
                parent.map { QueryItem("sous", $0.text) },
            ].compactMap { $0 }
        case .export(_, let format, let query): [QueryItem("format", format)] + query.items
        case .listing(_, let listing, let format):
            [QueryItem("liste", listing.rawValue), QueryItem("format", format)]
        default: []
        }
    }
}
