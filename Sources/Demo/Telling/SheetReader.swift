// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Reads what the story writes on the sheets of records, as the registry says of each field.
struct SheetReader {
    let calendar: StoryCalendar
    let phrasebooks: Phrasebooks
    let cast: Cast
    /// Fields the territory added so far, by the short names of the story.
    var ownFields: [String: FieldID] = [:]
    /// People the last sheets named.
    private(set) var named: [String] = []

    static func id(_ key: String) -> RecordID { Chance.id(named: "record " + key) }

    mutating func takeNamed() -> [String] {
        defer { named = [] }
        return named
    }

    mutating func content(_ node: StoryNode, of field: Field) throws(DemoFault) -> Content {
        guard node.text != "~" else { return .blank }
        guard let value = try value(node, of: field) else {
            return Content(nil, written: .plain(StoryText.set(try node.words())))
        }
        return Content(value, written: saidOtherwise(node, value, field.type))
    }

    /// Nil when a date, an amount or a number is not understood, as in a territory's own files.
    private mutating func value(
        _ node: StoryNode,
        of field: Field
    ) throws(DemoFault) -> Value? {
        switch field.type {
        case .line, .prose:
            return .text(StoryText.set(try node.words()))
        case .choice(let list), .choices(let list):
            return .choices(try codes(node, among: list))
        case .words:
            var words: [String] = []
            for item in node.items { words.append(StoryText.set(try item.words())) }
            return .words(words)
        case .date:
            return calendar.date(try node.words()).map { .date($0) }
        case .flag, .number, .amount:
            return phrasebooks.value(
                reading: try node.words(),
                as: field.type,
                writtenIn: .french
            )
        case .record, .records:
            var records: [RecordID] = []
            for item in node.items { records.append(Self.id(try item.words())) }
            return .records(records)
        case .people:
            return .people(try people(node))
        case .attachment:
            throw node.fault("a file is not read here")
        }
    }

    private func codes(_ node: StoryNode, among list: ChoiceList) throws(DemoFault) -> [String] {
        var codes: [String] = []
        for item in node.items {
            let code = try item.words()
            guard list.codes.contains(code) else { throw item.fault("no \(list.name) is \(code)") }
            codes.append(code)
        }
        return codes
    }

    mutating func people(_ node: StoryNode) throws(DemoFault) -> [PersonID] {
        var people: [PersonID] = []
        for item in node.items {
            let key = try item.words()
            guard let person = cast.people[key] else { throw item.fault("nobody is \(key)") }
            named.append(key)
            people.append(person.id)
        }
        return people
    }

    /// What was written, when the page would print it otherwise.
    private func saidOtherwise(_ node: StoryNode, _ value: Value, _ type: FieldType) -> Writing? {
        guard type == .amount || type == .date, let written = node.text,
            calendar.relative(written) == nil, PartialDate(wire: written) == nil
        else { return nil }
        // A figure says as much as the words it was read from.
        if case .amount(let amount) = value, amount.exact != nil { return nil }
        let printed = phrasebooks.french.text(of: value, as: type)
        return Self.plain(printed) == Self.plain(written)
            ? nil : .plain(StoryText.set(written))
    }

    /// Without spaces, of which there are many kinds.
    private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
