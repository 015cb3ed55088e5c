// SPDX-License-Identifier: EUPL-1.2

extension Phrase {
    public static let yes = Phrase("flag.yes")
    public static let no = Phrase("flag.no")
    /// What stands where a sealed text was.
    public static let textErased = Phrase("text.erased")
    /// What stands for a record that is out of the reader's sight.
    public static let recordUnseen = Phrase("record.unseen")
    public static let personErased = Phrase("person.erased")
    public static let french = Phrase("language.fr")
    public static let english = Phrase("language.en")
    static let firstOfMonth = Phrase("date.first")
}
