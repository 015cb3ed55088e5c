// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Identity
import Mail
import Storage
import Views

/// The signed addresses that letters carry, made as each leaves.
struct LetterLinks: Sendable {
    /// Three days, in milliseconds: a letter read on Monday was perhaps sent on Friday.
    private static let toContest: Int64 = 3 * 86_400_000

    let links: SignedLinks
    let now: @Sendable () -> Int64
    /// The address people reach the site at, without the last slash.
    let base: String

    init(_ installation: Installation, _ keys: SigningKeys, base: String) {
        let instruments = installation.instruments
        links = SignedLinks(installation.store, keys: keys, random: instruments.random)
        now = instruments.now
        self.base = base
    }

    func address(
        _ purpose: SignedAddress.Purpose,
        _ notice: Notice,
        _ territory: TerritoryCard
    ) async throws -> SignedAddress? {
        let now = now()
        switch purpose {
        case .signIn: return try await link(.signIn, notice, territory, .signIn(from: now))
        case .invitation:
            return try await link(.invitation, notice, territory, .invitation(from: now))
        case .contest:
            let days = SignedLinks.Period(starts: now, expires: now + Self.toContest)
            guard let mandate = notice.contested else {
                return try await link(.signIn, notice, territory, days)
            }
            let facts = ContestFacts(mandate: mandate).json
            return try await link(.contest, notice, territory, days, facts: facts)
        case .answer:
            guard let facts = notice.telling(QuestionNotice.self) else { return nil }
            let question = QuestionFacts(arbitration: facts.arbitration)
            let period = SignedLinks.Period.arbitration(from: now)
            return try await link(.arbitration, notice, territory, period, facts: question.json)
        }
    }

    private func link(
        _ purpose: SignedLinks.Purpose,
        _ notice: Notice,
        _ territory: TerritoryCard,
        _ period: SignedLinks.Period,
        facts: String = "{}"
    ) async throws(StoreFault) -> SignedAddress {
        let token = try await links.make(
            purpose,
            for: notice.person,
            in: territory.id,
            facts: facts,
            valid: period
        )
        return SignedAddress(base + Address.link(token).path, usableUntil: period.expires)
    }
}

extension Notice {
    /// The mandate that its receiver may contest.
    fileprivate var contested: MandateID? {
        telling(MandateNotice.self)?.mandate ?? telling(MandateEndNotice.self)?.mandate
    }
}
