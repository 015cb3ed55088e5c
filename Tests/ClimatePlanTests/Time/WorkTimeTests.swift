// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("An amount of work")
struct WorkTimeTests {
    private static let seeds: [UInt64] = [1, 7, 42, 2_026, 1_607]

    private func randomCount(_ chance: inout Seeded) -> Quantity {
        Quantity(tenThousandths: Int64.random(in: 0...200_000, using: &chance))
    }

    @Test(arguments: seeds)
    func `is as many full times as it was given, to the last decimal`(seed: UInt64) {
        var chance = Seeded(seed)
        for _ in 0..<500 {
            let count = randomCount(&chance)
            #expect(WorkTime.year(ofFullTimes: count).fullTimes(over: 12) == count)
        }
    }

    @Test(arguments: seeds)
    func `of a year is exactly that of its months and of its quarters`(seed: UInt64) {
        var chance = Seeded(seed)
        for _ in 0..<500 {
            let year = WorkTime.year(ofFullTimes: randomCount(&chance))
            let months = (0..<12).map { _ in year.over(months: 1) }.reduce(.zero, +)
            let quarters = (0..<4).map { _ in year.over(months: 3) }.reduce(.zero, +)
            #expect(months == year && quarters == year)
        }
    }

    @Test(arguments: seeds)
    func `of a hundredth of a percent is no fraction either`(seed: UInt64) {
        var chance = Seeded(seed)
        for _ in 0..<500 {
            let percent = Quantity(
                tenThousandths: Int64.random(in: 0...10_000, using: &chance) * 100
            )
            let count = Quantity(tenThousandths: percent.tenThousandths / 100)
            #expect(WorkTime.year(ofPercent: percent) == .year(ofFullTimes: count))
        }
    }

    @Test func `of a full time is 1 607 hours`() {
        #expect(WorkTime.year(ofFullTimes: Quantity(1)).hours == Quantity(1_607))
        #expect(WorkTime.fullTime.over(months: 3).hours == Quantity("401.75"))
    }

    @Test func `has the sizes that people answer by`() {
        let hours = TimeSize.allCases.map { $0.yearly.hours.text }
        #expect(hours == ["12", "42", "84", "168", "160.7", "321.4", "803.5", "1607"])
        #expect(TimeSize.allCases.map(\.rawValue) == ChoiceList.timeSizes.codes)
    }

    @Test func `does not overflow, whatever was typed`() {
        let huge = Quantity(tenThousandths: .max)
        #expect(WorkTime.year(ofFullTimes: huge) == .year(ofFullTimes: Quantity(1_000)))
        #expect(WorkTime.year(ofFullTimes: Quantity(-1)) == .zero)
    }
}

@Suite("A period of work")
struct WorkPeriodTests {
    @Test(arguments: [
        ("2026", WorkPeriod.year(2_026)), ("2026-Q4", .quarter(4, of: 2_026)), ("1999", nil),
        ("2026-Q5", nil), ("2026-11", nil), ("demain", nil),
    ])
    func `is read from an address`(text: String, period: WorkPeriod?) {
        #expect(WorkPeriod(text) == period)
    }

    @Test func `follows on from the last quarter of a year`() {
        #expect(WorkPeriod.quarter(4, of: 2_026).moved(by: 1) == .quarter(1, of: 2_027))
        #expect(WorkPeriod.quarter(1, of: 2_026).moved(by: -1) == .quarter(4, of: 2_025))
        #expect(WorkPeriod.quarter(of: Day(checked: 2026, 11, 22)) == .quarter(4, of: 2_026))
    }

    @Test func `counts the months of it that a span has`() {
        let year = WorkPeriod.year(2_026).months
        let span = MonthSpan(.month(3, of: 2_026), .quarter(2, of: 2_027))
        #expect(span.count(in: year) == 10)
        #expect(span.count(in: WorkPeriod.quarter(1, of: 2_026).months) == 1)
        #expect(span.count(in: WorkPeriod.year(2_025).months) == 0)
        #expect(MonthSpan(nil, nil).count(in: year) == 12)
    }
}
