// SPDX-License-Identifier: EUPL-1.2

import Desk
import HTTPTypes
import Hummingbird
import Identity
import Storage
import Views

/// The door: by a password, by asking for a link, and out again.
struct SignInRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.signIn) { request, context in
            let onwards = LocalAddress.page(
                request.queryItems.first { $0.name == DoorField.onwards }?.value
            )
            guard !context.isSignedIn else {
                return .seeOther(onwards ?? request.languageLens.link(to: .installation))
            }
            let visit = site.visit(request, context, at: .signIn(onwards: onwards))
            guard site.configuration.demo.isEmpty || onwards == nil else {
                return site.answer(site.entrance(visit, onwards: onwards))
            }
            return site.answer(SignInPage(visit, onwards: onwards))
        }
        router.post(.signIn) { request, context in
            let form = try await request.form(limit: DoorLimit.formBytes)
            return try await Attempt(site: site, form: form, request: request, context: context)
                .signIn()
        }
        router.post(.signInLink) { request, context in
            let form = try await request.form(limit: DoorLimit.formBytes)
            return try await Attempt(site: site, form: form, request: request, context: context)
                .ask()
        }
        router.post(.signOut) { request, context in
            if case .account(let session) = context.visitor {
                try await site.authentication.sessions.end(
                    session.id,
                    of: session.account,
                    now: site.desks.instruments.now()
                )
            }
            var response = Response.seeOther(request.languageLens.link(to: .installation))
            site.cookie.take(from: &response)
            return response
        }
    }
}

/// One attempt at the door.
private struct Attempt {
    let site: Site
    let form: Form
    let request: Request
    let context: PageContext

    private var email: String { String((form.text(DoorField.email) ?? "").prefix(300)) }
    private var origin: String { site.origin(of: request, context) }
    private var now: Int64 { site.desks.instruments.now() }

    func signIn() async throws -> Response {
        let password = form.password()
        guard !email.isEmpty else { return page(.emailMissing) }
        guard !password.isEmpty else { return page(.passwordMissing) }
        let account: Account
        do throws(SignIn.Fault) {
            account = try await site.authentication.signIn.check(
                email: email,
                password: password,
                from: origin,
                now: now
            )
        } catch {
            return try refused(error)
        }
        return try await site.welcome(account, by: .password, to: form, request, context)
    }

    func ask() async throws -> Response {
        guard !email.isEmpty else { return page(.emailMissing) }
        do throws(SignIn.Fault) {
            try await site.authentication.signIn.ask(forLinkTo: email, from: origin, now: now)
        } catch {
            return try refused(error)
        }
        let visit = site.visit(request, context, at: .signIn(onwards: nil))
        return site.answer(
            LetterSentPage(visit, email: email, interrupted: form.interrupted)
        )
    }

    private func refused(_ fault: SignIn.Fault) throws -> Response {
        switch fault {
        case .wrong: return page(.wrong)
        case .tooOften(let seconds):
            return page(.tooOften(minutes: seconds.minutes), .tooManyRequests)
                .retried(afterSeconds: seconds)
        case .overloaded:
            return page(.overloaded, .serviceUnavailable).retried(afterSeconds: 5)
        case .storage(let fault): throw fault
        }
    }

    private func page(
        _ problem: SignInPage.Problem,
        _ status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        let onwards = LocalAddress.page(form.text(DoorField.onwards))
        let page = SignInPage(
            site.visit(request, context, at: .signIn(onwards: onwards)),
            onwards: onwards,
            interrupted: form.interrupted,
            email: email,
            problem: problem
        )
        return site.answer(page, status)
    }
}

extension Int64 {
    /// Seconds as whole minutes, at least one.
    var minutes: Int { Int(Swift.max(1, (self + 59) / 60)) }
}
