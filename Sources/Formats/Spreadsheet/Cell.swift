// SPDX-License-Identifier: EUPL-1.2

/// What one cell holds, whatever the file format: the value, never its look.
///
/// A formula is read as its last computed value and an error cell as its text ("#REF!").
public enum Cell: Sendable, Hashable {
    case blank
    case text(String)
    case number(Double)
    case flag(Bool)
    case day(CalendarDay)
    /// A day with an hour, in the zone of whoever typed it; seconds from 0 to 86 399.
    case moment(CalendarDay, secondOfDay: Int)
}

extension Cell {
    public var isBlank: Bool {
        if case .blank = self { true } else { false }
    }

    /// Text without what no spreadsheet can hold; nothing at all is a blank.
    init(cleaning text: String) {
        let cleaned = text.cleanedForCell
        self = cleaned.isEmpty ? .blank : .text(cleaned)
    }
}

extension String {
    /// With LF line ends, and without the control characters that XML and spreadsheets forbid.
    var cleanedForCell: String {
        guard utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0xEF })
        else { return self }
        var scalars = String.UnicodeScalarView()
        var followsReturn = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !followsReturn { scalars.append(scalar) }
            case 0x00...0x08, 0x0B...0x1F, 0xFFFE, 0xFFFF: break
            default: scalars.append(scalar)
            }
            followsReturn = scalar.value == 0x0D
        }
        return String(scalars)
    }
}

extension String.UTF8View {
    /// Whether the two bytes follow each other somewhere: far quicker than searching a text.
    func contains(_ first: UInt8, then second: UInt8) -> Bool {
        var previous: UInt8 = 0
        for byte in self {
            if previous == first, byte == second { return true }
            previous = byte
        }
        return false
    }
}
