// SPDX-License-Identifier: EUPL-1.2

import Crypto
import CryptoExtras
import Foundation

/// Derives and checks passwords by scrypt, two at a time.
public struct Passwords: Sendable {
    private let cost: PasswordCost
    private let random: @Sendable (Int) -> [UInt8]
    private let pool = BoundedPool("scrypt", width: 2, queueLength: 20)

    /// - Parameters:
    ///   - cost: what a password costs from now on; those kept at another are still checked.
    ///   - random: unguessable bytes, as many as asked.
    public init(cost: PasswordCost = .usual, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.cost = cost
        self.random = random
    }

    public enum Fault: Error, Hashable, Sendable {
        /// Too many people are signing in at this very moment.
        case overloaded
        /// The machine could not do the computation.
        case failed
    }

    public enum Verdict: Hashable, Sendable {
        case wrong
        case right
        /// Right, and kept at another cost than today's: better derived again.
        case rightAtFormerCost
    }

    /// What an account keeps of a password.
    public func derive(_ password: String) async throws(Fault) -> [UInt8] {
        let (cost, salt) = (cost, random(16))
        let hash = try await pooled { Self.hash(password, cost: cost, salt: salt) }
        return StoredPassword(cost: cost, salt: salt, hash: hash).bytes
    }

    /// Takes as long whether or not there is anything to check against: an address that nobody has
    /// cannot be told from a wrong password.
    public func check(
        _ password: String,
        against stored: [UInt8]?
    ) async throws(Fault) -> Verdict {
        let kept = stored.flatMap { StoredPassword($0) }
        let cost = kept?.cost ?? cost
        let salt = kept?.salt ?? random(16)
        let hash = try await pooled { Self.hash(password, cost: cost, salt: salt) }
        guard let kept, Self.areEqual(hash, kept.hash) else { return .wrong }
        return kept.cost == self.cost ? .right : .rightAtFormerCost
    }

    private func pooled(
        _ work: @escaping @Sendable () -> [UInt8]?
    ) async throws(Fault) -> [UInt8] {
        let hash: [UInt8]?
        do throws(BoundedPool.Full) {
            hash = try await pool.run(work)
        } catch {
            throw .overloaded
        }
        guard let hash else { throw .failed }
        return hash
    }

    /// The same letters give the same bytes on every keyboard: an accent may come as one character
    /// or as two.
    private static func hash(_ password: String, cost: PasswordCost, salt: [UInt8]) -> [UInt8]? {
        let letters = password.precomposedStringWithCompatibilityMapping
        let key = try? KDF.Scrypt.deriveKey(
            from: Array(letters.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key?.withUnsafeBytes { Array($0) }
    }

    /// In a time that does not tell where they differ.
    private static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
