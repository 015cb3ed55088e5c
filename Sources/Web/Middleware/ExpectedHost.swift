// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird

/// Refuses a request made under another name than the site's: without it, a page elsewhere whose
/// name is made to lead to this machine could read the register through a browser on it.
struct ExpectedHost: RouterMiddleware {
    let hosts: Set<String>

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard accepts(request.head.authority) else { throw HTTPError(.misdirectedRequest) }
        return try await next(request, context)
    }

    /// - Parameter authority: a name or an address, with or without a port.
    func accepts(_ authority: String?) -> Bool {
        guard let authority else { return false }
        return hosts.contains(Self.host(of: authority))
    }

    private static func host(of authority: String) -> String {
        if authority.hasPrefix("[") {
            return String(authority.prefix { $0 != "]" }.dropFirst()).lowercased()
        }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }
}
