// SPDX-License-Identifier: EUPL-1.2

/// What the living page of the design system says.
extension Phrase {
    public static let styleHeading = Phrase("style.heading")
    public static let styleWords = Phrase("style.words")

    /// A part that pages are made of.
    public enum StylePart: String, CaseIterable, Sendable {
        case colours
        case type
        case answer
        case links
        case term
        case status
        case bar
        case table
        case field
        case errors
        case button
        case notice
        case tabs
        case trail
        case paging
        case timeline
        case difference
        case dialog
        case empty
    }

    public static func name(of part: StylePart) -> Phrase { Phrase("style.\(part).name") }
    public static func use(of part: StylePart) -> Phrase { Phrase("style.\(part).use") }

    /// A token of colour, by its name in the style sheet.
    public enum StyleColour: String, CaseIterable, Sendable {
        case paper
        case ink
        case muted
        case hairline
        case green
        case wash
        case ochre
    }

    public static func colour(_ colour: StyleColour) -> Phrase { Phrase("style.colour.\(colour)") }

    /// Words that show a part.
    public enum StyleSample: String, CaseIterable, Sendable {
        case heading
        case section
        case part
        case text
        case small
        case answer
        case inProgress
        case person
        case service
        case action
        case serviceAbout = "service.about"
        case table
        case column
        case amount
        case row
        case label
        case hint
        case typed
        case error
        case errors
        case save
        case quiet
        case leave
        case notice
        case undo
        case fact
        case stamp
        case before
        case after
        case empty
        case add
    }

    public static func sample(_ sample: StyleSample) -> Phrase {
        Phrase("style.sample.\(sample.rawValue)")
    }
}
