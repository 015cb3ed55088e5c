// SPDX-License-Identifier: EUPL-1.2

/// One page to be looked at, as it comes up in use.
public struct Stop: Sendable {
    /// Who comes there.
    public enum Guests: Sendable {
        case everyPersona
        case persona(String)
        case stranger
    }

    /// Names its picture: « action-in-the-past ».
    public let name: String
    public let path: String
    public let guests: Guests
    /// What it answers to those who may come; a persona who may not is refused.
    public let status: Int
    /// What is sent there, when it is a form that comes back.
    public let fields: [Visitor.Field]?

    init(
        _ name: String,
        _ path: String,
        for guests: Guests = .everyPersona,
        status: Int = 200,
        sending fields: [Visitor.Field]? = nil
    ) {
        self.name = name
        self.path = path
        self.guests = guests
        self.status = status
        self.fields = fields
    }

    /// A form sent without what it needs, so that it comes back saying so.
    static func error(
        _ name: String,
        _ path: String,
        for guests: Guests = .everyPersona,
        sending fields: [Visitor.Field]
    ) -> Stop {
        Stop(name, path, for: guests, status: 422, sending: fields)
    }
}
