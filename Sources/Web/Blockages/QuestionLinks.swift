// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Storage
import Views

/// The signed link to one question: its holder reads it and answers, on a phone, with no account.
/// Rights are those of their mandates at that moment: a link dies with the mandate it was given to.
struct QuestionLinks: Sendable {
    let site: Site

    /// The page of the question; nothing comes of opening it.
    func show(
        _ link: SignedLink,
        _ token: String,
        _ request: Hummingbird.Request,
        _ context: PageContext
    ) async throws -> Response? {
        guard let asked = try await asked(link, request, context, token) else { return nil }
        let page = QuestionLinkPage(
            asked.visit,
            asked.reader,
            token: token,
            question: asked.question
        )
        return site.answer(page)
    }

    /// Takes the answer, once: the act is named after the link, which is then used up.
    func take(
        _ link: SignedLink,
        _ token: String,
        _ form: Form,
        _ request: Hummingbird.Request,
        _ context: PageContext
    ) async throws -> Response? {
        guard let asked = try await asked(link, request, context, token) else { return nil }
        guard let answer = Arbitration.Answer(form.text(ArbitrationForm.answer) ?? ""),
            answer != .withdrawn, asked.question.awaitsAnswer
        else { return try await show(link, token, request, context) }
        let settled = try await asked.desk.submit(asked.request(answer, by: link))
        _ = try await site.authentication.links.consume(token, now: site.desks.instruments.now())
        guard settled.hasChanged,
            let now = try await self.asked(link, request, context, token)
        else { return nil }
        let page = QuestionLinkPage(
            now.visit,
            now.reader,
            token: token,
            question: now.question,
            isAnswered: true
        )
        return site.answer(page)
    }

    /// What a link leads to; nil once its holder may no longer answer.
    private func asked(
        _ link: SignedLink,
        _ request: Hummingbird.Request,
        _ context: PageContext,
        _ token: String
    ) async throws -> Asked? {
        guard let facts = QuestionFacts(link.facts),
            let card = try await Territories(site.desks.store).find(link.territory),
            let desk = try await site.desks.desk(slug: card.slug)
        else { return nil }
        let view = desk.snapshot.seen(by: .person(link.person), on: site.desks.instruments.today())
        guard let question = view.record(facts.arbitration), question.kind == .arbitration,
            view.addressees(of: question).contains(link.person)
        else { return nil }
        let visit = site.visit(request, context, at: .link(token))
        let reader = Reader(
            visit,
            view: view,
            slug: card.slug,
            territoryName: view.name,
            zone: site.desks.instruments.timeZone
        )
        return Asked(desk: desk, reader: reader, question: question)
    }
}
