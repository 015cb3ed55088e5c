// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// The workbook of an export: a sheet of actions, a sheet for each kind of record under them, and
/// the hidden one that lets the file come back.
struct ExportBook {
    /// What has a sheet of its own; documents stay where they are.
    static let childKinds: [RecordKind] = [
        .placement, .step, .budgetLine, .financing, .note, .link, .relation,
    ]

    private let request: ExportRequest
    private let isAlone: Bool
    private let layout: ExportLayout
    private let printer: CellPrinter
    private let actions: [Record]

    init(_ request: ExportRequest, isAlone: Bool) {
        self.request = request
        self.isAlone = isAlone
        layout = ExportLayout(phrasebook: request.phrasebook)
        printer = CellPrinter(view: request.view, phrasebook: request.phrasebook)
        actions = request.actions
    }

    var design: WorkbookDesign {
        var sheets = [actionSheet]
        if !isAlone {
            sheets += Self.childKinds.map(childSheet)
            sheets.append(manifest.design)
        }
        return WorkbookDesign(
            title: request.view.name,
            sheets: sheets,
            createdAt: request.createdAt
        )
    }

    private func name(of kind: RecordKind) -> String {
        String(request.phrasebook.label(of: kind, count: 2).prefix(31))
    }

    // MARK: Sheets

    private var actionColumns: [ExportLayout.Column] {
        layout.actionColumns(request.view.fields(of: .action), isAlone: isAlone)
    }

    private var actionSheet: SheetDesign {
        let columns = actionColumns
        let rows = actions.map { action in
            let row = ActionPrinter(action, in: request.plan, printer)
            return columns.map { row.cell($0.meaning) }
        }
        return SheetDesign(
            name: name(of: .action),
            columns: columns.map(design),
            rows: rows,
            frozenColumns: 2
        )
    }

    private func childSheet(_ kind: RecordKind) -> SheetDesign {
        let columns = layout.childColumns(request.view.fields(of: kind))
        var rows: [[Cell]] = []
        for action in actions {
            for record in descendants(of: action.id, kind: kind) {
                rows.append(columns.map { cell($0, of: record, under: action) })
            }
        }
        return SheetDesign(
            name: name(of: kind),
            columns: columns.map(design),
            rows: rows,
            frozenColumns: 3
        )
    }

    private func descendants(of id: RecordID, kind: RecordKind) -> [Record] {
        request.view.children(of: id, kind: kind).flatMap { child in
            [child] + (kind == .step ? descendants(of: child.id, kind: kind) : [])
        }
    }

    private func cell(
        _ column: ExportLayout.Column,
        of record: Record,
        under action: Record
    ) -> Cell {
        switch column.meaning {
        case .id: .text(record.id.text)
        case .parent: record.parent.map { .text($0.text) } ?? .blank
        case .number: action.number.map { .number(Double($0)) } ?? .blank
        case .field(let field): printer.cell(of: field, record)
        default: .blank
        }
    }

    // MARK: Looks

    private func design(_ column: ExportLayout.Column) -> ColumnDesign {
        var design = ColumnDesign(title: column.title)
        switch column.meaning {
        case .id, .parent: design.isHidden = !isAlone
        case .number, .code: design.width = 8
        case .axis, .plan, .funder: (design.width, design.wraps) = (24, true)
        case .budget, .funderAmount: design.numberStyle = .euros
        case .steps, .notes, .links: (design.width, design.wraps) = (40, true)
        case .field: column.field.map { dress(&design, as: $0.type) }
        default: break
        }
        return design
    }

    private func dress(_ design: inout ColumnDesign, as type: FieldType) {
        switch type {
        case .line: (design.width, design.wraps) = (40, true)
        case .prose: (design.width, design.wraps) = (50, true)
        case .flag: offer([true, false].map(request.phrasebook.flag), in: &design)
        case .amount: design.numberStyle = .euros
        case .choice(let list):
            offer(list.codes.map { request.phrasebook.label($0, of: list) }, in: &design)
        case .choices, .words, .record, .records, .people:
            (design.width, design.wraps) = (24, true)
        case .number, .date, .attachment: break
        }
    }

    private func offer(_ values: [String], in design: inout ColumnDesign) {
        design.choices = Formats.ChoiceList(values, isClosed: false)
    }

    // MARK: Coming back

    private var manifest: ExportManifest {
        var manifest = ExportManifest(
            territory: request.view.id,
            position: request.head.position,
            head: request.head.hash.hexadecimal,
            language: request.phrasebook.language,
            plan: request.plan,
            isComparable: request.view.asOf == nil && request.view.rights.isInside
        )
        note(actionColumns, of: .action, in: &manifest)
        for kind in Self.childKinds {
            note(layout.childColumns(request.view.fields(of: kind)), of: kind, in: &manifest)
        }
        return manifest
    }

    private func note(
        _ columns: [ExportLayout.Column],
        of kind: RecordKind,
        in manifest: inout ExportManifest
    ) {
        manifest.sheets[name(of: kind)] = kind
        manifest.headings += columns.map { column in
            ExportManifest.Heading(
                sheet: name(of: kind),
                title: column.title,
                meaning: ExportLayout.name(of: column.meaning)
            )
        }
    }
}

extension ExportRequest {
    /// The actions asked for, as far as they are in sight: all, those of one plan, or those named.
    var actions: [Record] {
        if let selection {
            return selection.compactMap(view.record).filter { $0.kind == .action }
        }
        guard let plan else { return view.actions }
        return view.actions.filter { action in
            view.placements(of: action).contains { $0.records(.plan).first == plan }
        }
    }
}

extension Sequence<UInt8> {
    /// "00ff…", in lower case.
    var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
