// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Foundation

/// A cell of the file, with where it stands.
struct StatedCell: Hashable, Sendable {
    let cell: Cell
    let place: Place
    /// What it says, without the blanks around.
    let text: String

    init(_ cell: Cell, at place: Place) {
        self.cell = cell
        self.place = place
        text = cell.words
    }

    var isBlank: Bool { text.isEmpty }

    /// The same cell, saying something else: what remains of it once a part was taken off.
    func saying(_ words: String) -> StatedCell { StatedCell(.text(words), at: place) }
}

extension Cell {
    /// What the cell says, the same whatever the format of the file: a number as CSV writes it, a
    /// day as "2024-06-30".
    var words: String {
        switch self {
        case .blank: ""
        case .text(let text): text.comparable
        case .number(let number): Self.words(of: number)
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .day(let day): day.description
        case .moment(let day, let second): second == 0 ? day.description : Self.words(day, second)
        }
    }

    private static func words(of number: Double) -> String {
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
        guard let quantity = ClimatePlan.Quantity(rounding: number) else { return "\(number)" }
        return String(quantity.text.map { $0 == "." ? "," : $0 })
    }

    private static func words(_ day: CalendarDay, _ second: Int) -> String {
        let (hours, minutes) = (second / 3_600, second / 60 % 60)
        return "\(day) \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension String {
    /// With LF line ends, no control characters and no blanks around: what every format keeps.
    var comparable: String {
        isComparable ? self : cleaned
    }

    /// Most cells are clean already, which their bytes tell quickly.
    private var isComparable: Bool {
        guard let first = utf8.first, let last = utf8.last else { return true }
        return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F
            && utf8.allSatisfy { ($0 >= 0x20 || $0 == 0x0A) && $0 != 0xEF }
    }

    private var cleaned: String {
        var scalars = String.UnicodeScalarView()
        var followsReturn = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !followsReturn { scalars.append(scalar) }
            case 0x09: scalars.append(" ")
            case 0x00...0x1F, 0xFFFE, 0xFFFF: break
            default: scalars.append(scalar)
            }
            followsReturn = scalar.value == 0x0D
        }
        return String(scalars).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// On one line, its runs of blanks made one space.
    var onOneLine: String {
        guard !isOnOneLine else { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private var isOnOneLine: Bool {
        var previous: UInt8 = 0x20
        for byte in utf8 {
            // Spaces that are no ASCII begin with these bytes.
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 { return false }
            if byte == 0x20, previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20
    }
}
