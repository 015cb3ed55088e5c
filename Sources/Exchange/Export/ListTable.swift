// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// A list of the territory as a spreadsheet of one table: its services, its people, its journal.
public struct ListTable: Sendable {
    public struct Column: Sendable {
        let title: String
        let width: Double

        public init(_ title: String, width: Double = 24) {
            self.title = title
            self.width = width
        }
    }

    let name: String
    let columns: [Column]
    let rows: [[Cell]]

    public init(_ name: String, _ columns: [Column], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// - Parameters:
    ///   - title: what the file says of itself.
    ///   - createdAt: in seconds since 1970 UTC.
    public func bytes(
        as format: SpreadsheetFormat,
        title: String,
        createdAt: Int
    ) throws(WritingFault) -> [UInt8] {
        let sheet = SheetDesign(
            name: String(name.prefix(31)),
            columns: columns.map { ColumnDesign(title: $0.title, width: $0.width, wraps: true) },
            rows: rows,
            frozenColumns: 1
        )
        let design = WorkbookDesign(title: title, sheets: [sheet], createdAt: createdAt)
        return try SpreadsheetWriter.bytes(of: design, as: format)
    }

    /// The rows alone, as they follow others in a comma-separated file.
    public func furtherRows() throws(WritingFault) -> [UInt8] {
        let sheet = SheetDesign(name: "", rows: rows)
        let bytes = try SpreadsheetWriter.bytes(of: WorkbookDesign(sheets: [sheet]), as: .csv)
        // The mark stands at the head of the file alone.
        return Array(bytes.dropFirst(3))
    }
}

extension ListTable {
    /// The services or the organisations in sight: what their sheets say, and how many actions
    /// name them.
    public init(of kind: RecordKind, in view: View, _ phrasebook: Phrasebook) {
        let printer = CellPrinter(view: view, phrasebook: phrasebook)
        let fields = view.fields(of: kind)
        var counts: [RecordID: Int] = [:]
        for action in view.actions {
            let named = kind == .service ? action.records(.leadService) : action.records(.carriers)
            for id in named { counts[id, default: 0] += 1 }
        }
        let columns = fields.map { Column(phrasebook.label(of: $0)) }
        self.init(
            phrasebook.label(of: kind, count: 2),
            columns + [Column(phrasebook[.exportActionCount], width: 10)],
            rows: view.records(of: kind).map { record in
                fields.map { printer.cell(of: $0.id, record) }
                    + [.number(Double(counts[record.id, default: 0]))]
            }
        )
    }

    /// The people of the Directory, in alphabetical order, with the mandates they hold.
    /// - Parameter mandates: those of a person that run on the day the list is made for.
    public init(
        peopleIn view: View,
        mandates: (PersonID) -> [Mandate],
        _ phrasebook: Phrasebook
    ) {
        let hasContacts = view.rights.keepsDirectory
        let contacts: [Phrase] = [.exportPersonEmail, .exportPersonPhone, .exportPersonAddress]
        let titles =
            [.exportPersonName, .exportPersonFunction, .exportPersonPlace]
            + (hasContacts ? contacts : [])
        let people = view.people.sorted { Collation.key($0.name) < Collation.key($1.name) }
        self.init(
            phrasebook[.exportName("people")],
            titles.map { Column(phrasebook[$0]) },
            rows: people.map { person in
                let mandates = mandates(person.id)
                let functions = mandates.map { phrasebook.label(of: $0.role) }.unique
                let places = mandates.compactMap { $0.service ?? $0.organisation }
                    .compactMap { view.record($0)?.text(.name) }.unique
                let cells = [
                    person.name, functions.joined(separator: ", "), places.joined(separator: ", "),
                ]
                let contact = [person.email, person.phone, person.contactAddress]
                return (cells + (hasContacts ? contact.map { $0 ?? "" } : [])).map(
                    Cell.init(words:)
                )
            }
        )
    }
}

extension Cell {
    /// Words, or nothing.
    public init(words: String) {
        self = words.isEmpty ? .blank : .text(words)
    }
}
