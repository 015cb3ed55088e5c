// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// An address of the site that only its receiver may use. It is made when the letter is sent, so
/// that none waits in the database.
public struct SignedAddress: Hashable, Sendable {
    /// What it lets its receiver do.
    public enum Purpose: Hashable, Sendable {
        /// Come in, once.
        case signIn
        /// Take over the place that is kept for them.
        case invitation
        /// Contest a mandate that concerns them.
        case contest
        /// Answer a question that is put to them, once.
        case answer
    }

    /// Absolute, and without any personal data.
    public let text: String
    /// In milliseconds since 1970 UTC.
    public let usableUntil: Int64

    public init(_ text: String, usableUntil: Int64) {
        self.text = text
        self.usableUntil = usableUntil
    }

    /// Makes the address for one notice; nil when its receiver may no longer have it, and then
    /// nothing is sent. What is thrown is tried again later.
    public typealias Maker =
        @Sendable (Purpose, Notice, TerritoryCard) async throws -> SignedAddress?
}
