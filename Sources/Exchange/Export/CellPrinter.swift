// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// Prints what fields hold into cells, typed where a spreadsheet has the type.
///
/// Import asks the same printer what a field looked like when the file was made: a cell that
/// still says so was touched by nobody, whether or not it could be read back.
struct CellPrinter {
    let view: View
    let phrasebook: Phrasebook

    /// What was written comes before what was understood: a file gives back what it was given.
    func cell(of content: Content, in field: Field) -> Cell {
        if let written = content.written { return .text(words(written)) }
        guard let value = content.value else { return .blank }
        return cell(of: value, as: field.type)
    }

    func cell(of field: FieldID, _ record: Record) -> Cell {
        guard let field = view.field(field, of: record.kind) else { return .blank }
        return cell(of: view.content(field, of: record), in: field)
    }

    private func cell(of value: Value, as type: FieldType) -> Cell {
        switch value {
        case .text(let writing): .text(words(writing))
        case .flag(let flag): .text(phrasebook.flag(flag))
        case .number(let number): .number(number.double)
        case .choices(let codes): .text(listed(codes.map { label($0, type) }))
        case .words(let words): .text(listed(words))
        case .date(.day(let day)): self.cell(of: day)
        case .date(let date): .text(phrasebook.date(date))
        case .amount(let amount): cell(of: amount)
        case .records(let ids): .text(listed(ids.map(name)))
        case .people(let ids): .text(listed(ids.map(name)))
        case .attachment(let attachment): .text(attachment.mediaType)
        }
    }

    private func cell(of day: Day) -> Cell {
        CalendarDay(year: day.year, month: day.month, day: day.day).map { .day($0) }
            ?? .text(day.text)
    }

    /// A plain figure in euros is a number that can be summed; the rest needs its words.
    private func cell(of amount: Amount) -> Cell {
        if amount.unit == .euro, let exact = amount.exact { return .number(exact.double) }
        return .text(phrasebook.amount(amount))
    }

    private func label(_ code: String, _ type: FieldType) -> String {
        type.choices.map { phrasebook.label(code, of: $0) } ?? code
    }
}

extension CellPrinter {
    func words(_ writing: Writing) -> String {
        view.words(of: writing).text ?? phrasebook[.textErased]
    }

    /// Names one after the other, by commas as the national template asks, unless a name has one.
    func listed(_ names: [String]) -> String {
        let isPlain = names.allSatisfy { !$0.contains { ",;\n".contains($0) } }
        return names.joined(separator: isPlain ? ", " : "; ")
    }

    func name(_ id: RecordID) -> String {
        guard let record = view.record(id) else { return phrasebook[.recordUnseen] }
        switch record.kind {
        case .axis: return view.path(to: record).map(heading).joined(separator: " > ")
        case .action: return (record.number.map { "\($0) \u{2013} " } ?? "") + title(record)
        default: return record.text(.name) ?? title(record)
        }
    }

    func name(_ id: PersonID) -> String {
        guard let person = view.person(id), person.standing != .erased else {
            return phrasebook[.personErased]
        }
        return person.name
    }

    /// « 1.2. Titre », the axis as the national template writes it.
    func heading(_ axis: Record) -> String {
        if case .plain(let written)? = axis.content(.title).written { return written }
        guard let code = axis.text(.code) else { return title(axis) }
        return "\(code). \(title(axis))"
    }

    func title(_ record: Record) -> String { record.text(.title) ?? "" }
}
