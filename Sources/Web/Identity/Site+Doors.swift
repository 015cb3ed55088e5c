// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import Phrases
import Storage
import Views

/// What the forms of the doors may weigh: what was typed elsewhere goes along.
enum DoorLimit {
    /// In bytes.
    static let formBytes = FormLimit.bytes + (64 << 10)
}

extension Site {
    func visit(_ request: Request, _ context: PageContext, at address: Address) -> Visit {
        Visit(
            phrasebook: phrasebooks[request.language],
            lens: request.languageLens,
            address: address,
            assets: assets.names,
            isSignedIn: context.isSignedIn
        )
    }

    /// Where a request comes from: the other end of the connection or, behind the proxies that are
    /// trusted, the last address that one of them saw and that is not one of them.
    func origin(of request: Request, _ context: PageContext) -> String {
        var origin = context.peer
        guard let name = HTTPField.Name("X-Forwarded-For") else { return origin }
        let hops = request.headers[values: name].flatMap { $0.split(separator: ",") }
        for hop in hops.reversed() {
            guard configuration.trustedProxies.contains(origin) else { break }
            origin = String(hop.filter { !$0.isWhitespace }.prefix(64))
        }
        return origin
    }

    /// Signs in, in this browser, and leads on: to the form that waits, the page that was asked
    /// for, or one's territory.
    func welcome(
        _ account: Account,
        by means: Session.Means,
        to form: Form,
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let now = desks.instruments.now()
        if case .account(let former) = context.visitor {
            try await authentication.sessions.end(former.id, of: former.account, now: now)
        }
        if account.language == nil {
            // Until they choose: the language of their letters is that of their first visit.
            let language = request.language.rawValue
            try await authentication.accounts.setLanguage(language, of: account.id)
        }
        let (token, session) = try await authentication.sessions.open(
            for: account.id,
            by: means,
            agent: request.headers[.userAgent] ?? "",
            now: now
        )
        var response = try await onwards(form, request, context, session)
        cookie.give(token, to: &response)
        return response
    }

    private func onwards(
        _ form: Form,
        _ request: Request,
        _ context: PageContext,
        _ session: Session
    ) async throws -> Response {
        if let interrupted = form.interrupted {
            var context = context
            context.visitor = .account(session)
            let visit = visit(request, context, at: .signIn(onwards: nil))
            return answer(ResumePage(visit, interrupted))
        }
        if let page = LocalAddress.page(form.text(DoorField.onwards)) { return .seeOther(page) }
        let lens = request.languageLens
        let memberships = try await authentication.accounts.memberships(of: session.account)
        if memberships.count == 1,
            let card = try await Territories(desks.store).find(memberships[0].territory)
        {
            return .seeOther(lens.link(to: .home(card.slug)))
        }
        return .seeOther(lens.link(to: .installation))
    }
}

extension Form {
    /// What was typed in a form that waits behind the door.
    var interrupted: InterruptedForm? {
        guard let address = LocalAddress.destination(text(DoorField.destination)),
            let typed = text(DoorField.typed), let form = try? Form(encoded: typed)
        else { return nil }
        return InterruptedForm(
            address: address,
            items: form.items,
            hadFiles: text(DoorField.lostFile) != nil
        )
    }

    /// A password as it was typed, its blanks included.
    func password(_ name: String = DoorField.password) -> String {
        items.first { $0.name == name }?.value ?? ""
    }
}

extension Response {
    /// Says after how long to come back.
    func retried(afterSeconds seconds: Int64) -> Response {
        var response = self
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
