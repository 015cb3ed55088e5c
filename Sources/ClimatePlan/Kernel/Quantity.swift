// SPDX-License-Identifier: EUPL-1.2

/// An exact decimal number with at most four decimals: euros, full-time equivalents, percentages.
///
/// Binary fractions would make sums of a budget disagree with the accountant's.
public struct Quantity: Hashable, Sendable {
    /// The number, in ten-thousandths.
    public let tenThousandths: Int64

    public static let scale: Int64 = 10_000
    public static let zero = Quantity(tenThousandths: 0)

    public init(tenThousandths: Int64) {
        self.tenThousandths = tenThousandths
    }

    public init(_ whole: Int) {
        self.init(tenThousandths: Int64(whole) * Self.scale)
    }

    /// The nearest number of four decimals; nil when the value is not one that can be held.
    public init?(rounding value: Double) {
        let scaled = (value * Double(Self.scale)).rounded()
        guard scaled.isFinite, abs(scaled) < 9e17 else { return nil }
        self.init(tenThousandths: Int64(scaled))
    }

    /// Reads "-1234.5": the form that is stored, without grouping, with a point.
    public init?(_ text: some StringProtocol) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...14).contains(whole.utf8.count), parts.count <= 2,
            whole.utf8.allSatisfy(Self.isDigit)
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard (1...4).contains(decimals.utf8.count), decimals.utf8.allSatisfy(Self.isDigit),
            let units = Int64(whole),
            let fraction = Int64(decimals + String(repeating: "0", count: 4 - decimals.utf8.count))
        else { return nil }
        let magnitude = units * Self.scale + fraction
        self.init(tenThousandths: isNegative ? -magnitude : magnitude)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// "-1234.5": no grouping, a point, no useless zero.
    public var text: String {
        let magnitude = tenThousandths.magnitude
        let whole = String(magnitude / UInt64(Self.scale))
        let digits = String(magnitude % UInt64(Self.scale))
        var fraction = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return (tenThousandths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    public var double: Double { Double(tenThousandths) / Double(Self.scale) }
}

extension Quantity: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
}

extension Quantity: AdditiveArithmetic {
    public static func + (left: Self, right: Self) -> Self {
        Self(tenThousandths: left.tenThousandths + right.tenThousandths)
    }

    public static func - (left: Self, right: Self) -> Self {
        Self(tenThousandths: left.tenThousandths - right.tenThousandths)
    }
}

extension Quantity: StoredAsText {
    init?(stored: String) { self.init(stored) }
    var stored: String { text }
}
