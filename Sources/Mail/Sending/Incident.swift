// SPDX-License-Identifier: EUPL-1.2

import Storage

/// What a courier tells whoever runs the installation. Identifiers and codes: no name, no address.
public enum Incident: Hashable, Sendable {
    /// Why one letter was not sent.
    public enum Reason: Hashable, Sendable {
        case kindUnknown
        case factsUnreadable
        case territoryUnknown
        case personUnknown
        /// The person was erased, or has no e-mail address.
        case withoutAddress
        case addressMalformed
        /// Nothing may be signed for this person any more.
        case nothingToSign
        /// Its address could not be made, for the reason given.
        case unsigned(String)
        case refused(SMTPFault)
    }

    /// Said once, until `relayFound`: letters wait.
    case relayLost(SMTPFault)
    case relayFound
    /// Said once, until the outbox can be read again.
    case storeLost(StoreFault)
    /// - Parameter until: in milliseconds since 1970 UTC.
    case postponed(Outbox.Claim, until: Int64, Reason)
    case givenUp(Outbox.Claim, Reason)
}
