// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Storage
import Views

/// One person's carnet, as the routes read and write it.
struct NotebookShelf: Sendable {
    private let site: Site
    private let arrival: Arrival
    private let reader: Reader
    private let owner: Owner
    private let draft: Draft?
    private let isResuming: Bool

    /// - Parameter draft: what was left in the form of the page that is shown.
    init(
        _ site: Site,
        _ arrival: Arrival,
        _ reader: Reader,
        draft: Draft?,
        isResuming: Bool
    ) throws {
        guard let owner = Owner(arrival.viewer) else { throw PageFault.notAllowed }
        self.site = site
        self.arrival = arrival
        self.reader = reader
        self.owner = owner
        self.draft = draft
        self.isResuming = isResuming
    }

    init(_ site: Site, _ act: Act) throws {
        try self.init(site, act.arrival, act.reader, draft: nil, isResuming: false)
    }

    private var pages: PrivatePages { PrivatePages(site.desks.store) }
    private var territory: TerritoryID { arrival.desk.id }
    private var now: Int64 { site.desks.instruments.now() }

    func notebook(_ typing: NotebookTyping? = nil) async throws -> NotebookPage {
        let headings = try await pages.headings(of: owner, in: territory)
        let lines = headings.map { heading in
            NotebookPage.Line(
                reader,
                id: heading.id.text,
                title: heading.title,
                changed: site.desks.instruments.moment(at: heading.changed)
            )
        }
        let address = Address.notebook(arrival.slug)
        return NotebookPage(reader, pages: lines, typing: typing ?? self.typing("", at: address))
    }

    func leaf(
        _ id: PrivatePageID,
        _ typing: ((PrivatePage) -> NotebookTyping)? = nil
    ) async throws -> NotebookLeafPage {
        let page = try await page(id)
        let address = Address.notebookPage(arrival.slug, id.text)
        // What was taken up keeps the version that it was written on.
        let isTakenUp = typing == nil && isResuming
        return NotebookLeafPage(
            reader,
            id: id.text,
            title: PrivatePage.title(of: page.words),
            words: page.words,
            changed: site.desks.instruments.moment(at: page.changed),
            version: isTakenUp ? draft?.seen ?? page.version : page.version,
            typing: typing?(page) ?? self.typing(page.words, at: address)
        )
    }

    /// The form with the draft left in it: offered, or taken up.
    private func typing(_ words: String, at address: Address) -> NotebookTyping? {
        guard let draft else { return nil }
        let offer = site.offer(of: draft, reader, at: address, isResumed: isResuming)
        let typed = isResuming ? draft.values["texte"]?.first ?? words : words
        return NotebookTyping(typed, offer: offer)
    }

    private func page(_ id: PrivatePageID) async throws -> PrivatePage {
        guard let page = try await pages.page(id, of: owner, in: territory) else {
            throw PageFault.noRecord
        }
        return page
    }

    /// A new page goes by the gesture that makes it: sent twice, it is one.
    func add(_ words: String?, as act: Act) async throws -> Outcome {
        guard let words else {
            let typing = NotebookTyping("", problem: .nothing)
            return .page(try await notebook(typing), .unprocessableContent)
        }
        let id = PrivatePageID(act.gesture.uuid)
        do throws(PrivatePages.Refusal) {
            try await pages.add(words, as: id, of: owner, in: territory, at: now)
        } catch {
            let typing = NotebookTyping(words, problem: try problem(error, now: ""))
            return .page(try await notebook(typing), .unprocessableContent)
        }
        return .see(.notebookPage(arrival.slug, id.text), nil)
    }

    func rewrite(_ id: PrivatePageID, as act: Act) async throws -> Outcome {
        let words = act.form.text("texte")
        guard let words else {
            let page = try await leaf(id) { _ in NotebookTyping("", problem: .nothing) }
            return .page(page, .unprocessableContent)
        }
        let seen = act.form.position("vu") ?? 0
        do throws(PrivatePages.Refusal) {
            try await pages.rewrite(
                id,
                as: words,
                seen: seen,
                of: owner,
                in: territory,
                at: now
            )
        } catch {
            let page = try await page(id)
            // The same button pressed twice.
            guard page.words != words else {
                return .see(.notebookPage(act.arrival.slug, id.text), nil)
            }
            let typing = NotebookTyping(words, problem: try problem(error, now: page.words))
            return .page(
                try await leaf(id) { _ in typing },
                error == .changedSince ? .conflict : .unprocessableContent
            )
        }
        return .see(.notebookPage(arrival.slug, id.text), nil)
    }

    /// For good: logged as an erasure, so that restoring an older backup does not bring it back.
    func remove(_ id: PrivatePageID, as act: Act) async throws -> Outcome {
        let page = try await page(id)
        try await Erasures(site.desks.store, log: site.desks.erasureLog).erase(
            [.privatePage(page.id)],
            in: territory,
            by: act.author,
            at: now
        )
        let address = FormAddress(Address.notebookPage(arrival.slug, id.text))
        try await site.forgetDraft(at: address, for: arrival)
        return .see(.notebook(arrival.slug), nil)
    }

    private func problem(
        _ refusal: PrivatePages.Refusal,
        now words: String
    ) throws -> NotebookTyping.Problem {
        switch refusal {
        case .tooLarge: .tooLong(limit: PrivatePageLimit.bytes)
        case .tooMany: .full(limit: PrivatePageLimit.count)
        case .changedSince: .changed(words)
        case .fault(let fault): throw fault
        }
    }
}
