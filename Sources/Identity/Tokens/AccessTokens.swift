// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// What programs come in with: `chv_` and chance, of which the database keeps the digest. Each acts
/// for one person of one territory, within that person's rights.
public struct AccessTokens: Sendable {
    /// Tells the scanners of source repositories what they found.
    static let prefix = "chv_"
    /// A year, in milliseconds.
    public static let time: Int64 = 365 * 86_400_000
    /// How old the note of the last use may get, in milliseconds.
    static let usedEvery: Int64 = 3_600_000
    /// In characters.
    public static let longestLabel = 100

    private static let length = 32

    private let register: TokenRegister
    private let random: @Sendable (Int) -> [UInt8]

    /// - Parameter random: unguessable bytes, as many as asked.
    public init(_ store: any Store, random: @escaping @Sendable (Int) -> [UInt8]) {
        register = TokenRegister(store)
        self.random = random
    }

    /// Makes a token and gives it, this once.
    /// - Parameter label: what it is for, in its holder's words.
    public func make(
        for person: PersonID,
        in territory: TerritoryID,
        label: String,
        now: Int64
    ) async throws(StoreFault) -> (token: String, record: AccessToken) {
        let token = Self.prefix + Base64URL.text(random(Self.length))
        let record = AccessToken(
            id: AccessTokenID(UUID(chance: random)),
            territory: territory,
            person: person,
            label: String(label.filter { $0 != "\0" }.prefix(Self.longestLabel)),
            created: now,
            expires: now + Self.time
        )
        try await register.add(record, digest: .digest(of: token))
        return (token, record)
    }

    /// Whom a token acts for, if it may be used; its use is noted.
    public func resolve(_ token: String, now: Int64) async throws(StoreFault) -> AccessToken? {
        guard token.hasPrefix(Self.prefix),
            Base64URL.bytes(token.dropFirst(Self.prefix.count), count: Self.length) != nil,
            let record = try await register.token(digest: .digest(of: token), now: now)
        else { return nil }
        if now - (record.used ?? 0) > Self.usedEvery {
            try await register.use(record.id, now: now)
        }
        return record
    }

    /// Of one person or of everyone, the latest first, those revoked included.
    public func list(
        of person: PersonID? = nil,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [AccessToken] {
        try await register.list(of: person, in: territory)
    }

    /// False if the territory has no such token in use.
    @discardableResult
    public func revoke(
        _ token: AccessTokenID,
        in territory: TerritoryID,
        now: Int64
    ) async throws(StoreFault) -> Bool {
        try await register.revoke(token, in: territory, now: now)
    }
}
