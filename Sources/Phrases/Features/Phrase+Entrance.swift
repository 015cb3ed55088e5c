// SPDX-License-Identifier: EUPL-1.2

/// The five-minute path that the entrance of the demo offers.
extension Phrase {
    public static let entrancePathHeading = Phrase("entrance.path")
    public static let entrancePathWords = Phrase("entrance.path.words")
    public static let entrancePeopleHeading = Phrase("entrance.people")
    public static let entrancePublicPage = Phrase("entrance.public")

    /// What to look at, as someone of the demo.
    /// - Parameter slug: their word in addresses, such as `elue-pilote`.
    public static func demoStop(_ slug: String) -> Phrase { Phrase("entrance.stop.\(slug)") }
}
