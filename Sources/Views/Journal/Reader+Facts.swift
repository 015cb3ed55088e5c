// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Events told in a sentence.
extension Reader {
    /// Longest value told in a line of the journal, in characters.
    private static let longestDetail = 180

    func fact(_ event: Event) -> GestureLine.Fact {
        switch event {
        case .record(let event): fact(event)
        case .batch(let events): Fact(Sentence(words(events)))
        case .founded(let founding): Fact(Sentence(say(.registerOpened(founding.name))))
        case .fieldAdded(let own): Fact(Sentence(say(.fieldAdded(own.label))))
        case .mandate(let event): fact(event)
        case .arbitration(let event): fact(event)
        case .reorganisation(.applied(let id, _)): fact(id, nil, { .reorganisationApplied($0) })
        case .file(let exchange): fact(exchange)
        case .undone: Fact(Sentence(say(.gestureUndone)))
        }
    }

    private typealias Fact = GestureLine.Fact

    private func fact(_ event: Record.Event) -> GestureLine.Fact {
        switch event {
        case .created(let creation):
            fact(creation.id, creation.kind, { .added($0) }, fields: creation.fields)
        case .edited(let edit):
            fact(edit.record, nil, { .edited($0) }, fields: edit.fields)
        case .removed(let id): fact(id, nil, { .removed($0) })
        case .restored(let id): fact(id, nil, { .restored($0) })
        }
    }

    private func fact(
        _ id: RecordID,
        _ kind: RecordKind?,
        _ phrase: (String) -> Phrase,
        fields: [FieldID: Content] = [:]
    ) -> GestureLine.Fact {
        guard let record = view.trace(of: id) else {
            let words = kind.map { say(.kind($0)) } ?? say(.recordUnseen)
            return Fact(Sentence(say(phrase(words))))
        }
        let (words, links) = named(record)
        return Fact(
            Sentence(say(phrase(words)), linking: links),
            details: details(fields, of: record)
        )
    }

    /// « étape « Choix du site » de 12 · Composter… », with what leads to a page.
    private func named(_ record: Record) -> (words: String, links: [(words: String, href: String)])
    {
        let link = record.kind == .action ? link(toAction: record) : link(to: record)
        let own =
            record.kind == .action
            ? link.text
            : link.text.isEmpty
                ? say(.kind(record.kind)) : say(.kindNamed(record.kind, link.text))
        guard let parent = record.parent.flatMap({ view.trace(of: $0) }) else {
            return (own, link.isLink ? [(link.text, link.href)] : [])
        }
        let over = parent.kind == .action ? self.link(toAction: parent) : self.link(to: parent)
        let links = over.isLink ? [(words: over.text, href: over.href)] : []
        return (say(.under(own, over.text)), links)
    }

    private func details(_ fields: [FieldID: Content], of record: Record) -> [GestureLine.Detail] {
        let named: Set<FieldID> = [.title, .name, .label]
        return view.fields(of: record.kind).compactMap { field in
            guard let content = fields[field.id], view.reads(field, of: record),
                !named.contains(field.id) || fields.count == 1
            else { return nil }
            let words = words(content, in: field)
            return GestureLine.Detail(
                label: phrasebook.label(of: field),
                words: words.isEmpty ? say(.emptied) : shortened(words)
            )
        }
    }

    func shortened(_ words: String) -> String {
        words.count > Self.longestDetail ? words.prefix(Self.longestDetail) + "\u{2026}" : words
    }

    /// « Ajout : 46 actions, 12 services ; modification : 3 fiches. »
    private func words(_ events: [Event]) -> String {
        var added: [RecordKind: Int] = [:]
        var (edited, removed, restored) = (Set<RecordID>(), 0, 0)
        for case .record(let event) in events {
            switch event {
            case .created(let creation): added[creation.kind, default: 0] += 1
            case .edited(let edit): edited.insert(edit.record)
            case .removed: removed += 1
            case .restored: restored += 1
            }
        }
        let kinds = RecordKind.allCases.compactMap { kind in
            added[kind].map { phrasebook.count($0, of: kind) }
        }
        var words: [String] = []
        if !kinds.isEmpty { words.append(say(.added(phrasebook.list(kinds)))) }
        if !edited.isEmpty { words.append(say(.edited(say(.sheets(edited.count))))) }
        if removed > 0 { words.append(say(.removed(say(.sheets(removed))))) }
        if restored > 0 { words.append(say(.restored(say(.sheets(restored))))) }
        return words.joined(separator: " \u{B7} ")
    }

    private func fact(_ event: Mandate.Event) -> GestureLine.Fact {
        switch event {
        case .recorded(let mandate):
            let person = link(to: mandate.person)
            let phrase = Phrase.mandateRecorded(
                person.text,
                mandate.role,
                from: phrasebook.day(mandate.start)
            )
            let links = person.isLink ? [(words: person.text, href: person.href)] : []
            return Fact(Sentence(say(phrase), linking: links))
        case .ended(_, let day):
            return Fact(Sentence(say(.mandateEnded(phrasebook.day(day)))))
        case .absenceNoted(_, let absence):
            let days = (phrasebook.day(absence.start), phrasebook.day(absence.end))
            return Fact(Sentence(say(.absenceNoted(from: days.0, to: days.1))))
        case .contested: return Fact(Sentence(say(.mandateContested)))
        case .settled: return Fact(Sentence(say(.mandateSettled)))
        case .reassigned(_, let person):
            let link = link(to: person)
            let links = link.isLink ? [(words: link.text, href: link.href)] : []
            return Fact(Sentence(say(.mandateReassigned(link.text)), linking: links))
        }
    }

    private func fact(_ event: Arbitration.Event) -> GestureLine.Fact {
        switch event {
        case .answered(let id, let answer, let person, _):
            let told = fact(id, nil, { .questionAnswered($0) })
            let state = phrasebook.label(answer.state, of: .arbitrationStates)
            let detail = GestureLine.Detail(
                label: state,
                words: person.map { link(to: $0).text } ?? ""
            )
            return Fact(told.sentence, details: [detail])
        }
    }

    private func fact(_ exchange: FileExchange) -> GestureLine.Fact {
        let report = link(to: .importReport(slug, exchange.gesture))
        return Fact(
            Sentence(say(.fileTaken(exchange.name)), linking: [(exchange.name, report)])
        )
    }
}

extension GestureLine.Fact {
    fileprivate init(_ sentence: Sentence, details: [GestureLine.Detail] = []) {
        self.init(sentence: sentence, details: details, hasDetails: !details.isEmpty)
    }
}
