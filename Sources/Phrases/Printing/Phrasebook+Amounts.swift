// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Phrasebook {
    /// « 310 000 € HT », « 200 000 à 500 000 € HT », « 0,3 ETP », « non estimé ».
    public func amount(_ amount: Amount) -> String {
        switch amount {
        case .notEstimated(let unit):
            return self[Phrase("amount.notEstimated.\(unit.rawValue)")]
        case .between(let low, let high, let unit):
            let figure = low == high ? self.figure(low, unit) : range(low, high, unit)
            return self[Phrase("amount.in.\(unit.rawValue)", .text("amount", figure))]
        }
    }

    private func range(_ low: Quantity, _ high: Quantity, _ unit: Amount.Unit) -> String {
        let (low, high) = (figure(low, unit), figure(high, unit))
        return self[Phrase("amount.range", .text("low", low), .text("high", high))]
    }

    /// English puts the sign of the currency before each figure, French once after them all.
    private func figure(_ quantity: Quantity, _ unit: Amount.Unit) -> String {
        let digits = decimal(quantity, isMoney: unit == .euro)
        guard unit == .euro, language == .english else { return digits }
        return quantity < .zero ? Self.minus + "€" + digits.dropFirst() : "€" + digits
    }
}
