// SPDX-License-Identifier: EUPL-1.2

/// What something costs or takes: an exact figure or the range a plan gives ("200 à 500 k€"),
/// in euros before tax or in full-time equivalents.
///
/// An amount of zero, an amount « non estimé » and no amount at all are three different things.
public enum Amount: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Euros, before tax (« € HT »).
        case euro
        /// Full-time equivalents (« ETP »).
        case fullTimeEquivalent
    }

    case between(Quantity, Quantity, Unit)
    /// Said to be not estimated, which is an answer.
    case notEstimated(Unit)

    public static func exactly(_ quantity: Quantity, _ unit: Unit) -> Amount {
        .between(quantity, quantity, unit)
    }

    public var unit: Unit {
        switch self {
        case .between(_, _, let unit), .notEstimated(let unit): unit
        }
    }

    /// The figure when there is only one.
    public var exact: Quantity? {
        guard case .between(let low, let high, _) = self, low == high else { return nil }
        return low
    }
}

extension Amount {
    /// "12000 euro", "200000..500000 euro", "? fullTimeEquivalent": the form that is stored.
    public var wire: String {
        switch self {
        case .notEstimated(let unit): "? \(unit.rawValue)"
        case .between(let low, let high, let unit) where low == high:
            "\(low.text) \(unit.rawValue)"
        case .between(let low, let high, let unit): "\(low.text)..\(high.text) \(unit.rawValue)"
        }
    }

    public init?(wire: String) {
        let words = wire.split(separator: " ")
        guard words.count == 2, let unit = Unit(rawValue: String(words[1])) else { return nil }
        if words[0] == "?" {
            self = .notEstimated(unit)
            return
        }
        let bounds = words[0].split(separator: "..")
        guard let first = bounds.first, let low = Quantity(first), bounds.count <= 2 else {
            return nil
        }
        guard let last = bounds.last, let high = Quantity(last), low <= high else { return nil }
        self = .between(low, high, unit)
    }
}

extension Amount: StoredAsText {
    init?(stored: String) { self.init(wire: stored) }
    var stored: String { wire }
}
