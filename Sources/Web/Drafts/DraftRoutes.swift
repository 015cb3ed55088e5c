// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HTTPTypes
import Hummingbird
import Storage
import Views

/// What a form keeps while it is filled, asked for by the script of the page.
struct DraftRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post(.drafts) { request, context in
            let arrival = try await site.arrive(request, context)
            let typed = try await request.typedForm()
            guard let address = FormAddress(typed.address), address.isOf(arrival.slug) else {
                throw HTTPError(.badRequest)
            }
            try await site.keep(typed, at: address, for: arrival)
            return Response(status: .noContent, headers: [.cacheControl: "no-store"])
        }
        router.get(.draft) { request, context in
            let arrival = try await site.arrive(request, context)
            guard let address = try context.formAddress(of: arrival),
                let draft = try await site.draft(at: address, for: arrival)
            else { return Response(status: .noContent, headers: [.cacheControl: "no-store"]) }
            return try site.answer(draft, to: arrival)
        }
        router.post(.draft) { request, context in
            let arrival = try await site.arrive(request, context)
            guard let address = try context.formAddress(of: arrival) else {
                throw PageFault.noRecord
            }
            try await site.forgetDraft(at: address, for: arrival)
            return .seeOther(address.text)
        }
    }
}

extension PageContext {
    fileprivate func formAddress(of arrival: Arrival) throws -> FormAddress? {
        guard let address = FormAddress(name: try parameters.require("id")),
            address.isOf(arrival.slug)
        else { return nil }
        return address
    }
}
