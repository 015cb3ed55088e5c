// SPDX-License-Identifier: EUPL-1.2

import Formats
import Phrases

/// One person of a list that was handed in.
public struct PeopleRow: Hashable, Sendable {
    public var name: String
    public var email: String?
    public var phone: String?
    /// What they do, as the list says it: the Directory keeps mandates, not titles.
    public var function: String?

    public init(name: String, email: String? = nil, phone: String? = nil, function: String? = nil) {
        self.name = name
        self.email = email
        self.phone = phone
        self.function = function
    }
}

/// A list of people, read from a spreadsheet or from pasted lines, whatever the order of its
/// columns.
public struct PeopleSheet: Sendable {
    public static let longest = 500

    public enum Refusal: Error, Hashable, Sendable {
        case unreadable
        /// No row has a name.
        case nobody
        case tooMany(limit: Int)
    }

    public let rows: [PeopleRow]

    public init(_ bytes: [UInt8]) throws(Refusal) {
        var limits = ReadingLimits()
        limits.fileBytes = 4 << 20
        limits.unpackedBytes = 48 << 20
        limits.entryBytes = 32 << 20
        limits.rows = 4 * Self.longest
        limits.cells = 100_000
        let workbook: Workbook
        do throws(FormatRefusal) {
            workbook = try SpreadsheetReader(limits: limits).read(bytes)
        } catch {
            if case .tooManyRows = error { throw .tooMany(limit: Self.longest) }
            throw .unreadable
        }
        let table = workbook.sheets.first { !$0.isHidden && !$0.rows.isEmpty }
        rows = PeopleColumns.rows(of: table?.rows ?? [])
        if rows.isEmpty { throw .nobody }
        if rows.count > Self.longest { throw .tooMany(limit: Self.longest) }
    }
}

/// Which column says what.
private struct PeopleColumns {
    private enum Meaning: Hashable {
        case name, firstName, email, phone, function
    }

    /// As headings are folded: without capitals or accents.
    private static let words: [Meaning: Set<String>] = [
        .name: ["nom", "nom complet", "nom et prenom", "nom prenom", "personne", "name"],
        .firstName: ["prenom", "first name"],
        .email: ["courriel", "mail", "e mail", "email", "adresse mail", "adresse electronique"],
        .phone: ["telephone", "tel", "portable", "mobile", "phone"],
        .function: ["fonction", "poste", "titre", "qualite", "function", "role"],
    ]

    /// Rows above the headings, at most: a title, a date, a blank.
    private static let preamble = 10

    private let columns: [Meaning: Int]

    static func rows(of cells: [[Cell]]) -> [PeopleRow] {
        let texts = cells.map { $0.map(\.listed) }
        for (rank, row) in texts.prefix(preamble).enumerated() {
            let columns = meanings(of: row)
            guard columns[.name] != nil else { continue }
            return texts.dropFirst(rank + 1).compactMap(PeopleColumns(columns: columns).row)
        }
        return texts.compactMap(guessed)
    }

    private static func meanings(of row: [String]) -> [Meaning: Int] {
        var columns: [Meaning: Int] = [:]
        for (column, text) in row.enumerated() {
            let folded = Folding.fold(text)
            guard let meaning = words.first(where: { $0.value.contains(folded) })?.key,
                columns[meaning] == nil
            else { continue }
            columns[meaning] = column
        }
        return columns
    }

    private func row(_ texts: [String]) -> PeopleRow? {
        func text(_ meaning: Meaning) -> String? {
            guard let column = columns[meaning], texts.indices.contains(column) else { return nil }
            return texts[column].isEmpty ? nil : texts[column]
        }
        let name = [text(.firstName), text(.name)].compactMap(\.self).joined(separator: " ")
        guard !name.isEmpty else { return nil }
        return PeopleRow(
            name: name,
            email: text(.email),
            phone: text(.phone),
            function: text(.function)
        )
    }

    /// A list without headings: what has an « @ » is an address, what is figures a telephone.
    private static func guessed(_ texts: [String]) -> PeopleRow? {
        let texts = texts.filter { !$0.isEmpty }
        guard let name = texts.first, !name.contains("@") else { return nil }
        var row = PeopleRow(name: name)
        for text in texts.dropFirst() {
            if text.contains("@") {
                row.email = row.email ?? text
            } else if text.count(where: \.isNumber) >= 6 {
                row.phone = row.phone ?? text
            } else {
                row.function = row.function ?? text
            }
        }
        return row
    }
}

extension Cell {
    /// On one line, without what surrounds it.
    fileprivate var listed: String {
        switch self {
        case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .number(let number):
            number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
        default: ""
        }
    }
}
