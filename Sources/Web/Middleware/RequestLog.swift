// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Logging
import Views

/// One line a request: the path but never the query, which may say what someone looks for, nor the
/// token of a link, which lets in whoever reads it.
struct RequestLog: RouterMiddleware {
    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
        let level: Logger.Level = request.uri.path.hasPrefix("/assets/") ? .debug : .info
        context.logger.log(
            level: level,
            "request",
            metadata: [
                "method": .string(request.method.rawValue),
                "path": .string(Self.written(request.uri.path)),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible((milliseconds * 10).rounded() / 10),
            ]
        )
        return response
    }

    private static func written(_ path: String) -> String {
        Route.matching(path) == .link ? Route.link.rawValue : path
    }
}
