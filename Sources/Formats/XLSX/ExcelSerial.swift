// SPDX-License-Identifier: EUPL-1.2

/// How a workbook counts its days: from 1900 as Excel does, or from 1904 as old Macintoshes did.
enum ExcelEpoch {
    case year1900, year1904

    /// The cell that a serial number stands for under a format showing days or hours; the
    /// number itself where no day can be meant.
    func cell(_ serial: Double, as kind: NumberKind) -> Cell {
        guard kind != .number, serial.isFinite, serial >= 0, serial < 2_958_466 else {
            return .number(serial)
        }
        // Rounded to the second: fractions of a day are never exact in binary.
        let seconds = Int((serial * 86_400).rounded())
        let (days, secondOfDay) = seconds.quotientAndRemainder(dividingBy: 86_400)
        // An hour alone or a duration means no calendar day; a day shown by its hour does.
        if kind == .hour, days < 10_000 { return .text(clockText(seconds: seconds)) }
        if self == .year1900, days == 0 { return .number(serial) }
        let day = CalendarDay(daysSince1970: Int32(days) + offset(of: days))
        return secondOfDay == 0 ? .day(day) : .moment(day, secondOfDay: secondOfDay)
    }

    /// The serial number of a day, nil before the workbook's first day.
    func serial(of day: CalendarDay) -> Int? {
        let recent = day.daysSince1970 - Int(offset(of: 61))
        let serial = self == .year1900 && recent <= 60 ? recent - 1 : recent
        return serial > 0 ? serial : nil
    }

    /// Excel believes in a 29 February 1900, its serial 60: days before it are one further.
    private func offset(of days: Int) -> Int32 {
        switch self {
        case .year1904: -24_107
        case .year1900: days < 60 ? -25_568 : -25_569
        }
    }
}
