// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// « Qui peut quoi »: what is expected of each role, and what it lets see and do.
extension Phrase {
    public static let powersHeading = Phrase("powers.heading")
    public static let powersAnswer = Phrase("powers.answer")
    public static let powersNote = Phrase("powers.note")
    public static let powersSee = Phrase("powers.see")
    public static let powersDo = Phrase("powers.do")
    public static let powersHolders = Phrase("powers.holders")
    public static let powersRoles = Phrase("powers.roles")

    public static func expected(of role: Mandate.Role) -> Phrase {
        Phrase("powers.expected.\(role.rawValue)")
    }

    public static func may(_ power: Power) -> Phrase { Phrase("powers.may.\(power.rawValue)") }
}
