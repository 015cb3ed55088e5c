// SPDX-License-Identifier: EUPL-1.2

import CXLSXWriter
import Foundation

/// Writes Office Open XML workbooks through libxlsxwriter, equal designs giving equal bytes.
///
/// Numbers keep 16 significant digits; days before 1900, which Excel does not count, are texts.
enum XLSXWriter {
    static func bytes(of design: WorkbookDesign) throws(WritingFault) -> [UInt8] {
        // libxlsxwriter writes to files only.
        let folder = try TemporaryFolder()
        let path = folder.path + "/workbook.xlsx"
        try XLSXFile(path: path, temporaryFolder: folder.path).write(design)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WritingFault(reason: "cannot read the workbook back")
        }
        return [UInt8](data)
    }
}

/// A folder of our own that disappears with this value.
private final class TemporaryFolder {
    let path: String

    init() throws(WritingFault) {
        var template = Array((NSTemporaryDirectory() + "/workbook-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw WritingFault(reason: "mkdtemp \(errno)")
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// One workbook being written by the library, which frees it when closed.
private struct XLSXFile {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let formats: [CellLook: UnsafeMutablePointer<lxw_format>]

    init(path: String, temporaryFolder: String) throws(WritingFault) {
        let workbook = temporaryFolder.withMutableCString { folder in
            var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let workbook else { throw WritingFault(reason: "workbook_new") }
        self.workbook = workbook
        var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
        for look in CellLook.allCases {
            guard let format = workbook_add_format(workbook) else { continue }
            look.dress(format)
            formats[look] = format
        }
        self.formats = formats
    }

    func write(_ design: WorkbookDesign) throws(WritingFault) {
        let layout = WorkbookLayout(design)
        design.title.cleanedForCell.withMutableCString { title in
            var properties = lxw_doc_properties()
            properties.title = title
            properties.created = time_t(design.createdAt)
            workbook_set_properties(workbook, &properties)
        }
        var failure: lxw_error = LXW_NO_ERROR
        for (index, sheet) in layout.sheets.enumerated() {
            guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
                failure = LXW_ERROR_SHEETNAME_ALREADY_USED
                break
            }
            let writer = XLSXSheetWriter(worksheet: worksheet, formats: formats)
            failure = max(failure, writer.write(sheet, choices: layout))
            if index == layout.firstVisible {
                worksheet_activate(worksheet)
                worksheet_set_first_sheet(worksheet)
            }
            if sheet.isHidden { worksheet_hide(worksheet) }
        }
        // Closing frees the workbook even after a failure.
        failure = max(failure, workbook_close(workbook))
        guard failure == LXW_NO_ERROR else {
            throw WritingFault(reason: String(cString: lxw_strerror(failure)))
        }
    }
}

private func max(_ first: lxw_error, _ second: lxw_error) -> lxw_error {
    first == LXW_NO_ERROR ? second : first
}

extension CellLook {
    fileprivate func dress(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch self {
        case .header:
            format_set_bold(format)
            format_set_text_wrap(format)
        case .text: break
        case .wrapped: format_set_text_wrap(format)
        case .whole: format_set_num_format(format, "#,##0")
        case .euros: format_set_num_format(format, "#,##0.00 \"\u{20AC}\"")
        case .percentage: format_set_num_format(format, "0%")
        case .day: format_set_num_format(format, "dd/mm/yyyy")
        case .moment: format_set_num_format(format, "dd/mm/yyyy hh:mm:ss")
        }
    }
}

extension String {
    /// For C functions that ask for mutable text and do not touch it.
    func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
        var characters = Array(utf8CString)
        return characters.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }
}
