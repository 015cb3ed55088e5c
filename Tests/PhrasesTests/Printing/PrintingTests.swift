// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Testing

@testable import Phrases

@Suite("Printing")
struct PrintingTests {
    let french: Phrasebook
    let english: Phrasebook

    init() throws {
        let books = try Books.loaded.get()
        (french, english) = (books.french, books.english)
    }

    @Test func `writes a day`() throws {
        let day = try #require(Day("2026-12-12"))
        let first = try #require(Day("2026-01-01"))
        #expect(french.day(day) == "12 décembre 2026")
        #expect(french.day(first) == "1ᵉʳ janvier 2026")
        #expect(french.shortDay(first) == "01/01/2026")
        #expect(french.weekdayAndDay(day) == "samedi 12 décembre 2026")
        #expect(english.day(first) == "1 January 2026")
        #expect(english.shortDay(day) == "12 Dec 2026")
        #expect(english.weekdayAndDay(day) == "Saturday 12 December 2026")
    }

    @Test func `writes an instant in the zone it is given`() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        #expect(
            french.instant(1_794_903_120_000, in: paris)
                == "mardi 17 novembre 2026, 9\u{A0}h\u{A0}12"
        )
        // Summer time, past midnight there but not yet in Greenwich.
        #expect(
            english.instant(1_783_029_900_000, in: paris) == "Friday 3 July 2026, 0:05"
        )
        #expect(
            french.instant(-1, in: .gmt) == "mercredi 31 décembre 1969, 23\u{A0}h\u{A0}59"
        )
    }

    @Test(
        arguments: [
            ("2024", "2024", "2024"), ("2024-middle", "mi-2024", "mid-2024"),
            ("2026-early", "début 2026", "early 2026"), ("2025-late", "fin 2025", "late 2025"),
            ("2025-Q2", "T2 2025", "Q2 2025"), ("2025-H1", "1ᵉʳ semestre 2025", "H1 2025"),
            ("2025-03", "mars 2025", "March 2025"),
            ("2025-03-15", "15 mars 2025", "15 March 2025"),
        ])
    func `writes a date as precise as it is`(wire: String, fr: String, en: String) throws {
        let date = try #require(PartialDate(wire: wire))
        #expect(french.date(date) == fr)
        #expect(english.date(date) == en)
    }

    @Test func `writes from when to when`() {
        let (start, end) = (PartialDate.part(.middle, of: 2025), PartialDate.month(12, of: 2027))
        #expect(french.range(start, end) == "mi-2025 – décembre 2027")
        #expect(french.range(start, nil) == "départ\u{A0}: mi-2025")
        #expect(english.range(nil, end) == "until December 2027")
        #expect(french.range(start, start) == "mi-2025")
        #expect(french.range(nil, nil) == nil)
    }

    @Test(
        arguments: [
            ("310000 euro", "310\u{202F}000\u{A0}€\u{A0}HT", "€310,000 excl. tax"),
            (
                "200000..500000 euro", "200\u{202F}000 à 500\u{202F}000\u{A0}€\u{A0}HT",
                "€200,000 to €500,000 excl. tax"
            ),
            ("0.3 fullTimeEquivalent", "0,3\u{A0}ETP", "0.3\u{A0}FTE"),
            ("12.5 euro", "12,50\u{A0}€\u{A0}HT", "€12.50 excl. tax"),
            ("-5 euro", "−5\u{A0}€\u{A0}HT", "−€5 excl. tax"),
            ("? euro", "non estimé", "not estimated"),
        ])
    func `writes an amount`(wire: String, fr: String, en: String) throws {
        let amount = try #require(Amount(wire: wire))
        #expect(french.amount(amount) == fr)
        #expect(english.amount(amount) == en)
    }

    @Test func `writes numbers, percentages and lists`() throws {
        let number = try #require(Quantity("-1234567.5"))
        #expect(french.quantity(number) == "−1\u{202F}234\u{202F}567,5")
        #expect(english.quantity(number) == "−1,234,567.5")
        #expect(french.percent(Quantity(45)) == "45\u{202F}%")
        #expect(french.list(["a", "b", "c"]) == "a, b et c")
        #expect(english.list(["a", "b"]) == "a and b")
        #expect(french.list(["a"]) == "a")
        #expect(french.list([]) == "")
    }

    @Test func `takes the plural of each language`() {
        #expect(french.count(0, of: .action) == "0 action")
        #expect(english.count(0, of: .action) == "0 actions")
        #expect(french.count(1, of: .axis) == "1 axe")
        #expect(french.count(1_200, of: .budgetLine) == "1\u{202F}200 lignes de budget")
        #expect(french.label(of: .step, count: 2) == "Étapes")
    }

    @Test func `writes what a field holds`() throws {
        let territory = Territory(id: TerritoryID(UUID()))
        let progress = try #require(territory.field(.progress, of: .action))
        let year = try #require(territory.field(.year, of: .budgetLine))
        let themes = try #require(territory.field(.themes, of: .action))
        let pilots = try #require(territory.field(.pilots, of: .action))
        let person = PersonID(UUID())
        let naming = Naming(person: { $0 == person ? "Ada Lovelace" : nil })
        #expect(french.text(of: Content(.number(Quantity(40))), in: progress) == "40\u{202F}%")
        #expect(french.text(of: Content(.number(Quantity(2025))), in: year) == "2025")
        #expect(
            french.text(of: Content(.choices(["water", "mobility"])), in: themes)
                == "Eau, milieux aquatiques et assainissement, Mobilité et transport"
        )
        #expect(
            french.text(
                of: Content(.people([person, PersonID(UUID())])),
                in: pilots,
                naming: naming
            )
                == "Ada Lovelace, personne effacée"
        )
        #expect(
            french.text(of: Content(nil, written: .plain("vers 2025")), in: year) == "vers 2025"
        )
        #expect(french.text(of: .blank, in: year) == "")
    }
}
