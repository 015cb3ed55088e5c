// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Foundation

/// The secrets that links are signed with. The first signs; all verify, so that a new one can be
/// put before the old without making worthless what was sent.
public struct SigningKeys: Sendable {
    /// In bytes.
    static let keyLength = 32

    private let keys: [SymmetricKey]

    /// - Parameter keys: at least one, of 32 bytes or more each.
    public init?(_ keys: [[UInt8]]) {
        guard !keys.isEmpty, keys.allSatisfy({ $0.count >= Self.keyLength }) else { return nil }
        self.keys = keys.map { SymmetricKey(data: $0) }
    }

    /// A key that nobody keeps: what it signs is worth nothing to another process.
    public static func passing(_ random: (Int) -> [UInt8]) -> SigningKeys {
        SigningKeys(keys: [SymmetricKey(data: random(keyLength))])
    }

    private init(keys: [SymmetricKey]) {
        self.keys = keys
    }

    /// - Parameter use: what it is signed for, so that a signature serves nothing else.
    func signature(of message: [UInt8], for use: String) -> [UInt8] {
        keys.first.map { key in
            [UInt8](HMAC<SHA256>.authenticationCode(for: Self.framed(message, use), using: key))
        } ?? []
    }

    func verify(_ signature: [UInt8], of message: [UInt8], for use: String) -> Bool {
        let framed = Self.framed(message, use)
        return keys.contains { key in
            HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: framed, using: key)
        }
    }

    private static func framed(_ message: [UInt8], _ use: String) -> [UInt8] {
        Array(use.utf8) + [0] + message
    }
}
