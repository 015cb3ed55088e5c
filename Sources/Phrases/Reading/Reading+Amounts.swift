// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Reading {
    /// An amount: « 50000 », « 50 000 € HT », « 50 k€ », « 1,2 M€ », « 200 à 500 k€ », « entre
    /// 10 000 et 20 000 € », « 0,3 ETP », « non estimé », "€310,000 excl. tax".
    ///
    /// A bare number is of the unit told. Approximations (« environ », « ~ ») are read as the
    /// figure. With tax (« TTC »), a year (« /an »), at most, « à définir »: not understood.
    public static func amount(
        _ text: String,
        unit: Amount.Unit = .euro,
        writtenIn language: Language? = nil
    ) -> Amount? {
        guard text.utf8.count <= longest else { return nil }
        guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return notEstimated[Folding.fold(text)].map { .notEstimated($0 ?? unit) } }
        var reader = AmountReader(tokens: NumericToken.tokens(of: text)[...], language: language)
        return reader.amount(unit: unit)
    }

    /// The ways to say that nobody has estimated it, and in which unit when it is said.
    private static let notEstimated: [String: Amount.Unit?] = {
        let words = [
            "non estime", "non estimee", "non estimes", "non chiffre", "non chiffree",
            "non evalue", "non evaluee", "not estimated",
        ]
        var said: [String: Amount.Unit?] = [:]
        for word in words {
            said.updateValue(nil, forKey: word)
            said[word + " etp"] = .fullTimeEquivalent
            said[word + " fte"] = .fullTimeEquivalent
        }
        return said
    }()
}

/// Reads the pieces of an amount one after the other; what is left over refuses the whole.
private struct AmountReader {
    /// A number, what it is multiplied by, and the unit beside it, as far as they are written.
    struct Figure {
        var number: Quantity
        var factor: Int64?
        var unit: Amount.Unit?
    }

    var tokens: ArraySlice<NumericToken>
    let language: Language?

    mutating func amount(unit: Amount.Unit) -> Amount? {
        skip(["environ", "env", "estime", "about", "approx", "circa"])
        if tokens.first == .mark("~") || tokens.first == .mark("≈") { tokens.removeFirst() }
        skip(["entre", "between", "de", "from"])
        guard let first = figure() else { return nil }
        let second = isLink() ? figure() : first
        guard let second else { return nil }
        let isBeforeTax = skipBeforeTax()
        guard tokens.isEmpty, first.unit == nil || second.unit == nil || first.unit == second.unit
        else { return nil }
        let said = second.unit ?? first.unit ?? (isBeforeTax ? .euro : unit)
        guard !(isBeforeTax && said != .euro) else { return nil }
        return between(first, second, said)
    }

    /// « 200 à 500 k€ » multiplies both; « 900 000 à 1 M€ » only the one it stands by.
    private func between(_ first: Figure, _ second: Figure, _ unit: Amount.Unit) -> Amount? {
        let (alone, common) = (first.factor ?? 1, first.factor ?? second.factor ?? 1)
        guard unit == .euro || (first.factor == nil && second.factor == nil),
            let high = second.number.multiplied(by: second.factor ?? 1)
        else { return nil }
        if let low = first.number.multiplied(by: common), low <= high {
            return .between(low, high, unit)
        }
        guard first.number >= Quantity(1_000), let low = first.number.multiplied(by: alone),
            low <= high
        else { return nil }
        return .between(low, high, unit)
    }

    private mutating func figure() -> Figure? {
        var unit: Amount.Unit?
        let isNegative = take(.mark("-"))
        if take(.mark("€")) { unit = .euro }
        // A sign before the figure is an English habit.
        let language = language ?? (unit == nil ? nil : .english)
        guard case .number(let written)? = tokens.first,
            var number = Numeral.quantity(written, in: language)
        else { return nil }
        tokens.removeFirst()
        if isNegative { number = .zero - number }
        let factor = factor()
        if let after = self.unit() {
            guard unit == nil else { return nil }
            unit = after
        }
        // « 2 M » of what? A million is only read beside its currency.
        if let factor, factor > 1_000, unit == nil, !isLinked { return nil }
        return Figure(number: number, factor: factor, unit: unit)
    }

    private static let factors: [String: Int64] = [
        "k": 1_000, "K": 1_000, "mille": 1_000, "thousand": 1_000,
        "M": 1_000_000, "million": 1_000_000, "millions": 1_000_000,
        "Md": 1_000_000_000, "Mds": 1_000_000_000,
        "milliard": 1_000_000_000, "milliards": 1_000_000_000, "billion": 1_000_000_000,
    ]

    private mutating func factor() -> Int64? {
        guard case .word(let word)? = tokens.first else { return nil }
        if let factor = Self.factors[word] {
            tokens.removeFirst()
            if tokens.first == .word("d") {
                tokens.removeFirst()
                _ = take(.mark("'")) || take(.mark("’"))
            }
            return factor
        }
        // « 50 keur »
        for prefix in ["k", "K"] where word.hasPrefix(prefix) {
            let rest = word.dropFirst().lowercased()
            guard ["eur", "euro", "euros"].contains(rest) else { continue }
            tokens[tokens.startIndex] = .word(rest)
            return Self.factors[prefix]
        }
        return nil
    }

    private mutating func unit() -> Amount.Unit? {
        if take(.mark("€")) { return .euro }
        guard case .word(let word)? = tokens.first else { return nil }
        switch word.lowercased() {
        case "eur", "euro", "euros":
            tokens.removeFirst()
            return .euro
        case "etp", "etpt", "fte":
            tokens.removeFirst()
            return .fullTimeEquivalent
        default:
            return nil
        }
    }

    private var isLinked: Bool {
        switch tokens.first {
        case .word("a")?, .word("et")?, .word("and")?, .word("to")?, .mark("-")?: true
        default: false
        }
    }

    private mutating func isLink() -> Bool {
        guard isLinked else { return false }
        tokens.removeFirst()
        return true
    }

    /// « HT », « hors taxes », "excl. tax".
    private mutating func skipBeforeTax() -> Bool {
        let words = tokens.compactMap { token in
            if case .word(let word) = token { Folding.fold(word) } else { nil }
        }
        let marks = tokens.filter { token in
            if case .word = token { false } else { token != .mark(".") }
        }
        guard marks.isEmpty,
            ["ht", "hors taxe", "hors taxes", "excl tax", "excl vat", "ex vat", "before tax"]
                .contains(words.joined(separator: " "))
        else { return false }
        tokens = []
        return true
    }

    private mutating func skip(_ words: Set<String>) {
        guard case .word(let word)? = tokens.first, words.contains(Folding.fold(word)) else {
            return
        }
        tokens.removeFirst()
        _ = take(.mark("."))
    }

    private mutating func take(_ token: NumericToken) -> Bool {
        guard tokens.first == token else { return false }
        tokens.removeFirst()
        return true
    }
}

extension Quantity {
    fileprivate func multiplied(by factor: Int64) -> Quantity? {
        let (product, overflows) = tenThousandths.multipliedReportingOverflow(by: factor)
        return overflows ? nil : Quantity(tenThousandths: product)
    }
}
