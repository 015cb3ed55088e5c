// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

@testable import ClimatePlan

@Suite("A day")
struct DayTests {
    @Test func `is refused when no calendar has it`() {
        #expect(Day(year: 2025, month: 2, day: 29) == nil)
        #expect(Day(year: 2024, month: 2, day: 29) != nil)
        #expect(Day("2026-13-01") == nil)
        #expect(Day("2026-1-1") == nil)
        #expect(Day("2026-01-01 ") == nil)
    }

    @Test func `counts from 1970 and back`() {
        #expect(Day(sinceEpoch: 0).text == "1970-01-01")
        #expect(Day(sinceEpoch: -1).text == "1969-12-31")
        #expect(Day(sinceEpoch: 20_779).text == "2026-11-22")
        var generator = Seeded(7)
        for _ in 0..<2_000 {
            let days = Int.random(in: -400_000...1_000_000, using: &generator)
            let day = Day(sinceEpoch: days)
            #expect(day.sinceEpoch == days)
            #expect(Day(day.text) == day)
        }
    }
}

@Suite("A partial date")
struct PartialDateTests {
    static let dates: [(PartialDate, String, String)] = [
        (.year(2024), "2024", "2024-01-01…2024-12-31"),
        (.part(.middle, of: 2024), "2024-middle", "2024-05-01…2024-08-31"),
        (.part(.late, of: 2024), "2024-late", "2024-09-01…2024-12-31"),
        (.half(2, of: 2025), "2025-H2", "2025-07-01…2025-12-31"),
        (.quarter(2, of: 2025), "2025-Q2", "2025-04-01…2025-06-30"),
        (.month(2, of: 2024), "2024-02", "2024-02-01…2024-02-29"),
        (.day(Day(checked: 2026, 3, 22)), "2026-03-22", "2026-03-22…2026-03-22"),
    ]

    @Test(arguments: dates)
    func `is stored as it is meant`(date: PartialDate, wire: String, days: String) {
        #expect(date.wire == wire)
        #expect(PartialDate(wire: wire) == date)
        #expect("\(date.days.lowerBound.text)…\(date.days.upperBound.text)" == days)
    }

    @Test func `is refused when it means nothing`() {
        for wire in ["", "24", "2024-H3", "2024-Q0", "2024-13", "2024-", "2024-mid", "2024-02-30"] {
            #expect(PartialDate(wire: wire) == nil, "\(wire)")
        }
    }
}

@Suite("A quantity and an amount")
struct AmountTests {
    @Test func `are exact, as written`() {
        for text in ["0", "12000", "0.3", "-0.05", "1234.5678"] {
            #expect(Quantity(text)?.text == text)
        }
        #expect(Quantity("1.50")?.text == "1.5")
        for text in ["", "-", "1,5", "1.23456", "1 000", "999999999999999", ".5", "٣"] {
            #expect(Quantity(text) == nil, "\(text)")
        }
    }

    @Test func `are read back from their stored form`() {
        let amounts: [Amount] = [
            .exactly(Quantity(310_000), .euro), .notEstimated(.euro),
            .between(Quantity(200_000), Quantity(500_000), .euro),
            .exactly(Quantity(tenThousandths: 3_000), .fullTimeEquivalent),
        ]
        for amount in amounts { #expect(Amount(wire: amount.wire) == amount) }
        #expect(Amount(wire: "5..2 euro") == nil)
        #expect(Amount(wire: "5 dollar") == nil)
    }
}

@Suite("An author")
struct AuthorTests {
    @Test func `is read back from the stored form`() {
        let authors: [Author] = [
            .person(Fixed.person, under: nil), .person(Fixed.person, under: Fixed.mandate),
            .guest(Fixed.person, of: Fixed.territory, under: Fixed.mandate),
            .link(Fixed.person, purpose: "update"), .policy("reminder", cause: 12),
            .schedule(cause: 3), .operator,
        ]
        for author in authors { #expect(Author(wire: author.wire) == author) }
        #expect(Author(wire: "person:nobody") == nil)
        #expect(Author(wire: "god") == nil)
    }
}

/// A generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite("An identifier")
struct IdentifierTests {
    @Test func `is written as Foundation writes it, in lower case, and read back`() {
        var generator = Seeded(11)
        for _ in 0..<500 {
            let words = (generator.next(), generator.next())
            let uuid = withUnsafeBytes(of: words) {
                UUID(uuid: $0.loadUnaligned(as: uuid_t.self))
            }
            let id = RecordID(uuid)
            #expect(id.text == uuid.uuidString.lowercased())
            #expect(RecordID(id.text) == id)
            #expect(RecordID(uuid.uuidString) == id)
        }
    }

    @Test func `is refused when it is anything else`() {
        let good = "00000000-0000-4000-8000-00000000000a"
        for text in [
            "", "a", good + "0", String(good.dropLast()), good + "-",
            good.replacing("-", with: "_"), good.replacing("a", with: "g"),
        ] {
            #expect(RecordID(text) == nil, "\(text)")
        }
    }
}
