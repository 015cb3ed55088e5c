// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// Reads the values of fields from JSON, in the shapes the API gives them in.
struct FieldJSON {
    let phrasebooks: Phrasebooks

    /// - Returns: nil when the value is none that this type of field holds.
    func content(_ json: JSONTree, of type: FieldType) -> Content? {
        if json == .null { return .blank }
        return switch type {
        case .line, .prose: json.text.map { $0.isEmpty ? .blank : Content(.text($0)) }
        case .flag: flag(json)
        case .number: number(json).map { Content(.number($0)) }
        case .choice: json.text.map { Content(.choice($0)) }
        case .choices: texts(json).map { $0.isEmpty ? .blank : Content(.choices($0)) }
        case .words: texts(json).map { $0.isEmpty ? .blank : Content(.words($0)) }
        case .date: json.text.flatMap { date($0) }
        case .amount: amount(json)
        case .record: identifier(json).map { Content(.record($0)) }
        case .records: identifiers(json).map { $0.isEmpty ? .blank : Content(.records($0)) }
        case .people: identifiers(json).map { $0.isEmpty ? .blank : Content(.people($0)) }
        // A file is sent by the page of the action.
        case .attachment: nil
        }
    }

    /// Two values that say the same, one of them perhaps without the names that go with
    /// identifiers.
    static func isSame(_ left: JSONTree, _ right: JSONTree) -> Bool { bare(left) == bare(right) }

    private static func bare(_ json: JSONTree) -> JSONTree {
        switch json {
        case .object: json["id"] ?? json
        case .list(let items): items.isEmpty ? .null : .list(items.map(bare))
        case .text(""): .null
        case .number(let digits): Quantity(digits).map { .text($0.text) } ?? json
        case .integer(let number): .text(String(number))
        default: json
        }
    }

    private func flag(_ json: JSONTree) -> Content? {
        guard case .flag(let flag) = json else { return nil }
        return Content(.flag(flag))
    }

    private func number(_ json: JSONTree) -> Quantity? {
        switch json {
        case .integer(let number) where abs(number) < 1_000_000_000_000: Quantity(number)
        case .number(let digits): Quantity(digits)
        default: nil
        }
    }

    private func texts(_ json: JSONTree) -> [String]? {
        guard case .list(let items) = json else { return nil }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }

    /// "2027-middle" as it is given, or words as people write them, which are then kept.
    private func date(_ text: String) -> Content? {
        if text.isEmpty { return .blank }
        if let date = PartialDate(wire: text) { return Content(.date(date)) }
        return understood(text, as: .date)
    }

    private func understood(_ text: String, as type: FieldType) -> Content? {
        phrasebooks.value(reading: text, as: type).map { Content($0, written: .plain(text)) }
    }

    private func amount(_ json: JSONTree) -> Content? {
        switch json {
        case .text(let text): return text.isEmpty ? .blank : understood(text, as: .amount)
        case .integer, .number:
            return number(json).map { Content(.amount(.exactly($0, .euro))) }
        case .object:
            let word = json["unit"]?.text ?? Amount.Unit.euro.rawValue
            guard let unit = Amount.Unit(rawValue: word) else { return nil }
            if json["notEstimated"] == .flag(true) { return Content(.amount(.notEstimated(unit))) }
            if let exact = json["amount"].flatMap(number) {
                return Content(.amount(.exactly(exact, unit)))
            }
            guard let low = json["from"].flatMap(number), let high = json["to"].flatMap(number),
                low <= high
            else { return nil }
            return Content(.amount(.between(low, high, unit)))
        default: return nil
        }
    }

    private func identifier<Subject>(_ json: JSONTree) -> Identifier<Subject>? {
        (json.text ?? json["id"]?.text).flatMap { Identifier($0) }
    }

    private func identifiers<Subject>(_ json: JSONTree) -> [Identifier<Subject>]? {
        guard case .list(let items) = json else { return nil }
        let identifiers: [Identifier<Subject>] = items.compactMap(identifier)
        return identifiers.count == items.count ? identifiers : nil
    }
}
