// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Identity
import Phrases
import Storage
import Views

/// One's own account: its password and its sessions.
struct AccountRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        addLanguage(to: router)
        router.get(.account) { request, context in
            let done = request.queryItems.first { $0.name == DoorField.done }?.value
            return site.answer(
                try await page(
                    request,
                    context,
                    done: done.flatMap { AccountPage.Done(rawValue: $0) }
                )
            )
        }
        router.post(.accountPassword) { request, context in
            let session = try context.session()
            let form = try await request.form(limit: DoorLimit.formBytes)
            let account = try await account(of: session)
            do throws(Authentication.PasswordChangeFault) {
                try await site.authentication.changePassword(
                    of: account,
                    in: session,
                    present: form.password(DoorField.presentPassword),
                    new: form.password(),
                    from: site.origin(of: request, context),
                    now: site.desks.instruments.now()
                )
            } catch {
                return try await refused(error, request, context)
            }
            return back(.password, request)
        }
        router.post(.accountSessions) { request, context in
            let session = try context.session()
            let now = site.desks.instruments.now()
            try await site.authentication.sessions.endOthers(than: session, now: now)
            return back(.sessions, request)
        }
        router.post(.accountSession) { request, context in
            let session = try context.session()
            let ended: SessionID = try context.identifier("id")
            let isThere = try await site.authentication.sessions.end(
                ended,
                of: session.account,
                now: site.desks.instruments.now()
            )
            guard isThere else { throw PageFault.noRecord }
            guard ended != session.id else {
                var response = Response.seeOther(
                    request.languageLens.link(to: .signIn(onwards: nil))
                )
                site.cookie.take(from: &response)
                return response
            }
            return back(.session, request)
        }
    }

    private func addLanguage(to router: Router<PageContext>) {
        router.post(.accountLanguage) { request, context in
            let session = try context.session()
            let form = try await request.form(limit: DoorLimit.formBytes)
            guard let language = form.text("langue").flatMap({ Language(rawValue: $0) }) else {
                throw HTTPError(.badRequest)
            }
            try await site.authentication.accounts.setLanguage(
                language.rawValue,
                of: session.account
            )
            // The page that says it is in the language that was chosen.
            let link = Lens(language: language).link(to: .account)
            return .seeOther("\(link)&\(DoorField.done)=\(AccountPage.Done.language.rawValue)")
        }
    }

    /// On to the page, which says what was done.
    private func back(_ done: AccountPage.Done, _ request: Request) -> Response {
        let link = request.languageLens.link(to: .account)
        let mark = link.contains("?") ? "&" : "?"
        return .seeOther("\(link)\(mark)\(DoorField.done)=\(done.rawValue)")
    }

    private func account(of session: Session) async throws -> Account {
        guard let account = try await site.authentication.accounts.account(session.account) else {
            throw PageFault.signInNeeded
        }
        return account
    }

    private func page(
        _ request: Request,
        _ context: PageContext,
        done: AccountPage.Done? = nil,
        problem: PasswordProblem? = nil
    ) async throws -> AccountPage {
        let session = try context.session()
        let account = try await account(of: session)
        let now = site.desks.instruments.now()
        let sessions = try await site.authentication.sessions.list(of: account.id, now: now)
        let facts = AccountPage.Facts(
            email: account.email,
            hasPassword: account.password != nil,
            asksPresentPassword: site.authentication.asksPresentPassword(
                of: account,
                in: session,
                now: now
            ),
            language: account.language.flatMap { Language(rawValue: $0) },
            sessions: sessions.map { AccountPage.OpenSession($0, isThisOne: $0.id == session.id) },
            zone: site.desks.instruments.timeZone
        )
        let visit = site.visit(request, context, at: .account)
        return AccountPage(visit, facts, done: done, problem: problem)
    }

    private func refused(
        _ fault: Authentication.PasswordChangeFault,
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let answer = { (problem: PasswordProblem, status: HTTPResponse.Status) in
            site.answer(try await page(request, context, problem: problem), status)
        }
        switch fault {
        case .wrongPresent: return try await answer(.wrongPresent, .unprocessableContent)
        case .violation(let violation):
            return try await answer(PasswordProblem(violation), .unprocessableContent)
        case .tooOften(let seconds):
            return try await answer(.tooOften(minutes: seconds.minutes), .tooManyRequests)
                .retried(afterSeconds: seconds)
        case .overloaded:
            return try await answer(.overloaded, .serviceUnavailable).retried(afterSeconds: 5)
        case .storage(let fault): throw fault
        }
    }
}

extension AccountPage.OpenSession {
    fileprivate init(_ session: Session, isThisOne: Bool) {
        let means: Means =
            switch session.means {
            case .password: .password
            case .link: .link
            case .demo: .demo
            }
        self.init(
            id: session.id.text,
            means: means,
            agent: session.agent,
            created: session.created,
            seen: session.seen,
            isThisOne: isThisOne
        )
    }
}
