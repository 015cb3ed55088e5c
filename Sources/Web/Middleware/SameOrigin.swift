// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird

/// Refuses what another site makes a browser send here. Browsers say where a request comes from;
/// a token in the page would make every page unlike the one before.
struct SameOrigin: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        if !Self.reads(request.method), !Self.isOwn(request) { throw PageFault.otherSite }
        return try await next(request, context)
    }

    private static func reads(_ method: HTTPRequest.Method) -> Bool {
        method == .get || method == .head || method == .options
    }

    /// `Sec-Fetch-Site` where the browser has it, else `Origin`; a request with neither comes from
    /// no page, and may not carry a page's cookie.
    private static func isOwn(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            return site == "same-origin" || site == "none"
        }
        if let origin = request.headers[.origin] {
            return origin.split(separator: "/").last.map(String.init) == request.head.authority
        }
        return request.headers[.cookie] == nil
    }
}
