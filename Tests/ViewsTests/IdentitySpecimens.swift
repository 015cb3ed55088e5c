// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Phrases
import Sample

@testable import Views

extension Specimens {
    /// The doors, ajar and shut, and one's own account.
    func doors(in language: Language) -> [Specimen] {
        let door = visit(.signIn(onwards: nil), in: language)
        let typed = InterruptedForm(
            address: "/t/\(Sample.slug)/brouillons",
            items: [QueryItem("texte", "Une ligne\nune autre")],
            hadFiles: true
        )
        let hostile = "<script>\"'"
        return [
            Specimen(SignInPage(door), templates),
            Specimen(
                SignInPage(
                    door,
                    onwards: "/t/\(Sample.slug)",
                    interrupted: typed,
                    email: hostile,
                    problem: .tooOften(minutes: 3)
                ),
                templates
            ),
            Specimen(SignInPage(door, problem: .passwordMissing), templates),
            Specimen(LetterSentPage(door, email: hostile, interrupted: nil), templates),
            Specimen(LetterSentPage(door, email: hostile, interrupted: typed), templates),
            Specimen(ResumePage(door, typed), templates),
            Specimen(
                EntrancePage(
                    door,
                    personas: [.init(slug: "a", name: hostile, about: "À voir")],
                    path: [
                        .init(slug: "a", words: "À lire", onwards: "/t/a"),
                        .init(slug: "inconnu", words: "Nulle part", onwards: "/t/a"),
                    ],
                    publicPage: "a"
                ),
                templates
            ),
            Specimen(
                EntrancePage(
                    door,
                    personas: [.init(slug: "a", name: hostile, about: "À voir")],
                    onwards: "/t/a",
                    interrupted: typed
                ),
                templates
            ),
        ] + links(in: language) + accounts(in: language)
    }

    private func links(in language: Language) -> [Specimen] {
        let visit = visit(.link("abc"), in: language)
        let page = { (purpose: LinkPage.Purpose, problem: PasswordProblem?) in
            LinkPage(
                visit,
                token: "abc",
                for: purpose,
                name: "Odile Vasseur",
                territory: "Hauts de Sorgne",
                problem: problem
            )
        }
        return [
            Specimen(page(.signIn, nil), templates),
            Specimen(page(.invitation(mayChoosePassword: true), nil), templates),
            Specimen(
                page(.invitation(mayChoosePassword: true), .tooShort(least: 12)),
                templates
            ),
            Specimen(page(.invitation(mayChoosePassword: false), nil), templates),
        ]
            + [
                LinkFaultPage.Reason.malformed, .notYet, .expired, .used, .revoked, .noAddress,
                .addressTaken,
            ].map { Specimen(LinkFaultPage(visit, $0), templates) }
    }

    private func accounts(in language: Language) -> [Specimen] {
        let visit = Visit(
            phrasebook: phrasebooks[language],
            lens: Lens(language: language),
            address: .account,
            assets: Self.assets,
            isSignedIn: true
        )
        let means: [AccountPage.OpenSession.Means] = [.password, .link, .demo]
        let sessions = means.map { means in
            AccountPage.OpenSession(
                id: "\(means)",
                means: means,
                agent: means == .link ? "" : "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0",
                created: 1_795_000_000_000,
                seen: 1_795_000_300_000,
                isThisOne: means == .password
            )
        }
        let facts = { (hasPassword: Bool, sessions: [AccountPage.OpenSession]) in
            AccountPage.Facts(
                email: "odile.vasseur@demo.example",
                hasPassword: hasPassword,
                asksPresentPassword: hasPassword,
                sessions: sessions,
                zone: .gmt
            )
        }
        return [
            Specimen(AccountPage(visit, facts(true, sessions)), templates),
            Specimen(AccountPage(visit, facts(false, [sessions[0]]), done: .password), templates),
            Specimen(
                AccountPage(visit, facts(true, sessions), problem: .wrongPresent),
                templates
            ),
            Specimen(InstallationPage(visit, places: []), templates),
        ]
    }
}
