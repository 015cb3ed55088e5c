// SPDX-License-Identifier: EUPL-1.2

/// What programs are told.
extension Phrase {
    public static let apiTokenNeeded = Phrase("api.tokenNeeded")
    public static let apiMalformed = Phrase("api.malformed")
    public static let apiKeyReused = Phrase("api.keyReused")
    public static let apiDayNotTaken = Phrase("api.dayNotTaken")
}
