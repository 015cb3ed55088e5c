// SPDX-License-Identifier: EUPL-1.2

/// The time that things take. A size is enough; a figure says more.
enum Time {
    static let fields: [Field] = [
        Field(.post, of: .timeNeed, .record(.post)),
        Field(.service, of: .timeNeed, .record(.service)),
        Field(.size, of: .timeNeed, .choice(.timeSizes)),
        Field(.amount, of: .timeNeed, .amount),
        Field(.start, of: .timeNeed, .date),
        Field(.end, of: .timeNeed, .date),
        Field(.hypothesis, of: .timeNeed, .flag),
        Field(.label, of: .timeNeed, .line),
    ]
}

extension FieldID {
    public static let size = FieldID("size")
    public static let hypothesis = FieldID("hypothesis")
}

extension ChoiceList {
    /// Sizes that anyone can answer by.
    public static let timeSizes = ChoiceList(
        "timeSize",
        [
            "hourAMonth", "halfDayAMonth", "dayAMonth", "twoDaysAMonth", "halfDayAWeek",
            "dayAWeek", "halfTime", "fullTime",
        ]
    )
}
