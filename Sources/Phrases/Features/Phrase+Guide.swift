// SPDX-License-Identifier: EUPL-1.2

/// What surrounds the pages of the user guide, whose own words are Markdown.
extension Phrase {
    public static let guideHeading = Phrase("guide.heading")
    public static let guideInFrench = Phrase("guide.inFrench")
    public static let guideOnwards = Phrase("guide.onwards")

    /// Leads to the page that comes before.
    public static func guideBefore(_ title: String) -> Phrase {
        Phrase("guide.before", .text("title", title))
    }

    /// Leads to the page that comes after.
    public static func guideAfter(_ title: String) -> Phrase {
        Phrase("guide.after", .text("title", title))
    }
}
