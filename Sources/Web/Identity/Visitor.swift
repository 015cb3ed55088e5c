// SPDX-License-Identifier: EUPL-1.2

import Desk
import HTTPTypes
import Hummingbird
import Identity
import Storage
import Views

/// Who asks.
enum Visitor: Sendable {
    /// Someone who has not said who they are.
    case nobody
    /// Someone signed in.
    case account(Session)
    /// A program acting for one person of one territory.
    case token(AccessToken)
}

/// Finds who asks, once a request: by the session that the cookie names or, for the programs that
/// use the API, by their token.
struct Recognition: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        context.visitor = try await visitor(request)
        if case .account(let session) = context.visitor, let language = session.language {
            // What its holder chose stands before what the browser prefers.
            var head = request.head
            head.headerFields[.acceptLanguage] = language
            request = Request(head: head, body: request.body)
        }
        return try await next(request, context)
    }

    private func visitor(_ request: Request) async throws -> Visitor {
        let now = site.desks.instruments.now()
        if request.uri.path.hasPrefix("/api/"), let header = request.headers[.authorization] {
            guard let token = Self.bearer(header),
                let access = try await site.authentication.tokens.resolve(token, now: now)
            else { return .nobody }
            return .token(access)
        }
        guard let token = site.cookie.token(in: request),
            let session = try await site.authentication.sessions.resume(token, now: now)
        else { return .nobody }
        return .account(session)
    }

    private static func bearer(_ header: String) -> String? {
        let words = header.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return String(words[1])
    }
}

extension PageContext {
    /// The session of whoever has signed in; others are led to the door.
    func session() throws -> Session {
        guard case .account(let session) = visitor else { throw PageFault.signInNeeded }
        return session
    }

    var isSignedIn: Bool {
        if case .account = visitor { true } else { false }
    }
}
