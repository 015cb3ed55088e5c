// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// Understands what a cell says of a field. What was written stays beside it whenever it says
/// more; what cannot be understood stays alone, and is told.
struct CellReading {
    let phrasebooks: Phrasebooks
    let language: Language

    /// What was understood, and what was wrong.
    struct Understood {
        var content: Content
        var problem: ImportProblem.Kind?
        var detail = ""
        /// Words of a list that are none of its entries.
        var unread: [String] = []

        static let blank = Understood(content: .blank)
    }

    func read(
        _ cell: StatedCell,
        as field: Field,
        _ names: inout NameRegister
    ) -> Understood {
        guard !cell.isBlank else { return .blank }
        switch field.type {
        case .line: return line(cell)
        case .prose: return prose(cell, field)
        case .flag: return kept(flag(cell).map { .flag($0) }, cell, field, .unreadableFlag)
        case .number(let bounds): return number(cell, bounds, field)
        case .choice(let list):
            let code = phrasebooks.choices.code(cell.text, of: list)
            return kept(code.map { .choice($0) }, cell, field, .unreadableChoice)
        case .choices(let list): return choices(cell, list, field)
        case .words: return words(cell)
        case .date: return kept(date(cell).map { .date($0) }, cell, field, .unreadableDate)
        case .amount:
            return kept(amount(cell).map { .amount($0) }, cell, field, .unreadableAmount)
        case .record(let kind), .records(let kind): return records(cell, kind, field, &names)
        case .people: return people(cell, field, &names)
        case .attachment: return Understood(content: Content(nil, written: .plain(cell.text)))
        }
    }

    // MARK: Words

    private func line(_ cell: StatedCell) -> Understood {
        let line = cell.text.onOneLine.cut(toBytes: FieldLimit.lineBytes)
        let isWhole = line.utf8.count >= cell.text.onOneLine.utf8.count
        return Understood(
            content: Content(.text(line), written: line == cell.text ? nil : .plain(cell.text)),
            problem: isWhole ? nil : .tooLong
        )
    }

    /// The serial number of a day, left in a column of words by a spreadsheet, is that day.
    private func prose(_ cell: StatedCell, _ field: Field) -> Understood {
        if field.id == .calendar, let date = serialDay(cell) {
            return Understood(
                content: Content(
                    .text(phrasebooks[language].date(date)),
                    written: .plain(cell.text)
                )
            )
        }
        let text = cell.text.cut(toBytes: FieldLimit.proseBytes)
        return Understood(
            content: Content(.text(text)),
            problem: text.utf8.count < cell.text.utf8.count ? .tooLong : nil
        )
    }

    private func serialDay(_ cell: StatedCell) -> PartialDate? {
        guard cell.text.utf8.count == 5, Int(cell.text) != nil,
            case .day(let day)? = Reading.date(cell.text)
        else { return nil }
        return .day(day)
    }

    private func words(_ cell: StatedCell) -> Understood {
        guard let words = Reading.words(cell.text), words.count <= FieldLimit.values,
            words.allSatisfy({ $0.utf8.count <= FieldLimit.lineBytes })
        else {
            return Understood(content: Content(nil, written: .plain(cell.text)), problem: .tooLong)
        }
        let isWhole = SameWords.list(words, as: cell.text)
        return Understood(
            content: Content(.words(words), written: isWhole ? nil : .plain(cell.text))
        )
    }

    // MARK: Figures

    private func flag(_ cell: StatedCell) -> Bool? {
        if case .flag(let flag) = cell.cell { return flag }
        return Reading.flag(cell.text)
    }

    private func date(_ cell: StatedCell) -> PartialDate? {
        switch cell.cell {
        case .day(let day), .moment(let day, _):
            Day(year: day.year, month: day.month, day: day.day).map { .day($0) }
        default: Reading.date(cell.text)
        }
    }

    private func amount(_ cell: StatedCell) -> Amount? {
        if case .number(let number) = cell.cell {
            return ClimatePlan.Quantity(rounding: number).map { .exactly($0, .euro) }
        }
        return Reading.amount(cell.text)
    }

    private func number(
        _ cell: StatedCell,
        _ bounds: ClosedRange<Int>,
        _ field: Field
    ) -> Understood {
        var quantity = Reading.quantity(cell.text)
        if case .number(let number) = cell.cell {
            quantity = ClimatePlan.Quantity(rounding: number)
        }
        guard var quantity else { return kept(nil, cell, field, .unreadableNumber) }
        // A cell shown as « 45 % » holds 0,45.
        let isShare = bounds == 0...100 && quantity > .zero && quantity < ClimatePlan.Quantity(1)
        if isShare {
            quantity = ClimatePlan.Quantity(tenThousandths: quantity.tenThousandths * 100)
        }
        let range =
            ClimatePlan.Quantity(bounds.lowerBound)...ClimatePlan.Quantity(bounds.upperBound)
        guard range.contains(quantity) else {
            var understood = kept(nil, cell, field, .outOfBounds)
            understood.detail = "\(bounds.lowerBound) \u{2013} \(bounds.upperBound)"
            return understood
        }
        if isShare { return Understood(content: Content(.number(quantity))) }
        return kept(.number(quantity), cell, field, .unreadableNumber)
    }

    /// The value with what was written when that says more; what was written alone, and the
    /// problem, when there is no value.
    private func kept(
        _ value: Value?,
        _ cell: StatedCell,
        _ field: Field,
        _ problem: ImportProblem.Kind
    ) -> Understood {
        guard let value else {
            let detail = field.type.choices.map { list in
                list.codes.map { phrasebooks[language].label($0, of: list) }.joined(separator: ", ")
            }
            return Understood(
                content: Content(nil, written: .plain(cell.text)),
                problem: problem,
                detail: detail ?? ""
            )
        }
        let saysMore = !SameWords.value(value, as: field.type, says: cell, phrasebooks)
        return Understood(content: Content(value, written: saysMore ? .plain(cell.text) : nil))
    }

    private func choices(
        _ cell: StatedCell,
        _ list: ClimatePlan.ChoiceList,
        _ field: Field
    ) -> Understood {
        let several = phrasebooks.choices.codes(cell.text, of: list)
        let value: Value? = several.codes.isEmpty ? nil : .choices(several.codes)
        guard several.unread.isEmpty else {
            var understood = kept(nil, cell, field, .unreadablePart)
            understood.content.value = value
            understood.unread = several.unread
            return understood
        }
        return kept(value, cell, field, .unreadableChoice)
    }
}
