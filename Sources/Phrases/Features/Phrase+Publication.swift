// SPDX-License-Identifier: EUPL-1.2

/// What the public page of a territory says to its inhabitants.
extension Phrase {
    public static let publicHeading = Phrase("publication.heading")
    public static let publicOutside = Phrase("publication.outside")
    public static let publicAxisIsEmpty = Phrase("publication.emptyAxis")
    public static let publicPlanIsEmpty = Phrase("publication.emptyPlan")
    public static let nothingPublished = Phrase("publication.nothing")
    public static let publicPreview = Phrase("publication.preview")
    public static let backToSettings = Phrase("publication.settings")
    public static let publicSource = Phrase("publication.source")

    public static func publishedActions(_ count: Int) -> Phrase {
        Phrase("publication.actions", count: count)
    }
}
