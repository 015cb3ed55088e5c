// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What people write in a cell or a form, understood when it can only mean one thing.
///
/// Accents, capitals and every kind of space are all one. French and English are both read,
/// always day before month. Nil means "not understood": the caller keeps the text as written.
/// Nothing is guessed: a question mark, a figure with tax included, an amount a year, or « 1.200 »,
/// which is a thousand and two hundred for some and one and a fifth for others, are not understood.
public enum Reading {
    /// Longer texts are prose, not values.
    static let longest = 200

    /// « VRAI », « Oui », « x », "true", « 1 » and their contraries.
    public static func flag(_ text: String) -> Bool? {
        guard text.utf8.count <= longest else { return nil }
        let marks = text.filter { !$0.isWhitespace }
        if ["✓", "✔", "✔️", "☑", "☒"].contains(marks) { return true }
        let word = Folding.fold(text)
        if ["vrai", "oui", "true", "yes", "x", "o", "y", "1", "on"].contains(word) { return true }
        if ["faux", "non", "false", "no", "n", "0", "off"].contains(word) { return false }
        return nil
    }

    /// The value a field of that type would hold. Fields that point to records, people or files
    /// are not read here, nor choices: see `Phrasebooks.value(reading:as:writtenIn:)`.
    static func value(_ text: String, as type: FieldType, writtenIn language: Language?) -> Value? {
        switch type {
        case .line, .prose: text.isEmpty ? nil : .text(text)
        case .flag: flag(text).map { .flag($0) }
        case .number: quantity(text, writtenIn: language).map { .number($0) }
        case .words: words(text).map { .words($0) }
        case .date: date(text).map { .date($0) }
        case .amount: amount(text, writtenIn: language).map { .amount($0) }
        case .choice, .choices, .record, .records, .people, .attachment: nil
        }
    }

    /// Words separated by commas, semicolons, number signs or lines, such as tags.
    public static func words(_ text: String) -> [String]? {
        let words = text.split { ",;#\n\r".contains($0) }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        return words.isEmpty ? nil : words
    }
}
