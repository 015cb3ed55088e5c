// SPDX-License-Identifier: EUPL-1.2

import CXLSXWriter

/// Writes one sheet through libxlsxwriter.
struct XLSXSheetWriter {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let formats: [CellLook: UnsafeMutablePointer<lxw_format>]

    /// The first failure, or none.
    func write(_ sheet: SheetDesign, choices layout: WorkbookLayout) -> lxw_error {
        for (index, column) in sheet.columns.enumerated() {
            setColumn(UInt16(clamping: index), as: column)
            if let choices = column.choices, let place = layout.place(of: choices) {
                offer(choices, at: place, inColumn: UInt16(clamping: index), of: sheet)
            }
        }
        if sheet.hasHeader {
            worksheet_freeze_panes(worksheet, 1, UInt16(clamping: sheet.frozenColumns))
            worksheet_autofilter(
                worksheet,
                0,
                0,
                UInt32(clamping: max(1, sheet.rows.count)),
                UInt16(clamping: sheet.columns.count - 1)
            )
        }
        var failure: lxw_error = LXW_NO_ERROR
        for (rowIndex, row) in sheet.allRows.enumerated() {
            for (index, cell) in row.enumerated() {
                let column = index < sheet.columns.count ? sheet.columns[index] : nil
                let look =
                    rowIndex == 0 && sheet.hasHeader ? .header : CellLook(cell, in: column)
                let result = write(
                    cell,
                    at: (UInt32(clamping: rowIndex), UInt16(clamping: index)),
                    look: look
                )
                if failure == LXW_NO_ERROR { failure = result }
            }
        }
        return failure
    }

    private func setColumn(_ index: UInt16, as column: ColumnDesign) {
        var options = lxw_row_col_options()
        options.hidden = column.isHidden ? 1 : 0
        let look: CellLook = column.wraps ? .wrapped : .text
        worksheet_set_column_opt(
            worksheet,
            index,
            index,
            column.width,
            formats[look],
            &options
        )
    }

    /// A list written in the validation itself stops at 255 characters and breaks on commas.
    private func offer(
        _ choices: ChoiceList,
        at place: (column: Int, lastRow: Int),
        inColumn column: UInt16,
        of sheet: SheetDesign
    ) {
        let letters = CellReference.letters(ofColumn: place.column)
        let range = "='\(ServiceSheets.choices)'!$\(letters)$2:$\(letters)$\(place.lastRow + 1)"
        range.withMutableCString { formula in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = formula
            let shown = choices.isClosed ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF
            validation.show_error = UInt8(shown.rawValue)
            let lastRow = UInt32(clamping: sheet.rows.count + WorkbookLayout.spareRows)
            worksheet_data_validation_range(worksheet, 1, column, lastRow, column, &validation)
        }
    }

    private func write(
        _ cell: Cell,
        at place: (row: UInt32, column: UInt16),
        look: CellLook
    ) -> lxw_error {
        let format = formats[look]
        func write(text: String) -> lxw_error {
            worksheet_write_string(
                worksheet,
                place.row,
                place.column,
                text.encodingOfficeEscapes,
                format
            )
        }
        func write(number: Double) -> lxw_error {
            worksheet_write_number(worksheet, place.row, place.column, number, format)
        }
        switch cell {
        case .blank: return LXW_NO_ERROR
        case .text(let text): return write(text: text)
        case .number(let number):
            return number.isFinite ? write(number: number) : write(text: "\(number)")
        case .flag(let flag):
            return worksheet_write_boolean(
                worksheet,
                place.row,
                place.column,
                flag ? 1 : 0,
                format
            )
        case .day(let day):
            guard let serial = ExcelEpoch.year1900.serial(of: day) else {
                return write(text: "\(day)")
            }
            return write(number: Double(serial))
        case .moment(let day, let second):
            guard let serial = ExcelEpoch.year1900.serial(of: day) else {
                return write(text: "\(day) \(clockText(seconds: second))")
            }
            return write(number: Double(serial) + Double(second) / 86_400)
        }
    }
}
