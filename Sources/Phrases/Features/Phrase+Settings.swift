// SPDX-License-Identifier: EUPL-1.2

/// What the settings of a territory say.
extension Phrase {
    public static let settingsHeading = Phrase("settings.heading")
    public static let identityHeading = Phrase("settings.identity")
    public static let publicPageHeading = Phrase("settings.public")
    public static let publicPageHolds = Phrase("settings.public.holds")
    public static let openPublicPage = Phrase("settings.public.open")
    public static let closePublicPage = Phrase("settings.public.close")
    public static let previewPublicPage = Phrase("settings.public.preview")
    public static let seePublicPage = Phrase("settings.public.see")
    public static let publicPageIsClosed = Phrase("settings.answer.closed")
    public static let publicPageIsOpen = Phrase("settings.answer.open")

    /// How many actions the page shows, or would, of all those of the territory.
    public static func publicActions(_ count: Int, of all: Int) -> Phrase {
        count == 0
            ? Phrase("settings.public.none", .number("all", all))
            : Phrase("settings.public.actions", .number("all", all), count: count)
    }

    // MARK: The logo

    public static let removeFile = Phrase("settings.file.remove")
    public static let pictureWanted = Phrase("settings.logo.pictureWanted")

    public static func hintPicture(_ kilobytes: Int) -> Phrase {
        Phrase("settings.logo.hint", .number("kilobytes", kilobytes))
    }

    public static func pictureTooLarge(_ kilobytes: Int) -> Phrase {
        Phrase("settings.logo.tooLarge", .number("kilobytes", kilobytes))
    }
}
