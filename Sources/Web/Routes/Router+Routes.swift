// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

extension Router where Context == PageContext {
    typealias Handler = @Sendable (Request, PageContext) async throws -> Response

    func get(_ route: Route, use handler: @escaping Handler) {
        get(RouterPath(route.rawValue), use: route.handled(handler))
    }

    func post(_ route: Route, use handler: @escaping Handler) {
        post(RouterPath(route.rawValue), use: route.handled(handler))
    }

    func patch(_ route: Route, use handler: @escaping Handler) {
        patch(RouterPath(route.rawValue), use: route.handled(handler))
    }
}

extension Route {
    /// The same handler, told which route it answers: who may come is asked of the route.
    fileprivate func handled(
        _ handler: @escaping Router<PageContext>.Handler
    ) -> Router<PageContext>.Handler {
        { request, context in
            var context = context
            context.route = self
            return try await handler(request, context)
        }
    }
}
