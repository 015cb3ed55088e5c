// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Phrases
import Views

/// What follows from a form.
enum Outcome: Sendable {
    /// Done: on to a page, which says so.
    case see(Address, Receipt?)
    /// The form again, with what was typed and why it was not taken.
    case page(any Page, HTTPResponse.Status)
    case response(Response)
}

extension Site {
    /// Reads a form, lets its sender in and hands both over; answers by leading on to a page, so
    /// that reloading it sends nothing again.
    func act(
        _ request: Request,
        _ context: PageContext,
        at address: @Sendable (String) throws -> Address,
        limit: Int = FormLimit.bytes,
        perform: @Sendable (Act) async throws -> Outcome
    ) async throws -> Response {
        // A stranger's is kept to be given back, and weighs what a text may.
        let form = try await request.form(
            limit: context.isRecognised ? limit : min(limit, FormLimit.bytes)
        )
        let arrival: Arrival
        do {
            arrival = try await arrive(request, context)
        } catch PageFault.signInNeeded {
            // What was typed goes along to the door, and comes back from it.
            throw FormInterrupted(form: form, address: request.uri.string)
        }
        guard let author = arrival.snapshot.territory.author(arrival.viewer, on: arrival.today)
        else { throw PageFault.notAllowed }
        let lens = try Lens(items: request.queryItems)
        guard lens.asOf == nil else { throw PageFault.pastIsRead }
        let visit = Visit(
            phrasebook: phrasebooks[arrival.language],
            lens: lens,
            address: try address(arrival.slug),
            assets: assets.names
        )
        let act = Act(
            arrival: arrival,
            form: form,
            reader: reader(arrival, visit),
            author: author,
            gesture: form.gesture(arrival.desk.id.text, author.wire, request.uri.path)
        )
        let outcome = try await perform(act)
        if case .see = outcome, let address = FormAddress(request.uri.string) {
            // Sent, it is no draft any more. Were it to stay, it would only be offered again.
            try? await forgetDraft(at: address, for: arrival)
        }
        return answer(outcome, lens)
    }

    private func answer(_ outcome: Outcome, _ lens: Lens) -> Response {
        switch outcome {
        case .see(let address, let receipt):
            let done = receipt.flatMap { $0.hasChanged ? $0.gesture : nil }
            return .seeOther(lens.link(to: address, after: done))
        case .page(let page, let status): return answer(page, status)
        case .response(let response): return response
        }
    }

    /// A page that is nobody else's, and of this moment only.
    func answer(_ page: any Page, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                .vary: "Accept-Language",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: templates.render(page)))
        )
    }
}

/// A form whose sender is no longer known: what they typed must not be lost.
struct FormInterrupted: Error {
    let form: Form
    /// Where it was going, path and query.
    let address: String
}

extension Response {
    /// « See other »: the browser asks for that page, and reloading it sends nothing twice.
    static func seeOther(_ location: String) -> Response {
        Response(
            status: .seeOther,
            headers: [.location: location, .cacheControl: "no-store"]
        )
    }
}
