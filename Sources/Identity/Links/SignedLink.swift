// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

extension SignedLinks {
    /// What a link is for. The word is kept with every link ever given out, so it never changes.
    public struct Purpose: Hashable, Sendable, RawRepresentable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Signing in once, without a password.
        public static let signIn = Purpose(rawValue: "signIn")
        /// Taking over one's name in a territory's Directory, and coming in.
        public static let invitation = Purpose(rawValue: "invitation")
        /// Answering one demande d'arbitrage.
        public static let arbitration = Purpose(rawValue: "arbitration")

        /// Whether its holder comes in: such a token is shown to its person alone.
        public var opensAccount: Bool { self == .signIn || self == .invitation }
    }

    /// The period in which a link may be used, in milliseconds since 1970 UTC.
    public struct Period: Hashable, Sendable {
        public let starts: Int64
        /// The first instant at which it is over.
        public let expires: Int64

        public init(starts: Int64, expires: Int64) {
            self.starts = starts
            self.expires = expires
        }

        /// A quarter of an hour.
        public static func signIn(from now: Int64) -> Period {
            Period(starts: now, expires: now + 15 * 60_000)
        }

        /// Fourteen days.
        public static func invitation(from now: Int64) -> Period {
            Period(starts: now, expires: now + 14 * 86_400_000)
        }

        /// Thirty days.
        public static func arbitration(from now: Int64) -> Period {
            Period(starts: now, expires: now + 30 * 86_400_000)
        }
    }

}

/// A link that was read: whom it stands for and what for.
public struct SignedLink: Hashable, Sendable {
    public let id: LinkID
    public let territory: TerritoryID
    public let person: PersonID
    public let purpose: SignedLinks.Purpose
    /// What the purpose needs to know, as JSON.
    public let facts: String
    public let period: SignedLinks.Period
}

extension SignedLinks {
    /// What a token is worth.
    public enum Reading: Hashable, Sendable {
        case valid(SignedLink)
        case invalid(Fault)
    }

    /// Why a token is worth nothing.
    public enum Fault: Error, Hashable, Sendable {
        /// No token of this installation, or one cut short.
        case malformed
        /// Signed here once, and forgotten since.
        case unknown
        case notYet
        case expired
        case used
        /// Taken back; or its person's address is no longer the one it was made for.
        case revoked
    }
}
