// SPDX-License-Identifier: EUPL-1.2

/// Why a page is not given, and what to do about it.
extension Phrase {
    public static let faultNoPage = Phrase("fault.noPage")
    public static let faultNoPageWords = Phrase("fault.noPage.words")
    public static let faultNoTerritory = Phrase("fault.noTerritory")
    public static let faultNoTerritoryWords = Phrase("fault.noTerritory.words")
    public static let faultNoRecord = Phrase("fault.noRecord")
    public static let faultNoRecordWords = Phrase("fault.noRecord.words")
    public static let faultUnreadableDay = Phrase("fault.unreadableDay")
    public static let faultBadRequest = Phrase("fault.badRequest")
    public static let faultBadRequestWords = Phrase("fault.badRequest.words")
    public static let faultMethod = Phrase("fault.method")
    public static let faultMethodWords = Phrase("fault.method.words")
    public static let faultTooLong = Phrase("fault.tooLong")
    public static let faultTooLongWords = Phrase("fault.tooLong.words")
    public static let faultFailure = Phrase("fault.failure")
    public static let faultFailureWords = Phrase("fault.failure.words")
    public static let faultUnavailable = Phrase("fault.unavailable")
    public static let faultUnavailableWords = Phrase("fault.unavailable.words")
    public static let faultNotAllowed = Phrase("fault.notAllowed")
    public static let faultNotAllowedWords = Phrase("fault.notAllowed.words")
    public static let faultOtherSite = Phrase("fault.otherSite")
    public static let faultOtherSiteWords = Phrase("fault.otherSite.words")
    public static let faultSignIn = Phrase("fault.signIn")
    public static let faultSignInWords = Phrase("fault.signIn.words")
    public static let faultRefused = Phrase("fault.refused")
    public static let faultTooLarge = Phrase("fault.tooLarge")
    public static let faultTooLargeWords = Phrase("fault.tooLarge.words")
    public static let faultPastIsRead = Phrase("fault.pastIsRead")
    public static let faultPastIsReadWords = Phrase("fault.pastIsRead.words")
    public static let faultWayToInstallation = Phrase("fault.way.installation")
    public static let faultWayToTerritory = Phrase("fault.way.territory")

    public static func faultUnreadableDayWords(_ text: String) -> Phrase {
        Phrase("fault.unreadableDay.words", .text("text", text))
    }

    public static func faultReference(_ id: String) -> Phrase {
        Phrase("fault.reference", .text("id", id))
    }
}
