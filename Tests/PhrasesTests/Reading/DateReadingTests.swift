// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Testing

@testable import Phrases

@Suite("Reading a date")
struct DateReadingTests {
    @Test(
        arguments: [
            ("2024", "2024"), (" 2024 ", "2024"), ("en 2025", "2025"), ("courant 2025", "2025"),
            ("au cours de l’année 2025", "2025"),
            ("mi-2024", "2024-middle"), ("mi 2024", "2024-middle"), ("mid-2024", "2024-middle"),
            ("début 2026", "2026-early"), ("early 2026", "2026-early"), ("Fin 2025", "2025-late"),
            ("end of 2025", "2025-late"), ("milieu d'année 2024", "2024-middle"),
            ("T2 2025", "2025-Q2"), ("Q2 2025", "2025-Q2"), ("2025-T2", "2025-Q2"),
            ("2e trimestre 2025", "2025-Q2"), ("deuxième trimestre de 2025", "2025-Q2"),
            ("second quarter of 2025", "2025-Q2"), ("trimestre 3 2025", "2025-Q3"),
            ("S1 2026", "2026-H1"), ("1er semestre 2026", "2026-H1"),
            ("1ᵉʳ semestre 2026", "2026-H1"), ("first half of 2026", "2026-H1"),
            ("mars 2025", "2025-03"), ("MARS\u{A0}2025", "2025-03"), ("03/2025", "2025-03"),
            ("2025-03", "2025-03"), ("fin mars 2025", "2025-03"), ("févr. 2025", "2025-02"),
            ("August 2025", "2025-08"), ("août 2025", "2025-08"),
            ("15/03/2025", "2025-03-15"), ("15-03-25", "2025-03-15"), ("15.3.2025", "2025-03-15"),
            ("2025-03-15", "2025-03-15"), ("2025-03-15T10:00:00Z", "2025-03-15"),
            ("2025-03-15 00:00:00", "2025-03-15"), ("15/03/2025 9:30", "2025-03-15"),
            ("1er janv 2023", "2023-01-01"), ("le mardi 17 novembre 2026", "2026-11-17"),
            ("March 15, 2025", "2025-03-15"), ("3rd of May 2025", "2025-05-03"),
            ("04/03/2025", "2025-03-04"), ("15-03-95", "1995-03-15"),
            ("44881", "2022-11-16"), ("45078", "2023-06-01"), ("44958.0", "2023-02-01"),
        ])
    func `understands`(text: String, wire: String) {
        #expect(Reading.date(text)?.wire == wire, "\(text)")
    }

    @Test(
        arguments: [
            "", " ", "2 chemins/an", "bientôt", "2024 ?", "mars 25", "30/02/2025", "03/15/2025",
            "2022-2026", "T5 2025", "S3 2025", "50000", "12000", "2024,5", "avant 2026",
            "à partir de 2024", "printemps 2023", "2023 Perception", "99999", "1 2 3 2025",
            "méta : 2023, OT : 2024, Friche mi-2024", "15 mars", "2 000", "0000", "٢٠٢٤",
        ])
    func `leaves what is not sure as it is written`(text: String) {
        #expect(Reading.date(text) == nil, "\(text)")
    }

    @Test func `does not tire on a long text`() {
        #expect(Reading.date(String(repeating: "2024 ", count: 10_000)) == nil)
    }
}

@Suite("Reading a period")
struct PeriodReadingTests {
    @Test(
        arguments: [
            ("2022-2026", "2022", "2026"), ("2022 – 2026", "2022", "2026"),
            ("2022/2026", "2022", "2026"), ("2022-26", "2022", "2026"),
            ("de 2022 à 2026", "2022", "2026"), ("from 2022 to 2026", "2022", "2026"),
            ("entre mi-2024 et fin 2026", "2024-middle", "2026-late"),
            ("mi-2025 – décembre 2027", "2025-middle", "2027-12"),
            ("de mars à juin 2025", "2025-03", "2025-06"),
            ("T1 à T3 2025", "2025-Q1", "2025-Q3"),
            ("du 3 au 15 mars 2025", "2025-03-03", "2025-03-15"),
            ("01/03/2025 - 30/06/2025", "2025-03-01", "2025-06-30"),
            ("2024 -> 2026", "2024", "2026"),
            ("fin 2025 jusqu'à mi-2026", "2025-late", "2026-middle"),
        ])
    func `understands both ends`(text: String, start: String, end: String) throws {
        let period = try #require(Reading.period(text), "\(text)")
        #expect(period.start?.wire == start)
        #expect(period.end?.wire == end)
    }

    @Test func `understands an open end`() {
        #expect(Reading.period("à partir de 2024") == Period(start: .year(2024), end: nil))
        #expect(Reading.period("Depuis mars 2023") == Period(start: .month(3, of: 2023), end: nil))
        #expect(
            Reading.period("jusqu’à fin 2026") == Period(start: nil, end: .part(.late, of: 2026))
        )
        #expect(Reading.period("until 2026") == Period(start: nil, end: .year(2026)))
    }

    @Test(arguments: ["2024", "2023-11", "2026-2022", "2022-10", "de 2022", "à définir", "2024 ?"])
    func `is not made of anything else`(text: String) {
        #expect(Reading.period(text) == nil, "\(text)")
    }
}
