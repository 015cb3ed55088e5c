// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

// Written by hand rather than by formatters: an export prints 150 000 cells, and the same text
// must come out of every machine, for it is read back.

extension Phrasebook {
    /// « 12 500 », its thousands separated.
    public func integer(_ number: Int) -> String {
        (number < 0 ? Self.minus : "") + grouped(String(number.magnitude))
    }

    /// « 1 234,5 », without useless zeros.
    public func quantity(_ quantity: Quantity) -> String { decimal(quantity, isMoney: false) }

    /// « 45 % », of a number that is already a percentage.
    public func percent(_ quantity: Quantity) -> String {
        self[Phrase("amount.percent", .text("number", decimal(quantity, isMoney: false)))]
    }

    public func flag(_ flag: Bool) -> String { self[flag ? .yes : .no] }

    /// « a, b et c ».
    public func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let first = words.dropLast().joined(separator: ", ")
        return self[Phrase("list.pair", .text("first", first), .text("last", last))]
    }
}

extension Phrasebook {
    /// The typographic minus sign: a hyphen would let a line break after it.
    static let minus = "\u{2212}"

    /// Cents come in twos, as in « 12,50 € ».
    func decimal(_ quantity: Quantity, isMoney: Bool) -> String {
        let magnitude = quantity.tenThousandths.magnitude
        let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: UInt64(Quantity.scale))
        var text = (quantity.tenThousandths < 0 ? Self.minus : "") + grouped(String(whole))
        guard rest != 0 else { return text }
        var decimals = String(String(rest + UInt64(Quantity.scale)).dropFirst())
        while decimals.hasSuffix("0"), decimals.utf8.count > (isMoney ? 2 : 1) {
            decimals.removeLast()
        }
        text += language.decimalSeparator + decimals
        return text
    }

    private func grouped(_ digits: String) -> String {
        let length = digits.utf8.count
        guard length > 3 else { return digits }
        var text = ""
        for (rank, digit) in digits.enumerated() {
            if rank > 0, (length - rank).isMultiple(of: 3) { text += language.groupSeparator }
            text.append(digit)
        }
        return text
    }
}
