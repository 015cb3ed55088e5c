// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

/// A fictitious territory whose register holds every kind of field and of record: what the tests
/// of pages, files and stores read and write. All names are invented.
public enum Sample {
    public static let slug = "hauts-de-sorgne"

    public static let founding = Founding(
        name: "Communauté de communes des Hauts de Sorgne",
        siren: "200000000",
        kind: "communityOfCommunes",
        parent: "PETR du Val de Sorgne"
    )

    /// The same identifier every time for the same number.
    public static func id<Subject>(_ number: Int) -> Identifier<Subject> {
        let digits = String(number, radix: 16)
        let padding = String(repeating: "0", count: max(0, 12 - digits.count))
        guard let uuid = UUID(uuidString: "00000000-0000-4000-8000-" + padding + digits) else {
            preconditionFailure("\(number) gives no identifier")
        }
        return Identifier(uuid)
    }

    public static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    static func create(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Content]
    ) -> Command {
        .record(.create(Record.Creation(id: id, kind: kind, parent: parent, fields: fields)))
    }

    static func edit(_ id: RecordID, _ fields: [FieldID: Content]) -> Command {
        .record(.edit(Record.Edit(record: id, fields: fields), seen: [:]))
    }
}

/// Contents, shortly written.
extension Content {
    static func text(_ words: String) -> Content { Content(.text(words)) }
    static func choice(_ code: String) -> Content { Content(.choice(code)) }
    static func choices(_ codes: String...) -> Content { Content(.choices(codes)) }
    static func records(_ ids: RecordID...) -> Content { Content(.records(ids)) }

    static func euros(_ amount: Int) -> Content {
        Content(.amount(.exactly(Quantity(amount), .euro)))
    }

    static func date(_ wire: String, written: String? = nil) -> Content {
        guard let date = PartialDate(wire: wire) else { preconditionFailure("\(wire): no date") }
        return Content(.date(date), written: written.map { .plain($0) })
    }
}
