// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// What a field holds, as a page shows it.
struct PrintedField: Sendable {
    let label: String
    /// The label again, leading to what it means, where a newcomer would stumble.
    let term: TermLink?
    /// Names and short values, one after the other.
    let values: [Link]
    let hasValues: Bool
    let status: Status?
    /// Text that people wrote with light marks.
    let prose: Markup?
    /// What was written, beside what was understood.
    let written: String?
    /// Whether it is a text to be read for itself, rather than a line of the sheet.
    let isLong: Bool
    /// The way to change it, for whoever may.
    var edit: EditLink?
}

extension Reader {
    /// The field of a record, or nil when it says nothing.
    func printed(_ field: Field, of record: Record) -> PrintedField? {
        let content = view.content(field, of: record)
        return content.isBlank ? nil : printed(content, in: field)
    }

    func printed(_ content: Content, in field: Field) -> PrintedField {
        var values: [Link] = []
        var status: Status?
        var prose: Markup?
        var isLong = false
        switch content.value {
        case .text(let writing)? where field.type == .prose:
            if case .text(let words) = view.words(of: writing) {
                prose = Markup(prose: words)
                isLong = words.count > 200 || words.contains("\n")
            } else {
                values = [Link(say(.textErased), to: nil)]
            }
        case .choices(let codes)? where field.type.choices == .statuses:
            status = Status(codes.first, in: phrasebook)
        case let value?:
            values = links(value, in: field)
        case nil: break
        }
        return PrintedField(
            label: phrasebook.label(of: field),
            term: term(for: field),
            values: values,
            hasValues: !values.isEmpty,
            status: status,
            prose: prose,
            written: written(content, in: field),
            isLong: isLong
        )
    }

    /// The same, with the way to change it.
    func editable(_ field: Field, of record: Record) -> PrintedField? {
        var printed = printed(field, of: record)
        printed?.edit = editLink(field, of: record)
        return printed
    }

    /// « tel qu'écrit : mi-2024 », unless it says no more than the value.
    private func written(_ content: Content, in field: Field) -> String? {
        guard let writing = content.written else { return nil }
        let written = view.words(of: writing).text ?? say(.textErased)
        guard let value = content.value else { return say(.notUnderstood(written)) }
        return written == words(value, in: field) ? nil : say(.asWritten(written))
    }

    private func links(_ value: Value, in field: Field) -> [Link] {
        switch value {
        case .text(let writing):
            let words = view.words(of: writing).text ?? say(.textErased)
            return [Link(words, to: WebAddress.href(words, of: field))]
        case .choices(let codes):
            return codes.map { choice($0, in: field) }
        case .words(let words):
            return words.map { word in
                guard field.id == .tags else { return Link(word, to: nil) }
                return Link(word, to: link(to: list { $0.tag = word }))
            }
        case .records(let ids):
            return ids.compactMap { view.record($0) }.map { record in
                record.kind == .action ? link(toAction: record) : link(to: record)
            }
        case .people(let people):
            return people.map { link(to: $0) }
        case .flag, .number, .date, .amount, .attachment:
            return [Link(words(value, in: field), to: nil)]
        }
    }

    private func choice(_ code: String, in field: Field) -> Link {
        let label = field.type.choices.map { phrasebook.label(code, of: $0) } ?? code
        guard field.kind == .action,
            ActionQuery.choiceParameters.contains(where: { $0.field == field.id })
        else { return Link(label, to: nil) }
        return Link(label, to: link(to: list { $0.choices[field.id] = [code] }))
    }

    /// A value as plain words, for sentences and histories.
    func words(_ value: Value, in field: Field) -> String {
        switch value {
        case .text(let writing): view.words(of: writing).text ?? say(.textErased)
        case .flag(let flag): phrasebook.flag(flag)
        case .number(let number): words(number, in: field)
        case .date(let date): phrasebook.date(date)
        case .amount(let amount): phrasebook.amount(amount)
        case .attachment(let attachment): say(.fileSize(attachment.size))
        // What was removed since is still named where it stood.
        case .records(let ids):
            phrasebook.list(
                ids.compactMap { view.trace(of: $0) }.map { record in
                    record.kind == .action ? link(toAction: record).text : name(of: record)
                }
            )
        case .choices, .words, .people:
            phrasebook.list(links(value, in: field).map(\.text))
        }
    }

    private func words(_ number: Quantity, in field: Field) -> String {
        switch field.type {
        case .number(0...100): phrasebook.percent(number)
        // A year takes no separator.
        case .number: number.text
        default: phrasebook.quantity(number)
        }
    }

    /// What stands in a field as plain words; empty when it is blank.
    func words(_ content: Content, in field: Field) -> String {
        if let value = content.value { return words(value, in: field) }
        return content.written.map { view.words(of: $0).text ?? say(.textErased) } ?? ""
    }
}

/// What people type as the address of a link.
enum WebAddress {
    /// The address when it leads to the web or a mailbox; nil for anything else, such as
    /// `javascript:`.
    static func href(_ text: String, of field: Field) -> String? {
        guard field.id == .address else { return nil }
        return href(text)
    }

    static func href(_ text: String) -> String? {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard ["http", "https", "mailto"].contains(scheme), text.contains(":"),
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        return text
    }
}
