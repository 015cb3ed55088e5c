// SPDX-License-Identifier: EUPL-1.2

/// The hidden sheets that written workbooks need for themselves, never shown to our readers:
/// the lists of choices, and what goes on from texts longer than a cell holds.
enum ServiceSheets {
    static let choices = "_choices"
    static let continuations = "_continued"

    /// The workbook without them, each long text put together again.
    static func absorbed(
        by workbook: Workbook,
        limits: ReadingLimits
    ) throws(FormatRefusal) -> Workbook {
        var workbook = workbook
        let rests = workbook.sheets.first { isService($0, named: continuations) }
            .map(ContinuedText.rests)
        workbook.sheets.removeAll {
            isService($0, named: choices) || isService($0, named: continuations)
        }
        guard let rests, !rests.isEmpty else { return workbook }
        var allowance = limits.textBytes
        for sheet in workbook.sheets.indices {
            for row in workbook.sheets[sheet].rows.indices {
                for (column, cell) in workbook.sheets[sheet].rows[row].enumerated() {
                    guard case .text(let text) = cell,
                        let whole = ContinuedText.whole(text, rests: rests)
                    else { continue }
                    // One rest may be called for by many cells: a copied row, or a trap.
                    allowance -= whole.utf8.count
                    guard allowance >= 0 else {
                        throw .tooLarge(.textBytes, limit: limits.textBytes)
                    }
                    workbook.sheets[sheet].rows[row][column] = .text(whole)
                }
            }
        }
        return workbook
    }

    /// A sheet of people's own may bear the name: ours also begin with it and hide.
    private static func isService(_ sheet: Sheet, named name: String) -> Bool {
        sheet.isHidden && sheet.name == name && sheet[0, 0] == .text(name)
    }
}

/// Cuts texts too long for a cell of Excel: the cell keeps the beginning and ends with a mark
/// such as `⟦…12⟧`, the rest lies under that number in a hidden sheet. Bound to the text and not
/// to the place, the rest survives sorting and filtering.
struct ContinuedText {
    /// Excel holds 32 767 UTF-16 units in a cell; the mark takes its share.
    static let cellUnits = 32_767
    private static let partUnits = 32_700
    private static let open = "\u{27E6}\u{2026}"
    private static let close = "\u{27E7}"

    /// The rows of the hidden sheet: the number of the text, then one of its parts in order.
    private(set) var rows: [[Cell]] = []
    private var lastNumber = 0

    /// What the cell shows; a text that already ends like a mark is marked as well.
    mutating func shown(_ text: String) -> String {
        let isLong = text.utf8.count > Self.cellUnits && text.utf16.count > Self.cellUnits
        guard isLong || Self.mark(endingText: text) != nil else { return text }
        lastNumber += 1
        var parts = Self.parts(of: text)
        let head = parts.removeFirst()
        rows.append([.number(Double(lastNumber))])
        rows += parts.map { [.number(Double(lastNumber)), .text($0)] }
        return "\(head)\(Self.open)\(lastNumber)\(Self.close)"
    }

    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var units = 0
        for scalar in text.unicodeScalars {
            let width = scalar.value > 0xFFFF ? 2 : 1
            if units + width > partUnits {
                parts.append(String(part))
                part = String.UnicodeScalarView()
                units = 0
            }
            part.append(scalar)
            units += width
        }
        return parts + [String(part)]
    }

    /// The rests by number, as the hidden sheet lists them.
    static func rests(in sheet: Sheet) -> [Int: String] {
        var rests: [Int: String] = [:]
        for row in sheet.rows.dropFirst() {
            guard case .number(let number)? = row.first, let key = Int(exactly: number) else {
                continue
            }
            if row.count > 1, case .text(let part) = row[1] {
                rests[key, default: ""] += part
            } else {
                rests[key, default: ""] += ""
            }
        }
        return rests
    }

    /// The text put together again, nil when the cell calls for no rest.
    static func whole(_ shown: String, rests: [Int: String]) -> String? {
        guard let mark = mark(endingText: shown), let rest = rests[mark.number] else { return nil }
        return shown[..<mark.start] + rest
    }

    private static func mark(endingText text: String) -> (start: String.Index, number: Int)? {
        guard text.utf8.last == close.utf8.last, text.hasSuffix(close) else { return nil }
        let scalars = text.unicodeScalars
        let digits = scalars.dropLast().suffix(10)
        guard let bracket = digits.lastIndex(of: "\u{2026}"),
            let number = Int(String(digits[digits.index(after: bracket)...].dropLast(0))),
            bracket > scalars.startIndex
        else { return nil }
        let start = scalars.index(before: bracket)
        return scalars[start] == "\u{27E6}" ? (start, number) : nil
    }
}
