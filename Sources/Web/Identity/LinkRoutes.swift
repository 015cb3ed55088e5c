// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Identity
import Storage
import Views

/// The links by which people come in: a visit shows what one is for, the button uses it.
struct LinkRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.link) { request, context in
            if let page = try await answerToQuestion(request, context, form: nil) { return page }
            return try await answer(to: request, context, problem: nil)
        }
        router.post(.link) { request, context in
            let form = try await request.form(limit: DoorLimit.formBytes)
            if let answer = try await answerToQuestion(request, context, form: form) {
                return answer
            }
            if let link = try await contest(context) {
                return try await use(link, form, request, context)
            }
            let password = form.password()
            let account: Account
            do throws(Invitations.Fault) {
                account = try await site.authentication.invitations.accept(
                    context.token(),
                    password: password.isEmpty ? nil : password,
                    now: site.desks.instruments.now()
                )
            } catch {
                return try await refused(error, request, context)
            }
            return try await site.welcome(account, by: .link, to: form, request, context)
        }
    }

    /// What is answered by the link to a question; nil for every other link.
    /// - Parameter form: what its holder sent, if they pressed a button.
    private func answerToQuestion(
        _ request: Request,
        _ context: PageContext,
        form: Form?
    ) async throws -> Response? {
        let token = context.token()
        let now = site.desks.instruments.now()
        guard
            case .valid(let link) = try await site.authentication.links.read(token, now: now),
            link.purpose == .arbitration
        else { return nil }
        let questions = QuestionLinks(site: site)
        let page =
            if let form {
                try await questions.take(link, token, form, request, context)
            } else {
                try await questions.show(link, token, request, context)
            }
        // Whoever lost the mandate it was given to has lost the link.
        return page ?? fault(.revoked, request, context)
    }

    private func refused(
        _ fault: Invitations.Fault,
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        switch fault {
        case .link(let fault): return self.fault(fault, request, context)
        case .otherPurpose: return self.fault(.malformed, request, context)
        case .noAddress: return page(.noAddress, .conflict, request, context)
        case .addressTaken: return page(.addressTaken, .conflict, request, context)
        case .password(let violation):
            return try await answer(to: request, context, problem: PasswordProblem(violation))
        case .overloaded:
            return try await answer(to: request, context, problem: .overloaded)
                .retried(afterSeconds: 5)
        case .storage(let fault): throw fault
        }
    }

    private func answer(
        to request: Request,
        _ context: PageContext,
        problem: PasswordProblem?
    ) async throws -> Response {
        let token = context.token()
        let reading = try await site.authentication.links.read(
            token,
            now: site.desks.instruments.now()
        )
        if let contest = try await contest(context) {
            let visit = site.visit(request, context, at: .link(token))
            return site.answer(contest.page(visit, token: token, isDone: false))
        }
        guard case .valid(let link) = reading, link.purpose.opensAccount else {
            if case .invalid(let fault) = reading { return self.fault(fault, request, context) }
            return fault(.malformed, request, context)
        }
        guard let card = try await Territories(site.desks.store).find(link.territory),
            let person = try await PeopleRegister(site.desks.store)
                .read([link.person], of: link.territory).first
        else { return fault(.unknown, request, context) }
        let known = try await site.authentication.accounts.account(
            email: EmailAddress.canonical(person.email ?? "")
        )
        let page = LinkPage(
            site.visit(request, context, at: .link(token)),
            token: token,
            for: link.purpose == .signIn
                ? .signIn : .invitation(mayChoosePassword: known?.password == nil),
            name: person.name,
            territory: card.name,
            problem: problem
        )
        return site.answer(page, problem == nil ? .ok : .unprocessableContent)
    }

    /// What the token contests, if that is what it is for and it may still be used.
    private func contest(_ context: PageContext) async throws -> ContestLink? {
        let now = site.desks.instruments.now()
        let reading = try await site.authentication.links.read(context.token(), now: now)
        guard case .valid(let link) = reading else { return nil }
        return try await ContestLink(link, at: site.desks)
    }

    /// Contests once: the link is used up first, so that two presses are one act.
    private func use(
        _ contest: ContestLink,
        _ form: Form,
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let token = context.token()
        let now = site.desks.instruments.now()
        let reading = try await site.authentication.links.consume(token, now: now)
        if case .invalid(let fault) = reading { return self.fault(fault, request, context) }
        try await contest.contest(form.gesture(token))
        let visit = site.visit(request, context, at: .signIn(onwards: nil))
        return site.answer(contest.page(visit, token: token, isDone: true))
    }

    private func fault(
        _ fault: SignedLinks.Fault,
        _ request: Request,
        _ context: PageContext
    ) -> Response {
        switch fault {
        case .malformed, .unknown: page(.malformed, .notFound, request, context)
        case .notYet: page(.notYet, .notFound, request, context)
        case .expired: page(.expired, .gone, request, context)
        case .used: page(.used, .gone, request, context)
        case .revoked: page(.revoked, .gone, request, context)
        }
    }

    private func page(
        _ reason: LinkFaultPage.Reason,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: PageContext
    ) -> Response {
        let visit = site.visit(request, context, at: .signIn(onwards: nil))
        return site.answer(LinkFaultPage(visit, reason), status)
    }
}

extension PageContext {
    fileprivate func token() -> String { parameters.get("token") ?? "" }
}

extension PasswordProblem {
    init(_ violation: PasswordRule.Violation) {
        switch violation {
        case .tooShort: self = .tooShort(least: PasswordRule.shortest)
        case .tooLong: self = .tooLong(most: PasswordRule.longest)
        case .isEmail: self = .isEmail
        case .isCommon: self = .isCommon
        }
    }
}
