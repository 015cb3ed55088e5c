// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import FoundationEssentials

/// What a kind of notice has to say. Identifiers, days and codes alone: whoever is erased before
/// it is sent leaves no name behind in it.
public protocol NoticeFacts: Codable, Hashable, Sendable {
    /// The stable name it is stored under.
    static var kind: String { get }
}

/// A person asked for an address that lets them in.
public struct SignInNotice: NoticeFacts {
    public static let kind = "signIn.link"

    public init() {}
}

/// A person of the Directory may come in.
public struct InvitationNotice: NoticeFacts {
    public static let kind = "invitation"
    /// Who invites; nobody when it was the operator.
    public let by: PersonID?

    public init(by: PersonID?) {
        self.by = by
    }
}

/// A mandate was recorded: told to its holder, and to whoever watches over mandates.
public struct MandateNotice: NoticeFacts {
    public static let kind = "mandate.recorded"
    /// Nil in a notice written before letters let it be contested.
    public let mandate: MandateID?
    public let holder: PersonID
    /// The code of a `Mandate.Role`.
    public let role: String
    /// Its first day.
    public let start: Day
    /// Its last day, included; nil while nothing ends it.
    public let end: Day?
    /// Who recorded it; nobody when it was the operator.
    public let by: PersonID?

    public init(_ mandate: Mandate, by: PersonID?) {
        self.mandate = mandate.id
        holder = mandate.person
        role = mandate.role.rawValue
        start = mandate.start
        end = mandate.end
        self.by = by
    }
}

/// A mandate was ended: told to the same people.
public struct MandateEndNotice: NoticeFacts {
    public static let kind = "mandate.ended"
    /// Nil in a notice written before letters let it be contested.
    public let mandate: MandateID?
    public let holder: PersonID
    /// The code of a `Mandate.Role`.
    public let role: String
    /// Its first day.
    public let start: Day
    /// Its last day, included.
    public let end: Day
    /// Who ended it; nobody when it was the operator.
    public let by: PersonID?

    public init(_ mandate: Mandate, on last: Day, by: PersonID?) {
        self.mandate = mandate.id
        holder = mandate.person
        role = mandate.role.rawValue
        start = mandate.start
        end = last
        self.by = by
    }
}

/// A question waits for its reader: what it says stays in the register.
public struct QuestionNotice: NoticeFacts {
    public static let kind = "arbitration.asked"
    public let arbitration: RecordID
    /// When an answer is wished, if it was said.
    public let due: PartialDate?
    /// Who asks; nobody when it was the operator.
    public let by: PersonID?

    public init(arbitration: RecordID, due: PartialDate?, by: PersonID?) {
        self.arbitration = arbitration
        self.due = due
        self.by = by
    }
}

extension Notice {
    /// - Parameter due: in milliseconds since 1970 UTC.
    public init<Facts: NoticeFacts>(
        id: UUID,
        telling facts: Facts,
        person: PersonID,
        due: Int64
    ) throws(WireFault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes: Data
        do {
            bytes = try encoder.encode(facts)
        } catch {
            throw .notEncodable(kind: Facts.kind, detail: String(describing: error))
        }
        self.init(
            id: id,
            kind: Facts.kind,
            person: person,
            facts: String(decoding: bytes, as: UTF8.self),
            due: due
        )
    }

    /// Its facts, if it is of that kind and they can be read.
    public func telling<Facts: NoticeFacts>(_ facts: Facts.Type) -> Facts? {
        guard kind == Facts.kind else { return nil }
        return try? JSONDecoder().decode(facts, from: Data(self.facts.utf8))
    }
}
