// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird

/// What tells browsers to run, frame, sniff and leak nothing, on every answer.
struct SecurityHeaders: RouterMiddleware {
    private let fields: [HTTPField]

    /// - Parameter isSecure: browsers that came over TLS are asked never to come otherwise.
    init(isSecure: Bool) {
        var fields = [
            HTTPField(name: .contentSecurityPolicy, value: Self.policy),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        ]
        let others = [
            ("Referrer-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Frame-Options", "DENY"),
        ]
        for (name, value) in others {
            if let name = HTTPField.Name(name) {
                fields.append(HTTPField(name: name, value: value))
            }
        }
        if isSecure {
            fields.append(
                HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")
            )
        }
        self.fields = fields
    }

    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
        img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in fields { response.headers.append(field) }
        return response
    }
}
