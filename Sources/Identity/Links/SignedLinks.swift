// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// Links given to people: each stands for one person, one purpose and one period, is used once and
/// may be revoked. Its token is an identifier and a signature: it says nothing of anyone, and the
/// database alone does not let one be made.
///
/// Reading changes nothing, as the scanners of mail systems open every address first: a page shows
/// what a link is for and a button, and only the button consumes it.
public struct SignedLinks: Sendable {
    private static let identifierLength = 16
    private static let signatureLength = 32
    private static let use = "cheville.link.1"
    /// How long a link that is over is kept, so that whoever opens it is told why.
    private static let keptOver: Int64 = 180 * 86_400_000

    private let register: LinkRegister
    private let people: PeopleRegister
    private let keys: SigningKeys
    private let random: @Sendable (Int) -> [UInt8]

    /// - Parameter random: unguessable bytes, as many as asked.
    public init(
        _ store: any Store,
        keys: SigningKeys,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        register = LinkRegister(store)
        people = PeopleRegister(store)
        self.keys = keys
        self.random = random
    }

    /// Makes a link and gives its token, which is kept nowhere.
    /// - Parameter facts: what the purpose needs to know, as JSON.
    public func make(
        _ purpose: Purpose,
        for person: PersonID,
        in territory: TerritoryID,
        facts: String = "{}",
        valid period: Period
    ) async throws(StoreFault) -> String {
        let id = UUID(chance: random)
        let link = LinkRecord(
            id: LinkID(id),
            territory: territory,
            person: person,
            purpose: purpose.rawValue,
            facts: facts,
            recipient: try await recipient(person, in: territory),
            starts: period.starts,
            expires: period.expires
        )
        try await register.add(link, forgettingBefore: period.starts - Self.keptOver)
        return Base64URL.text(id.bytes + keys.signature(of: id.bytes, for: Self.use))
    }

    /// What a token is worth now; nothing is changed by asking.
    /// - Parameter now: in milliseconds since 1970 UTC.
    public func read(_ token: String, now: Int64) async throws(StoreFault) -> Reading {
        guard let id = identifier(of: token) else { return .invalid(.malformed) }
        guard let record = try await register.link(id) else { return .invalid(.unknown) }
        if record.revoked != nil { return .invalid(.revoked) }
        if record.used != nil { return .invalid(.used) }
        if now < record.starts { return .invalid(.notYet) }
        if now >= record.expires { return .invalid(.expired) }
        // A link follows its reader's address: were the Directory changed to another's, whoever
        // holds the link would come in as that other.
        if let recipient = record.recipient,
            recipient != (try await self.recipient(record.person, in: record.territory))
        {
            return .invalid(.revoked)
        }
        return .valid(SignedLink(record))
    }

    /// Uses a link: of two that ask at the same time, one is told it is used.
    public func consume(_ token: String, now: Int64) async throws(StoreFault) -> Reading {
        let reading = try await read(token, now: now)
        guard case .valid(let link) = reading else { return reading }
        return try await register.consume(link.id, now: now) ? reading : .invalid(.used)
    }

    public func revoke(_ link: LinkID, now: Int64) async throws(StoreFault) {
        try await register.revoke(link, now: now)
    }

    /// Takes back what was sent to a person for a purpose and not used yet.
    public func revokeAll(
        for purpose: Purpose,
        of person: PersonID,
        in territory: TerritoryID,
        now: Int64
    ) async throws(StoreFault) {
        try await register.revokeAll(
            for: purpose.rawValue,
            of: person,
            in: territory,
            now: now
        )
    }

    private func identifier(of token: String) -> LinkID? {
        let length = Self.identifierLength + Self.signatureLength
        guard let bytes = Base64URL.bytes(token, count: length) else { return nil }
        let id = Array(bytes.prefix(Self.identifierLength))
        let signature = Array(bytes.dropFirst(Self.identifierLength))
        guard keys.verify(signature, of: id, for: Self.use) else { return nil }
        return LinkID(UUID(chance: { _ in id }))
    }

    private func recipient(
        _ person: PersonID,
        in territory: TerritoryID
    ) async throws(StoreFault) -> [UInt8]? {
        try await people.read([person], of: territory).first?.email
            .map { .digest(of: EmailAddress.canonical($0)) }
    }
}

extension SignedLink {
    fileprivate init(_ record: LinkRecord) {
        id = record.id
        territory = record.territory
        person = record.person
        purpose = SignedLinks.Purpose(rawValue: record.purpose)
        facts = record.facts
        period = SignedLinks.Period(starts: record.starts, expires: record.expires)
    }
}
