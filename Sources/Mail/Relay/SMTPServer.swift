// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The relay that letters are handed to, as an operator writes it:
/// `smtp://user:password@host:port` or `smtps://…`.
public struct SMTPServer: Hashable, Sendable {
    public enum Security: Hashable, Sendable {
        /// TLS from the first byte: `smtps://`.
        case implicitTLS
        /// TLS after the greeting, or nothing is said: `smtp://`.
        case startTLS
        /// None: `smtp://` to this machine, or `?starttls=none` to another.
        case clear
    }

    public enum Refusal: Error, Hashable, Sendable {
        case malformed
        /// A password, and nothing to hide it on the way to another machine.
        case passwordInClear
    }

    public let host: String
    public let port: Int
    public let security: Security
    let credentials: Credentials?

    /// Port 25 for `smtp` and 465 for `smtps`, if none is given; a user name or password whose
    /// characters have a meaning in an address is percent-encoded. `?starttls=none` does without
    /// TLS on a network one trusts, `?starttls=required` asks for it even of this machine.
    /// - Parameter password: takes the place of the one that the address gives.
    public init(parsing text: String, password: String? = nil) throws(Refusal) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host.map(Self.bare), Self.isHost(host),
            ["", "/"].contains(parts.path), parts.fragment == nil,
            (1...65_535).contains(parts.port ?? 25),
            let security = Self.security(scheme, host, parts.queryItems ?? []),
            password == nil || !(parts.user ?? "").isEmpty
        else { throw .malformed }
        self.host = host
        self.security = security
        port = parts.port ?? (scheme == "smtps" ? 465 : 25)
        credentials = parts.user.flatMap { user in
            user.isEmpty
                ? nil : Credentials(user: user, password: password ?? parts.password ?? "")
        }
        let isExposed = security == .clear && !Self.isLoopback(host)
        guard credentials == nil || !isExposed else { throw .passwordInClear }
    }

    private static func security(
        _ scheme: String,
        _ host: String,
        _ query: [URLQueryItem]
    ) -> Security? {
        switch (scheme, query.first?.name, query.first?.value, query.count) {
        case ("smtps", nil, nil, 0): .implicitTLS
        case ("smtp", nil, nil, 0): isLoopback(host) ? Security.clear : .startTLS
        case ("smtp", "starttls", "none", 1): Security.clear
        case ("smtp", "starttls", "required", 1): .startTLS
        default: nil
        }
    }

    private static func bare(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }

    private static func isHost(_ host: String) -> Bool {
        (1...255).contains(host.utf8.count)
            && host.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || ".-:".unicodeScalars.contains(scalar))
            }
    }

    private static func isLoopback(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "::1"].contains(host.lowercased())
    }
}

extension SMTPServer: CustomStringConvertible {
    /// Without the credentials, which no log and no page must show.
    public var description: String {
        let scheme = security == .implicitTLS ? "smtps" : "smtp"
        return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}

/// What the relay knows the installation by; printing it prints nothing of it.
struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    let user: String
    let password: String

    var description: String { "credentials" }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
