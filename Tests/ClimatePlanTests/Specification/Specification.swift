// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

@testable import ClimatePlan

/// Given events, when a command, then events or a refusal.
struct Specification {
    var territory = Territory(id: Fixed.territory)
    var day = Day(checked: 2026, 11, 19)

    /// What one commit of the journal would leave, event by event.
    mutating func happened(_ events: Event...) throws {
        for event in events { try territory.apply(event, at: territory.position + 1) }
    }

    func decided(_ command: Command) throws(Refusal) -> [Event] {
        try territory.decide(command, on: day)
    }

    func refusal(of command: Command) -> Refusal? {
        do throws(Refusal) {
            _ = try territory.decide(command, on: day)
            return nil
        } catch {
            return error
        }
    }
}

/// Given a founded territory with those events.
func given(_ events: Event...) throws -> Specification {
    var specification = Specification()
    try specification.happened(.founded(Founding(name: "Hauts de Sorgne", siren: "200012345")))
    for event in events { try specification.happened(event) }
    return specification
}

/// Identifiers that stay the same from one run to the next.
enum Fixed {
    static let territory = TerritoryID(uuid(1))
    static let action = RecordID(uuid(10))
    static let plan = RecordID(uuid(20))
    static let axis = RecordID(uuid(30))
    static let service = RecordID(uuid(40))
    static let organisation = RecordID(uuid(41))
    static let person = PersonID(uuid(50))
    static let gesture = GestureID(uuid(60))
    static let mandate = MandateID(uuid(70))

    static func record(_ number: UInt8) -> RecordID { RecordID(uuid(number)) }
    static func person(_ number: UInt8) -> PersonID { PersonID(uuid(number)) }
    static func mandate(_ number: UInt8) -> MandateID { MandateID(uuid(number)) }
    static func gesture(_ number: UInt8) -> GestureID { GestureID(uuid(number)) }

    static func sealed(_ number: UInt8) -> SealedText {
        SealedText(id: TextID(uuid(number)), digest: String(repeating: "0f", count: 32))
    }

    static func uuid(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    }
}

extension Event {
    /// An action enters the register.
    static func action(
        _ id: RecordID = Fixed.action,
        number: Int = 1,
        _ fields: [FieldID: Content] = [:]
    ) -> Event {
        let title: [FieldID: Content] = [.title: Content(.text("Composter au plus près"))]
        return .created(id, .action, number: number, title.merging(fields) { $1 })
    }

    static func created(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        number: Int? = nil,
        _ fields: [FieldID: Content] = [:]
    ) -> Event {
        .record(
            .created(
                Record.Creation(
                    id: id,
                    kind: kind,
                    parent: parent,
                    number: number,
                    fields: fields
                )
            )
        )
    }

    static func edited(_ id: RecordID, _ fields: [FieldID: Content]) -> Event {
        .record(.edited(Record.Edit(record: id, fields: fields)))
    }
}

extension Command {
    static func create(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Content] = [:]
    ) -> Command {
        .record(.create(Record.Creation(id: id, kind: kind, parent: parent, fields: fields)))
    }

    static func edit(
        _ id: RecordID,
        _ fields: [FieldID: Content],
        seen: [FieldID: Int64] = [:]
    ) -> Command {
        .record(.edit(Record.Edit(record: id, fields: fields), seen: seen))
    }
}
