// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Reading {
    /// A number with French or English marks, with or without its sign of percentage:
    /// « 1 234,5 », "1,234.5", « 45 % ».
    ///
    /// When the language it is written in is not told, « 1.200 » and « 1,200 » are not understood.
    public static func quantity(_ text: String, writtenIn language: Language? = nil) -> Quantity? {
        guard text.utf8.count <= longest else { return nil }
        var tokens = NumericToken.tokens(of: text)[...]
        let isNegative = tokens.first == .mark("-")
        if isNegative { tokens.removeFirst() }
        if tokens.last == .mark("%") { tokens.removeLast() }
        guard tokens.count == 1, case .number(let number)? = tokens.first,
            let quantity = Numeral.quantity(number, in: language)
        else { return nil }
        return isNegative ? .zero - quantity : quantity
    }
}
