// SPDX-License-Identifier: EUPL-1.2

/// Someone the territory knows: in its Directory, outside the journal and outside as-of, so that
/// a name can be corrected or erased.
public struct Person: Hashable, Sendable, Codable {
    public enum Standing: String, Hashable, Sendable, Codable {
        /// Named in a file or a record; nobody has taken the name over yet.
        case placeholder
        /// Invited, not yet come in.
        case invited
        /// Has an account of the installation.
        case member
        /// Erased at their request: the identifier remains, the name does not.
        case erased
    }

    public let id: PersonID
    public var name: String
    public var email: String?
    public var phone: String?
    /// Postal address for convocations.
    public var contactAddress: String?
    public var standing: Standing

    public init(
        id: PersonID,
        name: String,
        email: String? = nil,
        phone: String? = nil,
        contactAddress: String? = nil,
        standing: Standing = .placeholder
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.phone = phone
        self.contactAddress = contactAddress
        self.standing = standing
    }
}
