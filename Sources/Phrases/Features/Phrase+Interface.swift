// SPDX-License-Identifier: EUPL-1.2

extension Phrase {
    public static let yes = Phrase("flag.yes")
    public static let no = Phrase("flag.no")
    /// What stands where a sealed text was.
    public static let textErased = Phrase("text.erased")
    public static let personErased = Phrase("person.erased")
    public static let french = Phrase("language.fr")
    public static let english = Phrase("language.en")
    static let firstOfMonth = Phrase("date.first")
}
