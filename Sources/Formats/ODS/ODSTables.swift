// SPDX-License-Identifier: EUPL-1.2

/// The tables of an OpenDocument spreadsheet as XML, with their choices and filters.
struct ODSTables {
    let layout: WorkbookLayout
    /// The distinct widths met, in characters; their rank names the style.
    private var widths: [Double] = []
    private var validations = ""
    private var validationCount = 0

    init(layout: WorkbookLayout) {
        self.layout = layout
    }

    mutating func spreadsheet() -> String {
        var tables = ""
        for sheet in layout.sheets { append(sheet, to: &tables) }
        return "<office:spreadsheet><table:content-validations>\(validations)"
            + "</table:content-validations>\(tables)\(filters)</office:spreadsheet>"
    }

    var columnStyles: String {
        widths.enumerated().map { rank, width in
            // A character of the default font is about a fifth of a centimetre wide.
            let centimetres = (max(1, width) * 20).rounded() / 100
            return #"<style:style style:name="co\#(rank)" style:family="table-column">"#
                + #"<style:table-column-properties style:column-width="\#(centimetres)cm"/>"#
                + "</style:style>"
        }.joined()
    }

    private mutating func append(_ sheet: SheetDesign, to xml: inout String) {
        let style = sheet.isHidden ? "hidden" : "visible"
        xml += #"<table:table table:name="\#(sheet.name.escapedForXML)""#
        xml += #" table:style-name="\#(style)">"#
        for column in sheet.columns { append(column, to: &xml) }
        // A table without a column is not valid.
        if sheet.columns.isEmpty { xml += "<table:table-column/>" }
        let names = sheet.columns.map { validation(of: $0, in: sheet) }
        for (index, row) in sheet.allRows.enumerated() {
            let isHeader = index == 0 && sheet.hasHeader
            if isHeader { xml += "<table:table-header-rows>" }
            xml += "<table:table-row>"
            append(row, of: sheet, isHeader: isHeader, validations: names, to: &xml)
            xml += "</table:table-row>"
            if isHeader { xml += "</table:table-header-rows>" }
        }
        if names.contains(where: { $0 != nil }) {
            xml += #"<table:table-row table:number-rows-repeated="\#(WorkbookLayout.spareRows)">"#
            append([], of: sheet, isHeader: false, validations: names, to: &xml)
            xml += "</table:table-row>"
        } else if sheet.allRows.isEmpty {
            xml += "<table:table-row><table:table-cell/></table:table-row>"
        }
        xml += "</table:table>"
    }

    private mutating func append(_ column: ColumnDesign, to xml: inout String) {
        let rank = widths.firstIndex(of: column.width) ?? widths.count
        if rank == widths.count { widths.append(column.width) }
        let visibility = column.isHidden ? #" table:visibility="collapse""# : ""
        xml += #"<table:table-column table:style-name="co\#(rank)"\#(visibility)/>"#
    }

    private func append(
        _ row: [Cell],
        of sheet: SheetDesign,
        isHeader: Bool,
        validations: [String?],
        to xml: inout String
    ) {
        for index in 0..<max(1, row.count, isHeader ? 0 : validations.count) {
            let cell = index < row.count ? row[index] : .blank
            let column = index < sheet.columns.count ? sheet.columns[index] : nil
            let look = isHeader ? .header : CellLook(cell, in: column)
            var attributes = #" table:style-name="\#(look.rawValue)""#
            if !isHeader, index < validations.count, let name = validations[index] {
                attributes += #" table:content-validation-name="\#(name)""#
            }
            append(cell, look: look, attributes: attributes, to: &xml)
        }
    }

    private func append(_ cell: Cell, look: CellLook, attributes: String, to xml: inout String) {
        let (value, shown): (String, String) =
            switch cell {
            case .blank: ("", "")
            case .text(let text): (#" office:value-type="string""#, text)
            case .number(let number) where !number.isFinite:
                (#" office:value-type="string""#, "\(number)")
            case .number(let number): (Self.value(number, look: look), "\(number)")
            case .flag(let flag):
                (#" office:value-type="boolean" office:boolean-value="\#(flag)""#, "\(flag)")
            case .day(let day):
                (#" office:value-type="date" office:date-value="\#(day)""#, "\(day)")
            case .moment(let day, let second):
                (
                    #" office:value-type="date" office:date-value="\#(day)T"#
                        + #"\#(clockText(seconds: second))""#,
                    "\(day) \(clockText(seconds: second))"
                )
            }
        xml += "<table:table-cell\(attributes)\(value)>"
        if !shown.isEmpty { xml += ODFText.paragraphs(of: shown) }
        xml += "</table:table-cell>"
    }

    private static func value(_ number: Double, look: CellLook) -> String {
        let type =
            switch look {
            case .euros: #"currency" office:currency="EUR"#
            case .percentage: "percentage"
            case .header, .text, .wrapped, .whole, .day, .moment: "float"
            }
        return #" office:value-type="\#(type)" office:value="\#(number)""#
    }

    private mutating func validation(of column: ColumnDesign, in sheet: SheetDesign) -> String? {
        guard let choices = column.choices, let place = layout.place(of: choices) else {
            return nil
        }
        let name = "choice\(validationCount)"
        validationCount += 1
        let letters = CellReference.letters(ofColumn: place.column)
        let range = "$'\(ServiceSheets.choices)'.$\(letters)$2:.$\(letters)$\(place.lastRow + 1)"
        validations += """
            <table:content-validation table:name="\(name)" \
            table:condition="of:cell-content-is-in-list([\(range)])" \
            table:allow-empty-cell="true" table:display-list="unsorted" \
            table:base-cell-address="\(Self.address(sheet, row: 1, column: 0))">\
            <table:error-message table:message-type="stop" table:display="\(choices.isClosed)"/>\
            </table:content-validation>
            """
        return name
    }

    private var filters: String {
        let ranges = layout.sheets.enumerated().compactMap { index, sheet -> String? in
            guard sheet.hasHeader else { return nil }
            let first = Self.address(sheet, row: 0, column: 0)
            let last = Self.address(
                sheet,
                row: max(1, sheet.rows.count),
                column: sheet.columns.count - 1
            )
            // Under this name LibreOffice takes the range for the sheet's own filter.
            return #"<table:database-range table:name="__Anonymous_Sheet_DB__\#(index)""#
                + #" table:target-range-address="\#(first):\#(last)""#
                + #" table:display-filter-buttons="true"/>"#
        }
        guard !ranges.isEmpty else { return "" }
        return "<table:database-ranges>\(ranges.joined())</table:database-ranges>"
    }

    private static func address(_ sheet: SheetDesign, row: Int, column: Int) -> String {
        let quoted = sheet.name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''")
        return "'\(quoted)'.\(CellReference.name(row: row, column: column))".escapedForXML
    }
}
