// SPDX-License-Identifier: EUPL-1.2

/// Why a relay did not take a letter.
public enum SMTPFault: Error, Hashable, Sendable {
    /// What a relay answered: its code and, if it gave one, its enhanced code. Not its words,
    /// which often repeat someone's address.
    public struct Reply: Hashable, Sendable, CustomStringConvertible {
        public let code: Int
        public let enhanced: String?

        public init(code: Int, enhanced: String? = nil) {
            self.code = code
            self.enhanced = enhanced
        }

        /// 5xx: the same letter will never pass. 4xx: it may later.
        public var isPermanent: Bool { code >= 500 }
        public var description: String { enhanced.map { "\(code) \($0)" } ?? String(code) }
    }

    /// No connection, no TLS, no answer in time, or an answer that is not SMTP's.
    case unreachable(String)
    /// The user name or password was not taken.
    case unauthenticated
    /// This installation may not send, or not from that address.
    case rejectedSender(Reply)
    case rejectedRecipient(Reply)
    /// The letter itself was not taken.
    case refused(Reply)
    /// The server stops; the relay had not been given the letter.
    case interrupted
}

extension SMTPFault {
    /// Whether every other letter would meet the same, so that nothing is to be held against this
    /// one.
    public var isOfRelay: Bool {
        switch self {
        case .unreachable, .unauthenticated, .rejectedSender: true
        case .rejectedRecipient, .refused, .interrupted: false
        }
    }

    public var isPermanent: Bool {
        switch self {
        case .rejectedRecipient(let reply), .refused(let reply): reply.isPermanent
        case .unreachable, .unauthenticated, .rejectedSender, .interrupted: false
        }
    }
}
