// SPDX-License-Identifier: EUPL-1.2

/// Reads any spreadsheet handed in by people, recognising the format by the content.
public struct SpreadsheetReader: Sendable {
    public var limits: ReadingLimits

    public init(limits: ReadingLimits = ReadingLimits()) {
        self.limits = limits
    }

    /// The tables of the file. `restoringDefused` takes off the apostrophes that our own CSV
    /// export puts before texts that a spreadsheet program would take for formulas.
    public func read(
        _ bytes: [UInt8],
        restoringDefused: Bool = true
    ) throws(FormatRefusal) -> Workbook {
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(.fileBytes, limit: limits.fileBytes)
        }
        switch FileSignature(of: bytes) {
        case .nothing:
            throw .empty
        case .zip:
            return try ZipArchive.reading(bytes, limits: limits) { archive throws(FormatRefusal) in
                try read(archive)
            }
        case .compoundFile(let refusal):
            throw refusal
        case .foreign:
            throw .notASpreadsheet
        case .text:
            var reader = CSVReader(limits: limits, restoringDefused: restoringDefused)
            return try reader.read(bytes)
        }
    }

    private func read(_ archive: ZipArchive) throws(FormatRefusal) -> Workbook {
        let workbook: Workbook
        if archive.contains("mimetype"), archive.contains("content.xml") {
            var reader = ODSReader(archive: archive, limits: limits)
            workbook = try reader.read()
        } else if archive.contains("[Content_Types].xml") {
            var reader = XLSXReader(archive: archive, limits: limits)
            workbook = try reader.read()
        } else {
            throw .notASpreadsheet
        }
        return try ServiceSheets.absorbed(by: workbook, limits: limits)
    }
}
