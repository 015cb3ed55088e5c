// SPDX-License-Identifier: EUPL-1.2

import Hummingbird

/// Refuses an address longer than any link of the site.
struct AddressLimit: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= RequestLimit.addressBytes else {
            throw PageFault.addressTooLong
        }
        return try await next(request, context)
    }
}
