// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Phrases
import Views

/// What a form says of a record's fields. An empty field is emptied, one that is not in the form is
/// left, and so is one that comes back as it was shown.
struct FieldReading {
    private let reader: Reader
    private let phrasebooks: Phrasebooks
    private let form: Form
    /// The record that is there already.
    private let record: Record?

    private(set) var contents: [FieldID: Content] = [:]
    private(set) var problems: [FormProblem] = []
    private(set) var files: [FieldID: FileReading] = [:]
    private(set) var names: NameReading

    init(
        _ form: Form,
        asking subject: FormSubject,
        _ reader: Reader,
        _ phrasebooks: Phrasebooks,
        _ instruments: Instruments
    ) {
        self.form = form
        self.reader = reader
        self.phrasebooks = phrasebooks
        switch subject {
        case .new: record = nil
        case .whole(let record), .field(_, let record): self.record = record
        }
        names = NameReading(reader, instruments, owner: subject.owner)
        let left: Set<String> =
            form.has(FormName.keepTheirs) ? Set(form.all(FormName.disputed)) : []
        for field in reader.fields(askedBy: subject) where !left.contains(field.id.rawValue) {
            read(field)
        }
        place()
    }

    private mutating func read(_ field: Field) {
        guard field.type != .attachment else { return readFile(field) }
        let name = FormName.field(field.id)
        guard form.has(name) else {
            if record == nil, field.isRequired { refuse(field, .fault(.required)) }
            return
        }
        let typed = form.all(name)
        // A field that stands and comes back as it was shown was not touched.
        if record != nil,
            form.text(FormName.shown(field.id)) == FieldPrint.of(typed, in: field.type)
        {
            return
        }
        let texts = typed.map(\.withoutBlanks).filter { !$0.isEmpty }
        switch content(texts, field) {
        case .success(let content) where field.isRequired && content.value == nil:
            refuse(field, .fault(content.isBlank ? .required : .wrongType))
        case .success(let content): contents[field.id] = content
        case .failure(let fault): refuse(field, fault.words)
        }
    }

    private mutating func readFile(_ field: Field) {
        guard let file = form.file(FormName.field(field.id)) else {
            if field.isRequired {
                if record == nil { refuse(field, .fault(.required)) }
            } else if form.has(FormName.removal(field.id)) {
                contents[field.id] = .blank
            }
            return
        }
        do throws(FormFault) {
            files[field.id] = try FileReading(file, taking: field.attachments)
        } catch {
            refuse(field, error.words)
        }
    }

    private mutating func refuse(_ field: Field, _ words: Phrase) {
        problems.append(FormProblem(.field(field.id), words))
    }
}

extension FieldReading {
    private mutating func content(
        _ texts: [String],
        _ field: Field
    ) -> Result<Content, FormFault> {
        guard let first = texts.first else { return .success(.blank) }
        let limit = field.type == .prose ? FieldLimit.proseBytes : FieldLimit.lineBytes
        guard texts.allSatisfy({ $0.utf8.count <= limit }) else {
            return .failure(FormFault(.fault(.tooLong(limitBytes: limit))))
        }
        switch field.type {
        case .line: return .success(Content(.text(first.onOneLine)))
        case .prose: return .success(Content(.text(first)))
        case .flag:
            guard let flag = Reading.flag(first) else { return notAChoice(first) }
            return .success(Content(.flag(flag)))
        case .number(let bounds): return number(first, bounds, field)
        case .choice(let list), .choices(let list): return choices(texts, list)
        case .words:
            return .success(Content(Reading.words(texts.joined(separator: ",")).map { .words($0) }))
        case .date, .amount: return .success(understood(first, field))
        case .record(let kind), .records(let kind):
            return names.records(texts, kind, isMultiple: field.type.isMultiple).map {
                Content($0.isEmpty ? nil : .records($0))
            }
        case .people:
            return names.people(texts, already: record?.people(field.id) ?? []).map {
                Content($0.isEmpty ? nil : .people($0))
            }
        case .attachment: return .success(.blank)
        }
    }

    private func notAChoice(_ text: String) -> Result<Content, FormFault> {
        .failure(FormFault(.fault(.notAChoice(String(text.prefix(200))))))
    }

    private func choices(_ texts: [String], _ list: ChoiceList) -> Result<Content, FormFault> {
        var codes: [String] = []
        for text in texts {
            guard let code = phrasebooks.choices.code(text, of: list) else {
                return notAChoice(text)
            }
            if !codes.contains(code) { codes.append(code) }
        }
        return .success(Content(.choices(codes)))
    }

    private func number(
        _ text: String,
        _ bounds: ClosedRange<Int>,
        _ field: Field
    ) -> Result<Content, FormFault> {
        let content = understood(text, field)
        if case .number(let number) = content.value,
            !(Quantity(bounds.lowerBound)...Quantity(bounds.upperBound)).contains(number)
        {
            return .failure(FormFault(.fault(.outOfBounds(bounds))))
        }
        return .success(content)
    }

    /// What was understood; what was written stays beside it when it says more, or alone when
    /// nothing was understood.
    private func understood(_ text: String, _ field: Field) -> Content {
        let language = reader.visit.phrasebook.language
        guard
            let value = phrasebooks.value(reading: text, as: field.type, writtenIn: language)
        else { return Content(nil, written: .plain(text)) }
        switch value {
        case .number: return Content(value)
        case .date(.day) where text.isFigures, .amount where text.isFigures: return Content(value)
        default:
            let isWhole = Language.allCases.contains { language in
                let printed = phrasebooks[language].text(of: value, as: field.type)
                return Folding.fold(printed) == Folding.fold(text)
            }
            return Content(value, written: isWhole ? nil : .plain(text))
        }
    }

    /// A place whose axis says of which plan it is need not say it twice, and must not say another.
    private mutating func place() {
        guard let axis = records(.axis).first.flatMap({ reader.view.record($0) }),
            axis.kind == .axis, let plan = reader.view.path(to: axis).first?.parent
        else { return }
        let stated = records(.plan).first
        if stated == nil {
            contents[.plan] = Content(.record(plan))
            problems.removeAll { $0.place == .field(.plan) }
        } else if stated != plan {
            problems.append(FormProblem(.field(.axis), .axisOfAnotherPlan))
        }
    }

    private func records(_ field: FieldID) -> [RecordID] {
        guard let content = contents[field] else { return record?.records(field) ?? [] }
        guard case .records(let ids) = content.value else { return [] }
        return ids
    }
}

extension String {
    fileprivate var withoutBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Figures and what stands between them, which say no more than their value.
    fileprivate var isFigures: Bool {
        utf8.count <= 20 && allSatisfy { $0.isNumber || $0.isWhitespace || "/-.,€".contains($0) }
    }
}

/// « Constaté le »: the day from which what a form says is true.
enum EffectiveDay {
    /// Today when nothing is said.
    static func read(_ form: Form, today: Day) throws(FormFault) -> Day? {
        guard let text = form.text(FormName.effective) else { return nil }
        guard case .day(let day)? = Reading.date(text) else { throw FormFault(.dayNotRead) }
        guard day <= today else { throw FormFault(.dayToCome) }
        guard day >= FormLimits.earliestDay else { throw FormFault(.dayTooEarly) }
        return day == today ? nil : day
    }
}
