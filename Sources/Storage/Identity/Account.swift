// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What someone comes in with: an e-mail address of the installation, which may stand for a person
/// in several territories.
public struct Account: Hashable, Sendable {
    public let id: AccountID
    /// In lower case: an address is one account however it is typed.
    public let email: String
    /// Derived from the password, with how; nil for whoever only ever uses links.
    public let password: [UInt8]?
    /// In milliseconds since 1970 UTC.
    public let created: Int64
    /// The code of the language they chose; nil leaves it to the browser.
    public let language: String?
}

public typealias AccountID = Identifier<Account>

/// That an account is a person of a territory.
public struct Membership: Hashable, Sendable {
    public let territory: TerritoryID
    public let person: PersonID

    public init(territory: TerritoryID, person: PersonID) {
        self.territory = territory
        self.person = person
    }
}
