// SPDX-License-Identifier: EUPL-1.2

import Identity

/// How the site is served.
public struct WebConfiguration: Sendable {
    /// The address listened on.
    public var host: String
    /// The names and addresses people may reach it under, in lower case.
    public var hosts: Set<String>
    /// 0 takes any free port.
    public var port: Int
    /// What tells one build from another: pages made by another are never served again.
    public var build: String
    /// Whether browsers reach it over TLS, here or at a proxy.
    public var isSecure: Bool
    /// The site's own certificate; nil behind a proxy that holds it, and on the loopback.
    public var certificate: ServedCertificate?
    /// The machines in front of this one whose word is taken for where a request comes from.
    public var trustedProxies: Set<String>
    /// What links are signed with.
    public var keys: SigningKeys
    public var passwordCost: PasswordCost
    /// Those one may come in as without showing anything; empty everywhere but in the demo.
    public var demo: [DemoPersona]
    /// The path that the entrance of the demo offers.
    public var demoPath: [DemoStop] = []
    /// The slug of the demo's territory, whose public page the entrance leads to.
    public var demoTerritory: String?
    /// Bytes of pages kept ready.
    public var cacheBytes: Int
    /// Connections held open at most.
    public var connections: Int
    /// Seconds after which a silent connection is closed.
    public var idleSeconds: Int64
    /// What may follow a territory at once.
    public var live = LiveLimits()

    /// The names of the machine that asks.
    public static let loopback: Set<String> = ["127.0.0.1", "::1", "localhost"]

    public init(
        host: String = "127.0.0.1",
        hosts: Set<String> = Self.loopback,
        port: Int = 8080,
        build: String,
        isSecure: Bool = false,
        certificate: ServedCertificate? = nil,
        trustedProxies: Set<String> = ["127.0.0.1", "::1"],
        keys: SigningKeys,
        passwordCost: PasswordCost = .usual,
        demo: [DemoPersona] = [],
        cacheBytes: Int = 24 << 20,
        connections: Int = 2_000,
        idleSeconds: Int64 = 60
    ) {
        self.host = host
        self.hosts = hosts
        self.port = port
        self.build = build
        self.isSecure = isSecure
        self.certificate = certificate
        self.trustedProxies = trustedProxies
        self.keys = keys
        self.passwordCost = passwordCost
        self.demo = demo
        self.cacheBytes = cacheBytes
        self.connections = connections
        self.idleSeconds = idleSeconds
    }
}

/// What a request may weigh before it is refused unread.
enum RequestLimit {
    /// Bytes of the path and the query.
    static let addressBytes = 4_096
    /// Parameters of one query.
    static let queryItems = 60
    /// Bytes of one header field, and of all.
    static let headerBytes = 16_384
    static let headerFields = 100
}
