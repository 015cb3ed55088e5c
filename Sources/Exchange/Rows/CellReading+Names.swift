// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

extension CellReading {
    func records(
        _ cell: StatedCell,
        _ kind: RecordKind,
        _ field: Field,
        _ names: inout NameRegister
    ) -> Understood {
        let written = Writing.plain(cell.text)
        switch kind {
        case .action:
            let number = Int(cell.text.prefix { $0.isNumber })
            let action = number.flatMap { names.territory.action(number: $0) }
            return Understood(
                content: Content(
                    action.map { .record($0.id) },
                    written: action == nil ? written : nil
                ),
                problem: action == nil ? .unknownRecord : nil
            )
        case .organisation, .service, .plan:
            let found = OrganisationNames.split(cell.text, field.type.isMultiple) {
                names.known(kind, named: $0) != nil
            }
            let ids = found.compactMap { names.record(kind, named: $0) }.unique
            guard !ids.isEmpty, ids.count <= FieldLimit.values else {
                return Understood(content: Content(nil, written: written), problem: .unknownRecord)
            }
            return Understood(
                content: Content(
                    .records(ids),
                    written: SameWords.list(ids.map(names.name), as: cell.text) ? nil : written
                )
            )
        default:
            let found = OrganisationNames.split(cell.text, field.type.isMultiple) {
                names.known(kind, named: $0) != nil
            }
            let ids = found.compactMap { names.known(kind, named: $0) }.unique
            let isWhole = SameWords.list(ids.map(names.name), as: cell.text)
            return Understood(
                content: Content(
                    ids.isEmpty ? nil : .records(ids),
                    written: isWhole ? nil : written
                ),
                problem: ids.count == found.count ? nil : .unknownRecord
            )
        }
    }

    func people(
        _ cell: StatedCell,
        _ field: Field,
        _ names: inout NameRegister
    ) -> Understood {
        guard let found = PersonNames.split(cell.text) else {
            return Understood(
                content: Content(nil, written: .plain(cell.text)),
                problem: .unreadablePeople
            )
        }
        let ids = found.map { names.person(named: $0) }.unique
        return Understood(
            content: Content(
                .people(ids),
                written: SameWords.list(ids.map(names.name), as: cell.text)
                    ? nil : .plain(cell.text)
            )
        )
    }
}

/// Organisations and services as cells list them. Only marks separate them, never « et »: « Pays
/// de Bray et de la Vallée » is one.
enum OrganisationNames {
    static func split(
        _ text: String,
        _ isMultiple: Bool,
        isKnown: (String) -> Bool
    ) -> [String] {
        guard isMultiple, !isKnown(text) else { return [text.onOneLine] }
        // Where semicolons separate, a comma belongs to a name.
        let strong = parts(of: text, ";#")
        let parts = strong.count > 1 ? strong : self.parts(of: text, ",\n")
        return parts.isEmpty ? [text.onOneLine] : parts.unique
    }

    private static func parts(of text: String, _ marks: String) -> [String] {
        text.split { marks.contains($0) }.map { part in
            let line = String(part).onOneLine
            return String(line.drop { "-\u{2013}\u{2022}\u{B7}*> ".contains($0) })
        }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    }
}

/// Whether a cell says anything besides what was understood of it.
enum SameWords {
    /// Names in the same order, separated by marks.
    static func list(_ names: [String], as text: String) -> Bool {
        bare(names.joined()) == bare(text)
    }

    private static func bare(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !",;#".contains($0) }
    }

    static func value(
        _ value: Value,
        as type: FieldType,
        says cell: StatedCell,
        _ phrasebooks: Phrasebooks
    ) -> Bool {
        switch value {
        case .flag, .number: return true
        case .date(.day) where isFigures(cell.text): return true
        case .amount(let amount) where amount.exact != nil && isFigure(cell.text):
            return amount.unit == .euro
        default:
            let words = Folding.fold(cell.text)
            return Language.allCases.contains { language in
                Folding.fold(phrasebooks[language].text(of: value, as: type)) == words
            }
        }
    }

    /// « 15/03/2025 », "2025-03-15", "44881": the day and nothing else.
    private static func isFigures(_ text: String) -> Bool {
        text.utf8.count <= 10 && text.allSatisfy { $0.isNumber || "/-.".contains($0) }
    }

    /// « 12 500,50 € HT »: a figure in euros and nothing else.
    private static func isFigure(_ text: String) -> Bool {
        Folding.words(text).allSatisfy { word in
            word.allSatisfy(\.isNumber) || ["ht", "eur", "euro", "euros"].contains(word)
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, where it first stood.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
