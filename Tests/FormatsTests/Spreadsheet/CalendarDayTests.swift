// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("A calendar day")
struct CalendarDayTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2024, 12, 31, 20_088), (1900, 3, 1, -25_508),
        (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
    func `counts from 1970 both ways`(year: Int, month: Int, day: Int, ordinal: Int) throws {
        let known = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(known.daysSince1970 == ordinal)
        #expect((known.year, known.month, known.day) == (year, month, day))
    }

    @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (0, 1, 1)])
    func `refuses what no calendar shows`(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test
    func `is written and read as ISO 8601`() {
        let day = CalendarDay(year: 824, month: 6, day: 3)
        #expect(day?.description == "0824-06-03")
        #expect(CalendarDay(iso: "0824-06-03") == day)
        #expect(CalendarDay(iso: "03/06/0824") == nil)
    }

    @Test(arguments: [
        (1.0, 1900, 1, 1), (59, 1900, 2, 28), (60, 1900, 2, 28), (61, 1900, 3, 1),
        (45_473, 2024, 6, 30),
    ])
    func `is found from Excel's serial number`(serial: Double, year: Int, month: Int, day: Int) {
        let expected = CalendarDay(year: year, month: month, day: day).map(Cell.day)
        #expect(ExcelEpoch.year1900.cell(serial, as: .day) == expected)
    }

    @Test
    func `has the serial number that it was found from`() {
        for serial in [1, 59, 61, 45_473, 2_958_465] {
            guard case .day(let day) = ExcelEpoch.year1900.cell(Double(serial), as: .day) else {
                Issue.record("\(serial) is a day")
                continue
            }
            #expect(ExcelEpoch.year1900.serial(of: day) == serial)
        }
        #expect(
            CalendarDay(year: 1899, month: 12, day: 31).map(ExcelEpoch.year1900.serial)
                == .some(nil)
        )
    }
}
