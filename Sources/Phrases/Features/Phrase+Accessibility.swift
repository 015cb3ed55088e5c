// SPDX-License-Identifier: EUPL-1.2

/// What the accessibility statement says, in the form that the RGAA asks for.
extension Phrase {
    public enum StatementPart: String, CaseIterable, Sendable {
        case conformity, results, limits, established, contact, remedies
    }

    public static let statementHeading = Phrase("accessibility.heading")
    public static let statementAnswer = Phrase("accessibility.answer")
    /// In the footer of every page: the state of conformity, as the law has it said there.
    public static let statementLink = Phrase("accessibility.link")

    public static func label(of part: StatementPart) -> Phrase {
        Phrase("accessibility.part.\(part.rawValue)")
    }

    /// - Parameters:
    ///   - day: when it was established.
    ///   - axe: the version of the rules that every page was held to.
    public static func words(of part: StatementPart, day: String, axe: String) -> Phrase {
        Phrase("accessibility.words.\(part.rawValue)", .text("day", day), .text("axe", axe))
    }
}
