// SPDX-License-Identifier: EUPL-1.2

@testable import Formats

/// Repeatable randomness (SplitMix64): a failure names the seed that brings it back.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    /// Texts made of all that has ever broken a spreadsheet.
    mutating func text() -> String {
        let pieces = [
            "é", "a", "Z", " ", "  ", "\t", "\n", ";", ",", "|", "\"", "'", "=", "+", "-", "@",
            "<b>", "&amp;", "]]>", "_x000D_", "_x005F_", "_", "0", "12,5", "\u{20AC}", "\u{1F6B2}",
            "e\u{301}", "\u{27E6}\u{2026}1\u{27E7}", "\u{FEFF}", "sep=", "\u{85}", "%", "\\",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 1...8, using: &self) {
            text += pieces.randomElement(using: &self) ?? ""
        }
        return text
    }

    mutating func day(from year: Int) -> CalendarDay {
        let first = CalendarDay(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
        return CalendarDay(daysSince1970: Int32(first + Int.random(in: 0...60_000, using: &self)))
    }

    /// Any cell a workbook gives back as it was: numbers within the digits XLSX keeps.
    mutating func cell() -> Cell {
        switch Int.random(in: 0..<7, using: &self) {
        case 0: .blank
        case 1: .number(Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &self)) / 100)
        case 2: .flag(Bool.random(using: &self))
        case 3: .day(day(from: 1900))
        case 4:
            .moment(
                day(from: 1900),
                secondOfDay: Int.random(in: 1..<86_400, using: &self)
            )
        default: .text(text())
        }
    }

    mutating func rows(_ make: (inout SeededGenerator) -> Cell) -> [[Cell]] {
        (0..<Int.random(in: 1...12, using: &self)).map { _ in
            (0..<6).map { _ in make(&self) }
        }
    }
}

/// Rows as a reader gives them: no blanks at their ends, no empty rows at the end.
func trimmed(_ rows: [[Cell]]) -> [[Cell]] {
    var rows = rows.map { row in
        var row = row
        while row.last?.isBlank == true { row.removeLast() }
        return row
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
}
