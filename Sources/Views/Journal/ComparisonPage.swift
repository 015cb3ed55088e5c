// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One action on two days: what differs, word by word, and who changed what between them.
public struct ComparisonPage: Page {
    public static let template = "Journal/comparison"

    /// The two days asked for, the earlier first.
    public struct Days: Hashable, Sendable {
        public let from: Day
        public let to: Day
        public let isKnown: Bool

        public init(_ one: Day, _ other: Day, isKnown: Bool) {
            (from, to) = (min(one, other), max(one, other))
            self.isKnown = isKnown
        }

        public var first: AsOf { isKnown ? .known(from) : .state(from) }
        public var second: AsOf { isKnown ? .known(to) : .state(to) }

        /// Whether an entry is what makes the second day differ from the first.
        func separates(_ stamp: Stamp) -> Bool { !first.includes(stamp) && second.includes(stamp) }
    }

    /// What is compared: the two pasts, and the entries of the action and what stands under it.
    public struct Material: Sendable {
        let days: Days
        let before: View
        let after: View
        let entries: [Recorded]

        public init(days: Days, before: View, after: View, entries: [Recorded]) {
            self.days = days
            self.before = before
            self.after = after
            self.entries = entries
        }
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let form: ComparisonForm
    let sheets: [ComparedSheet]
    let hasSheets: Bool
    let gestures: [HistoryGesture]
    let hasGestures: Bool
    let gesturesLabel: String

    /// - Parameter material: nil until two days are asked for.
    public init(_ reader: Reader, action: Record, material: Material?) {
        heading = reader.say(.comparisonHeading(reader.name(of: action)))
        let history = action.number.map { number in
            Link(
                reader.say(.backToHistory),
                to: reader.link(to: .history(reader.slug, number))
            )
        }
        let trail = reader.trail(to: action) + [reader.link(toAction: action)]
        shell = Shell(reader, title: heading, trail: trail + [history].compactMap { $0 })
        form = ComparisonForm(reader, action, material?.days)
        gesturesLabel = reader.say(.changedBetween)
        guard let material else {
            answer = Sentence(reader.say(.comparisonAsked))
            (sheets, hasSheets, gestures, hasGestures) = ([], false, [], false)
            return
        }
        sheets = Comparing(reader, material).sheets(of: action)
        hasSheets = !sheets.isEmpty
        gestures = reader.history(of: action, material.entries) { material.days.separates($0) }
        hasGestures = !gestures.isEmpty
        answer = Sentence(
            reader.say(
                .comparisonHolds(
                    sheets.count,
                    reader.phrasebook.day(material.days.from),
                    reader.phrasebook.day(material.days.to)
                )
            )
        )
    }
}

/// The two days to compare, and which pasts of them.
struct ComparisonForm: Sendable {
    let action: String
    let carried: [CarriedItem]
    let fromLabel: String
    let from: String
    let toLabel: String
    let to: String
    let last: String
    let legend: String
    let choices: [PastChoice]
    let button: String

    init(_ reader: Reader, _ action: Record, _ days: ComparisonPage.Days?) {
        self.action = reader.visit.address.path
        carried = reader.visit.lens.carried
        fromLabel = reader.say(.comparisonFrom)
        from = days?.from.text ?? ""
        toLabel = reader.say(.comparisonTo)
        to = (days?.to ?? reader.view.today).text
        last = reader.view.today.text
        legend = reader.say(.pastLegend)
        choices = PastChoice.both(reader, isKnown: days?.isKnown ?? false)
        button = reader.say(.compareButton)
    }
}

/// A sheet that differs between the two days: the action itself, or something under it.
struct ComparedSheet: Sendable {
    let subject: String
    /// That it was added or removed between them; empty when it stands on both days.
    let fate: String
    let lines: [HistoryGesture.Line]
    let hasLines: Bool
}

/// Compares what two views show under one record.
private struct Comparing {
    let reader: Reader
    let before: View
    let after: View

    init(_ reader: Reader, _ material: ComparisonPage.Material) {
        self.reader = reader
        (before, after) = (material.before, material.after)
    }

    func sheets(of action: Record) -> [ComparedSheet] {
        let ids = records(under: action.id)
        return ids.compactMap { sheet($0) }
    }

    /// The action, then what stands under it on either day, kind by kind.
    private func records(under id: RecordID) -> [RecordID] {
        let kind = after.trace(of: id)?.kind ?? before.trace(of: id)?.kind
        guard let kind else { return [id] }
        let kinds = RecordKind.allCases.filter { $0.parents.contains(kind) }
        return [id]
            + kinds.flatMap { kind -> [RecordID] in
                let there = after.children(of: id, kind: kind).map(\.id)
                let gone = before.children(of: id, kind: kind).map(\.id)
                    .filter { !there.contains($0) }
                return (there + gone).flatMap { records(under: $0) }
            }
    }

    private func sheet(_ id: RecordID) -> ComparedSheet? {
        let (old, new) = (before.record(id), after.record(id))
        guard let record = new ?? old else { return nil }
        let lines = after.fields(of: record.kind).compactMap { field -> HistoryGesture.Line? in
            let was = old.map { before.content(field, of: $0) } ?? .blank
            let becomes = new.map { after.content(field, of: $0) } ?? .blank
            guard was != becomes else { return nil }
            let words = (reader.words(was, in: field), reader.words(becomes, in: field))
            let pieces = Difference(from: words.0, to: words.1).pieces
            guard words.0 != words.1, !pieces.isEmpty else { return nil }
            let label = reader.phrasebook.label(of: field)
            return HistoryGesture.Line(subject: "", label: label, words: "", pieces: pieces)
        }
        let fate: Phrase? = old == nil ? .historyCreated : new == nil ? .historyRemoved : nil
        guard fate != nil || !lines.isEmpty else { return nil }
        return ComparedSheet(
            subject: subject(record),
            fate: fate.map { reader.say($0) } ?? "",
            lines: lines,
            hasLines: !lines.isEmpty
        )
    }

    private func subject(_ record: Record) -> String {
        let kind = reader.phrasebook.label(of: record.kind)
        let name = reader.name(of: record)
        return name.isEmpty ? kind : reader.say(.subjectNamed(kind, name))
    }
}
