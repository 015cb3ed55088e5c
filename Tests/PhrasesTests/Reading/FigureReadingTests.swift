// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Testing

@testable import Phrases

@Suite("Reading a number")
struct QuantityReadingTests {
    @Test(
        arguments: [
            ("12", "12"), ("1 234,5", "1234.5"), ("1\u{202F}234\u{A0}567", "1234567"),
            ("1,234.50", "1234.5"), ("1.234,50", "1234.5"), ("1.234.567", "1234567"),
            ("1'234", "1234"), ("12,50", "12.5"), ("0,125", "0.125"), ("45 %", "45"),
            ("45%", "45"), ("-3", "-3"), ("−3,5", "-3.5"), ("1234.5678", "1234.5678"),
            ("0.30000000000000004", "0.3"), (".5", "0.5"),
        ])
    func `understands French and English marks`(text: String, number: String) {
        #expect(Reading.quantity(text)?.text == number, "\(text)")
    }

    @Test func `needs the language for a mark that means two things`() {
        #expect(Reading.quantity("1,200") == nil)
        #expect(Reading.quantity("1.200") == nil)
        #expect(Reading.quantity("1,200", writtenIn: .english)?.text == "1200")
        #expect(Reading.quantity("1,200", writtenIn: .french)?.text == "1.2")
        #expect(Reading.quantity("1.200", writtenIn: .english)?.text == "1.2")
        #expect(Reading.quantity("1.200", writtenIn: .french) == nil)
    }

    @Test(
        arguments: [
            "", "-", "%", "12 chemins", "1 2", "12 34", "1,2,3", "1.2.3,4", "5 à 6", "1e5",
            "99999999999999999999", "1 234 56",
        ])
    func `is not made of anything else`(text: String) {
        #expect(Reading.quantity(text) == nil, "\(text)")
    }
}

@Suite("Reading an amount")
struct AmountReadingTests {
    @Test(
        arguments: [
            ("50000", "50000 euro"), ("50 000 €", "50000 euro"), ("50 k€", "50000 euro"),
            ("50K€", "50000 euro"), ("50 keur", "50000 euro"), ("1,2 M€", "1200000 euro"),
            ("2 millions d’euros", "2000000 euro"), ("3 Md€", "3000000000 euro"),
            ("124 566 € HT", "124566 euro"), ("50 000 euros H.T.", "50000 euro"),
            ("200 à 500 k€", "200000..500000 euro"), ("200-500 k€", "200000..500000 euro"),
            ("200 k€ à 1 M€", "200000..1000000 euro"), ("1 à 2 M€", "1000000..2000000 euro"),
            ("900 000 à 1 M€", "900000..1000000 euro"),
            ("entre 10 000 et 20 000 € HT", "10000..20000 euro"),
            ("de 10 000 à 20 000", "10000..20000 euro"),
            ("0,3 ETP", "0.3 fullTimeEquivalent"), ("0.5 FTE", "0.5 fullTimeEquivalent"),
            ("0,5 à 1 ETP", "0.5..1 fullTimeEquivalent"),
            ("€310,000 excl. tax", "310000 euro"), ("EUR", nil), ("0", "0 euro"),
            ("non estimé", "? euro"), ("Non chiffrée", "? euro"),
            ("non estimé (ETP)", "? fullTimeEquivalent"), ("environ 50 000 €", "50000 euro"),
            ("~ 5 k€", "5000 euro"), ("2400", "2400 euro"), ("1 234,56 €", "1234.56 euro"),
        ] as [(String, String?)]
    )
    func `understands`(text: String, wire: String?) {
        #expect(Reading.amount(text)?.wire == wire, "\(text)")
    }

    @Test(
        arguments: [
            "", "à définir", "50 000 € TTC", "10 000 €/an", "1 200 € par an", "500 à 200 €",
            "2 M", "5 m€", "1.200 €", "500 à 1 M€", "2 chemins/an", "50 % du total", "12 ETP HT",
            "10 k ETP", "jusqu’à 5 000 €", "50 000 € ?", "5 € à 3 ETP", "10 20 €", "1 à 2 à 3 €",
        ])
    func `leaves what is not sure as it is written`(text: String) {
        #expect(Reading.amount(text) == nil, "\(text)")
    }

    @Test func `takes a bare number in the unit of its column`() {
        #expect(Reading.amount("0,5", unit: .fullTimeEquivalent)?.wire == "0.5 fullTimeEquivalent")
        #expect(Reading.amount("0,5 €", unit: .fullTimeEquivalent)?.wire == "0.5 euro")
        #expect(
            Reading.amount("non estimé", unit: .fullTimeEquivalent)?.unit == .fullTimeEquivalent
        )
    }
}

@Suite("Reading a yes or no")
struct FlagReadingTests {
    @Test(arguments: ["VRAI", "Oui", "x", "X", "true", "Yes", "1", "✓", " oui "])
    func `understands yes`(text: String) { #expect(Reading.flag(text) == true) }

    @Test(arguments: ["FAUX", "Non", "false", "no", "0"])
    func `understands no`(text: String) { #expect(Reading.flag(text) == false) }

    @Test(arguments: ["", "-", "peut-être", "oui mais", "2", "?"])
    func `does not decide for others`(text: String) { #expect(Reading.flag(text) == nil) }
}
