// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Testing

@testable import Phrases

/// A small generator whose run can be told again from its seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("What is printed is read back")
struct RoundTripTests {
    let books: Phrasebooks

    init() throws { books = try Books.loaded.get() }

    @Test(arguments: Language.allCases)
    func `every day of a year, leap or not`(language: Language) throws {
        let book = books[language]
        for year in [1900, 2024, 2199] {
            for ordinal in 0..<366 {
                let start = try #require(Day(year: year, month: 1, day: 1)).daysSince1970
                let day = try #require(Day(daysSince1970: start + ordinal))
                guard day.year == year else { continue }
                #expect(day.daysSince1970 == start + ordinal)
                let forms = [book.day(day), book.shortDay(day), book.weekdayAndDay(day), day.text]
                for form in forms { #expect(Reading.date(form) == .day(day), "\(form)") }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every other date of the years in use`(language: Language) {
        for year in stride(from: 1900, through: 2199, by: 13) {
            let dates: [PartialDate] =
                [.year(year)] + PartialDate.Part.allCases.map { .part($0, of: year) }
                + (1...2).map { .half($0, of: year) } + (1...4).map { .quarter($0, of: year) }
                + (1...12).map { .month($0, of: year) }
            for date in dates { #expect(Reading.date(books[language].date(date)) == date) }
        }
    }

    @Test(arguments: Language.allCases, [1, 2, 3] as [UInt64])
    func `any period`(language: Language, seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<150 {
            let dates = [partialDate(&generator), partialDate(&generator)]
                .sorted(by: PartialDate.precedes)
            guard dates[0] != dates[1] else { continue }
            let text = try #require(books[language].range(dates[0], dates[1]))
            #expect(Reading.period(text) == Period(start: dates[0], end: dates[1]), "\(text)")
            let open = try #require(books[language].range(dates[0], nil))
            #expect(Reading.period(open) == Period(start: dates[0], end: nil), "\(open)")
            let due = try #require(books[language].range(nil, dates[1]))
            #expect(Reading.period(due) == Period(start: nil, end: dates[1]), "\(due)")
        }
    }

    @Test(arguments: Language.allCases, [1, 2, 3] as [UInt64])
    func `any amount and number`(language: Language, seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let book = books[language]
        for _ in 0..<200 {
            let bounds = [quantity(&generator), quantity(&generator)].sorted()
            for unit in Amount.Unit.allCases {
                let amounts: [Amount] = [
                    .exactly(bounds[0], unit), .between(bounds[0], bounds[1], unit),
                    .notEstimated(unit),
                ]
                for amount in amounts {
                    let text = book.amount(amount)
                    #expect(Reading.amount(text, writtenIn: language) == amount, "\(text)")
                }
            }
            let (number, percent) = (book.quantity(bounds[0]), book.percent(bounds[0]))
            #expect(Reading.quantity(number, writtenIn: language) == bounds[0], "\(number)")
            #expect(Reading.quantity(percent, writtenIn: language) == bounds[0], "\(percent)")
        }
    }

    @Test(arguments: Language.allCases)
    func `yes and no`(language: Language) {
        for flag in [true, false] { #expect(Reading.flag(books[language].flag(flag)) == flag) }
    }

    private func partialDate(_ generator: inout SeededGenerator) -> PartialDate {
        let year = Int.random(in: 1990...2100, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        switch Int.random(in: 0...5, using: &generator) {
        case 0: return .year(year)
        case 1: return .part([.early, .middle, .late][month % 3], of: year)
        case 2: return .half(month % 2 + 1, of: year)
        case 3: return .quarter(month % 4 + 1, of: year)
        case 4: return .month(month, of: year)
        default:
            let day = Int.random(in: 1...28, using: &generator)
            return Day(year: year, month: month, day: day).map { .day($0) } ?? .year(year)
        }
    }

    /// Of every size, with none to four decimals.
    private func quantity(_ generator: inout SeededGenerator) -> Quantity {
        let size = Int.random(in: 0...15, using: &generator)
        let limit = (0..<size).reduce(Int64(10)) { product, _ in product * 10 }
        let grain = [1, 10, 100, 1_000, 10_000].randomElement(using: &generator) ?? 1
        let number = Int64.random(in: -limit...limit, using: &generator)
        return Quantity(tenThousandths: number / Int64(grain) * Int64(grain))
    }
}
