// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Phrases
import Views

/// What a program asks to be written of an action: fields, what it saw of them, since when it is
/// so.
struct ActionWriting {
    /// Bytes of a body.
    static let limit = 2 << 20

    let fields: [FieldID: Content]
    let seen: JSONTree
    let effective: Day?

    /// - Throws: everything that is wrong, each where it stands.
    init(_ body: JSONTree, in view: View, _ phrasebooks: Phrasebooks) throws(Problem) {
        guard case .object(let members) = body, case .object(let asked)? = body["fields"] else {
            throw .invalid([.init(pointer: "#/fields", detail: .fault(.required))])
        }
        var errors = members.filter { !["fields", "seen", "effective"].contains($0.name) }
            .map { Problem.Located(pointer: "#/\($0.name)", detail: .fault(.unknown)) }
        var fields: [FieldID: Content] = [:]
        let reader = FieldJSON(phrasebooks: phrasebooks)
        for member in asked {
            let id = FieldID(member.name)
            let field = view.field(id, of: .action)
            if let field, let content = reader.content(member.value, of: field.type) {
                fields[id] = content
            } else {
                let fault: FieldFault = field == nil ? .unknown : .wrongType
                errors.append(.init(pointer: "#/fields/\(member.name)", detail: .fault(fault)))
            }
        }
        effective = body["effective"]?.text.flatMap { Day($0) }
        if let said = body["effective"], said != .null,
            effective.map({ $0 > view.today }) ?? true
        {
            errors.append(.init(pointer: "#/effective", detail: .apiDayNotTaken))
        }
        guard errors.isEmpty else { throw .invalid(errors) }
        self.fields = fields
        seen = body["seen"] ?? .null
    }

    /// The first field that is no longer what the program saw.
    func stale(_ action: Record, _ value: (Field) -> JSONTree, in view: View) -> Field? {
        guard case .object(let members) = seen else { return nil }
        return members.lazy.compactMap { view.field(FieldID($0.name), of: .action) }
            .first { field in
                fields[field.id] != nil
                    && !FieldJSON.isSame(value(field), seen[field.id.rawValue] ?? .null)
            }
    }

    /// The edit, on the fields as they stand: whoever writes between now and then is told of.
    func edit(of action: Record) -> Command {
        let positions = fields.keys.map { ($0, action.fields[$0]?.changedAt ?? action.createdAt) }
        return .record(
            .edit(
                Record.Edit(record: action.id, fields: fields),
                seen: Dictionary(uniqueKeysWithValues: positions)
            )
        )
    }
}

extension ActionWriting {
    /// What the desk is asked, in the name of whoever holds the token.
    /// - Parameter fingerprint: tells one body from another under the same key.
    func request(
        _ command: Command,
        by author: Author,
        gesture: GestureID,
        fingerprint: String
    ) -> Request {
        var request = Request(command, by: author, gesture: gesture)
        request.effective = effective
        request.fingerprint = fingerprint
        return request
    }
}
