// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Identity

/// The only cookie of the site: the token of a session. No script reads it, no other site has it
/// sent, and over TLS its name makes browsers refuse it from anywhere but this very host.
struct SessionCookie: Sendable {
    let isSecure: Bool

    private var name: String { isSecure ? "__Host-cheville" : "cheville" }

    func token(in request: Request) -> String? { request.cookies[name]?.value }

    func give(_ token: String, to response: inout Response) {
        set(token, seconds: Int(Sessions.longestTime / 1_000), in: &response)
    }

    /// Has the browser forget it.
    func take(from response: inout Response) { set("", seconds: 0, in: &response) }

    private func set(_ value: String, seconds: Int, in response: inout Response) {
        response.setCookie(
            Cookie(
                name: name,
                value: value,
                maxAge: seconds,
                path: "/",
                secure: isSecure,
                httpOnly: true,
                sameSite: .lax
            )
        )
    }
}

extension Site {
    var cookie: SessionCookie { SessionCookie(isSecure: configuration.isSecure) }
}
