// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A part of the site. Those that are not built yet do not appear.
enum Section: CaseIterable {
    case today
    case plan
    case governance
    case time
    case journal
    case settings
}

/// The pages of one section, side by side.
struct Tabs: Sendable {
    let label: String
    let links: [Link]
}

extension Section {
    fileprivate var name: Phrase {
        switch self {
        case .today: .sectionHome
        case .plan: .sectionPlan
        case .governance: .sectionGovernance
        case .time: .sectionTime
        case .journal: .sectionJournal
        case .settings: .settingsHeading
        }
    }

    /// Its pages that these rights lead to, the first being where its name leads.
    fileprivate func pages(of slug: String, _ rights: Rights) -> [(Phrase, Address)] {
        switch self {
        case .today: return [(.sectionHome, .home(slug))]
        case .plan:
            let pages: [(Phrase, Address)] = [
                (.sectionPlans, .plan(slug, nil)),
                (.sectionActions, .actions(slug, ActionQuery())),
            ]
            return pages + (rights.isTeam ? [(.sectionImports, .imports(slug))] : [])
        case .governance:
            let open: [(Phrase, Address)] = [
                (.sectionServices, .services(slug)),
                (.sectionBodies, .bodies(slug)),
                (.organisationsHeading, .organisations(slug)),
            ]
            guard rights.isInside else { return open }
            return [(.sectionOverview, .governance(slug))] + open + [
                (.sectionPeople, .people(slug)),
                (.sectionWhoDoesWhat, .whoDoesWhat(slug)),
                (.sectionArbitrations, .arbitrations(slug)),
            ]
        case .time: return rights.isInside ? [(.sectionTime, .time(slug))] : []
        case .journal:
            return rights.isInside ? [(.sectionJournal, .journal(slug, before: nil))] : []
        case .settings: return rights.isTeam ? [(.settingsHeading, .settings(slug))] : []
        }
    }
}

extension Reader {
    var sections: [Link] {
        Section.allCases.compactMap { section in
            guard let first = section.pages(of: slug, view.rights).first else { return nil }
            var link = Link(say(section.name), to: self.link(to: first.1))
            link.isCurrent = section == visit.address.section
            return link
        }
    }

    /// None where a section has one page.
    var tabs: Tabs? {
        guard let section = visit.address.section else { return nil }
        let pages = section.pages(of: slug, view.rights)
        guard pages.count > 1 else { return nil }
        let here = visit.address.tab
        return Tabs(
            label: say(section.name),
            links: pages.map { phrase, address in
                var link = Link(say(phrase), to: self.link(to: address))
                link.isCurrent = address.tab == here
                return link
            }
        )
    }
}

extension Address {
    fileprivate var section: Section? {
        switch tab {
        case .home: .today
        case .plan, .actions, .imports: .plan
        case .governance, .services, .bodies, .organisations, .people, .whoDoesWhat, .arbitrations:
            .governance
        case .time: .time
        case .journal: .journal
        case .settings: .settings
        default: nil
        }
    }

    /// The page of a section that it stands under.
    fileprivate var tab: Route? {
        switch self {
        case .home: .home
        case .plan: .plan
        case .actions, .action, .history, .comparison, .document, .recordNew, .record, .recordEdit,
            .recordField, .recordRemoval:
            .actions
        case .journal, .gesture: .journal
        case .settings: .settings
        case .imports, .importNew, .importDraft, .importReport: .imports
        case .governance, .portage, .checkup, .whoMayWhat, .electedToInvolve, .entryGate,
            .renewal, .briefing:
            .governance
        case .services, .service, .post, .chart, .reorganisations, .reorganisation: .services
        case .bodies, .body: .bodies
        case .organisations, .organisation, .climateClub: .organisations
        case .whoDoesWhat: .whoDoesWhat
        case .arbitrations, .arbitration, .blockages, .directorAgenda: .arbitrations
        case .time: .time
        case .people, .personNew, .person, .personEdit, .mandates, .mandateEnd, .personErasure,
            .mandateAbsence, .mandateContest, .handover, .personMerge, .peopleImport,
            .processingRegister, .privacyNotice:
            .people
        default: nil
        }
    }
}
