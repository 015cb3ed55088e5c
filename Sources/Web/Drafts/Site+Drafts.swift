// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Storage
import Views

extension Site {
    /// What someone left typed in a form and never sent.
    func draft(at address: FormAddress, for arrival: Arrival) async throws -> Draft? {
        guard let owner = Owner(arrival.viewer) else { return nil }
        return try await Drafts(desks.store).draft(
            at: address.text,
            of: owner,
            in: arrival.desk.id,
            now: desks.instruments.now()
        )
    }

    func keep(_ typed: TypedValues, at address: FormAddress, for arrival: Arrival) async throws {
        guard let owner = Owner(arrival.viewer) else { throw PageFault.notAllowed }
        // A form put back as it came leaves nothing to keep.
        guard !typed.values.isEmpty else {
            return try await forgetDraft(at: address, for: arrival)
        }
        let draft = Draft(
            address: address.text,
            values: typed.values,
            seen: typed.seen,
            saved: desks.instruments.now()
        )
        do throws(Drafts.Refusal) {
            try await Drafts(desks.store).keep(draft, of: owner, in: arrival.desk.id)
        } catch {
            switch error {
            case .tooLarge: throw HTTPError(.contentTooLarge)
            case .fault(let fault): throw fault
            }
        }
    }

    func forgetDraft(at address: FormAddress, for arrival: Arrival) async throws {
        guard let owner = Owner(arrival.viewer) else { return }
        try await Drafts(desks.store).forget(address.text, of: owner, in: arrival.desk.id)
    }

    /// The line above a form page, when someone left it half filled.
    func offer(
        of draft: Draft?,
        _ reader: Reader,
        at address: Address,
        isResumed: Bool
    ) -> DraftOffer? {
        draft.map { draft in
            let moment = desks.instruments.moment(at: draft.saved)
            return DraftOffer(reader, address, saved: moment, isResumed: isResumed)
        }
    }

    /// A draft as the script takes it up: what was typed, and the words to offer it with.
    func answer(_ draft: Draft, to arrival: Arrival) throws -> Response {
        struct Answer: Codable {
            var words: String
            var resume: String
            var forget: String
            var values: [String: [String]]
            var seen: Int64?
        }
        let visit = Visit(
            phrasebook: phrasebooks[arrival.language],
            lens: Lens(),
            address: .drafts(arrival.slug),
            assets: assets.names
        )
        let moment = desks.instruments.moment(at: draft.saved)
        let address = Address.drafts(arrival.slug)
        let offer = DraftOffer(
            reader(arrival, visit),
            address,
            saved: moment,
            isResumed: false
        )
        let answer = Answer(
            words: offer.words,
            resume: offer.resumeLabel,
            forget: offer.forgetLabel,
            values: draft.values,
            seen: draft.seen
        )
        return Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(answer)))
        )
    }
}
