// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Views

extension Route {
    /// The pages of this address, in every state that changes what they show. A new address gets
    /// its line here or does not compile: none when it leads on to a page or gives no page at all.
    public func stops(_ marks: Landmarks) -> [Stop] {
        switch self {
        case .health, .asset, .guidePicture, .signOut, .demoEntrance, .accountSessions,
            .accountSession, .accountLanguage, .undo, .stream, .logo,
            .record, .recordRestoration, .document, .drafts, .draft, .notebookPage,
            .notebookRemoval, .invitation, .export, .apiActions, .apiAction,
            .apiBodies, .apiPeople, .apiServices, .apiWhoDoesWhat, .apiTime, .apiHealth,
            .apiArbitrations:
            []
        case .guide, .guidePage, .glossary, .shortcuts, .accessibility, .style:
            stopsAtHelp(marks)
        case .installation, .signIn, .signInLink, .link, .account, .accountPassword:
            stopsAtDoors(marks)
        case .home, .plan, .actions, .action, .history, .comparison, .search, .journal,
            .gesture:
            stopsInRegister(marks)
        case .settings, .publicPage: stopsAtSettings()
        case .recordNew, .recordEdit, .recordField, .recordRemoval, .notebook:
            stopsAtForms(marks)
        case .services, .service, .organisations, .organisation, .post, .body, .people,
            .personNew, .person, .personEdit, .mandates, .mandateEnd, .personErasure,
            .personData, .processingRegister, .privacyNotice:
            stopsAmongPeople(marks)
        case .imports, .importNew, .importDraft, .importReport:
            stopsAtImports(marks)
        case .governance, .chart, .reorganisations, .renewal, .briefing, .peopleImport, .bodies,
            .climateClub, .entryGate, .checkup, .whoDoesWhat, .whoMayWhat, .electedToInvolve,
            .portage, .blockages, .arbitrations, .directorAgenda, .time, .reorganisation,
            .mandateAbsence, .mandateContest, .handover, .personMerge, .arbitration:
            stopsInGovernance(marks)
        }
    }

    static let slug = DemoSite.slug

    static func link(_ address: Address, _ lens: Lens = Lens()) -> String {
        lens.link(to: address)
    }

    private func stopsAtHelp(_ marks: Landmarks) -> [Stop] {
        let guests: [Stop.Guests] = [.stranger, .persona(Tour.lead)]
        return switch self {
        case .guide: guests.map { Stop("guide", Self.link(.guide), for: $0) }
        case .guidePage:
            marks.chapters.map {
                Stop("guide-\($0)", Self.link(.guidePage($0)), for: .stranger)
            }
        case .glossary: guests.map { Stop("glossary", Self.link(.glossary), for: $0) }
        case .shortcuts: [Stop("shortcuts", Self.link(.shortcuts), for: .stranger)]
        case .style: [Stop("style", Self.link(.style), for: .stranger)]
        default: guests.map { Stop("accessibility", Self.link(.accessibility), for: $0) }
        }
    }

    private func stopsAtDoors(_ marks: Landmarks) -> [Stop] {
        switch self {
        case .installation:
            [
                Stop("entrance", "/", for: .stranger),
                Stop("installation", "/"),
                Stop("no-such-page", "/nulle-part", for: .stranger, status: 404),
            ]
        case .signIn:
            [
                Stop("sign-in", Self.link(.signIn(onwards: nil)), for: .stranger),
                Stop(
                    "entrance-on-the-way",
                    Self.link(.signIn(onwards: Self.link(.plan(Self.slug, nil)))),
                    for: .stranger
                ),
                .error(
                    "sign-in-in-error",
                    Self.link(.signIn(onwards: nil)),
                    for: .stranger,
                    sending: [("courriel", "")]
                ),
            ]
        case .signInLink:
            [
                Stop(
                    "letter-sent",
                    Self.link(.signInLink),
                    for: .stranger,
                    sending: [("courriel", "camille.roche@demo.example")]
                )
            ]
        case .link:
            [
                Stop("invitation-link", Self.link(.link(marks.invitation)), for: .stranger),
                Stop("unknown-link", Self.link(.link("inconnu")), for: .stranger, status: 404),
            ]
        case .account: [Stop("account", Self.link(.account))]
        default: [.error("account-in-error", Self.link(.accountPassword), sending: [])]
        }
    }

    private func stopsInRegister(_ marks: Landmarks) -> [Stop] {
        let slug = Self.slug
        return switch self {
        case .home:
            [
                Stop("home", Self.link(.home(slug))),
                Stop("no-such-day", Self.link(.home(slug)) + "?etat-au=demain", status: 400),
            ]
        case .search:
            [
                Stop("search", Self.link(.search(slug, SearchQuery())) + "?q=compost"),
                Stop("search-none", Self.link(.search(slug, SearchQuery())) + "?q=introuvable"),
            ]
        case .plan:
            [
                Stop("plans", Self.link(.plan(slug, nil))),
                Stop("plan", Self.link(.plan(slug, marks.plan))),
                Stop(
                    "plan-in-the-past",
                    Self.link(.plan(slug, marks.plan)) + "&etat-au=2026-01-31"
                ),
            ]
        case .actions:
            [
                Stop("actions", Self.link(.actions(slug, ActionQuery()))),
                Stop("actions-filtered", Self.link(.actions(slug, ActionQuery())) + "?q=compost"),
                Stop("actions-none", Self.link(.actions(slug, ActionQuery())) + "?q=introuvable"),
            ]
        case .action:
            [
                Stop("action", Self.link(.action(slug, marks.number))),
                Stop(
                    "action-in-the-past",
                    Self.link(.action(slug, marks.number)) + "?connu-le=2026-01-31"
                ),
                Stop("no-such-action", Self.link(.action(slug, 9_999)), status: 404),
            ]
        case .history: [Stop("history", Self.link(.history(slug, marks.number)))]
        case .comparison: marks.comparisons
        case .journal:
            [
                Stop("journal", Self.link(.journal(slug, before: nil))),
                Stop("journal-earlier", Self.link(.journal(slug, before: marks.middle))),
            ]
        default: [Stop("gesture", Self.link(.gesture(slug, marks.gesture)))]
        }
    }

    private func stopsAtSettings() -> [Stop] {
        let settings = Self.link(.settings(Self.slug))
        let page = Self.link(.publicPage(Self.slug))
        return switch self {
        case .settings:
            [
                Stop("settings", settings),
                Stop("settings-in-the-past", settings + "?connu-le=2025-12-31"),
                .error("settings-in-error", settings, sending: [("champ.name", "")]),
            ]
        default: [Stop("public-page", page, for: .stranger), Stop("public-page-known", page)]
        }
    }

    private func stopsAtImports(_ marks: Landmarks) -> [Stop] {
        switch self {
        case .imports: [Stop("imports", Self.link(.imports(Self.slug)))]
        case .importNew:
            [
                Stop("import", Self.link(.importNew(Self.slug))),
                .error("import-in-error", Self.link(.importNew(Self.slug)), sending: []),
            ]
        case .importDraft:
            // A draft is its owner's alone.
            [Stop("import-preview", marks.importDraft, for: .persona("chef-de-projet"))]
        default: [Stop("import-report", marks.importReport)]
        }
    }
}

extension Landmarks {
    fileprivate var comparisons: [Stop] {
        [
            Stop(
                "comparison-asked",
                Route.link(
                    .comparison(Route.slug, number, from: nil, to: nil, isKnown: false)
                )
            ),
            Stop(
                "comparison",
                Route.link(
                    .comparison(
                        Route.slug,
                        number,
                        from: Day("2025-03-01"),
                        to: Day("2026-11-22"),
                        isKnown: false
                    )
                )
            ),
        ]
    }
}
