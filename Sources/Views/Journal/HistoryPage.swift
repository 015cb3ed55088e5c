// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The history of one action: who changed what, from, to, when.
public struct HistoryPage: Page {
    public static let template = "Journal/history"
    /// Entries that one history is made of at most; the latest are kept.
    public static let longest = 2_000

    let shell: Shell
    let heading: String
    let answer: Sentence
    /// The way to two days of it side by side.
    let compare: Link?
    let gestures: [HistoryGesture]

    /// - Parameter entries: those that touched the action or what stands under it, in order.
    public init(_ reader: Reader, action: Record, entries: [Recorded]) {
        heading = reader.say(.historyHeading(reader.name(of: action)))
        let trail = reader.trail(to: action) + [reader.link(toAction: action)]
        shell = Shell(reader, title: heading, trail: trail)
        compare = action.number.map { number in
            let address = Address.comparison(
                reader.slug,
                number,
                from: nil,
                to: nil,
                isKnown: false
            )
            return Link(reader.say(.compareDays), to: reader.presentLink(to: address))
        }
        gestures = reader.history(of: action, entries, withPasts: true)
        answer = Sentence(
            reader.say(
                .historyHolds(
                    entries.count,
                    since: entries.first.map { reader.phrasebook.day($0.stamp.moment.day) } ?? ""
                )
            )
        )
    }
}

/// What one act changed on a sheet.
struct HistoryGesture: Sendable {
    struct Line: Sendable {
        let subject: String
        let label: String
        /// Set when it is no change of a field: an addition, a removal.
        let words: String
        let pieces: [Difference.Piece]
        let hasSubject: Bool
        let hasLabel: Bool

        init(subject: String, label: String, words: String, pieces: [Difference.Piece]) {
            self.subject = subject
            self.label = label
            self.words = words
            self.pieces = pieces
            hasSubject = !subject.isEmpty
            hasLabel = !label.isEmpty
        }
    }

    let moment: String
    let author: Link
    let effective: String?
    /// The entry, which leads to the whole act.
    let position: Link
    let lines: [Line]
    /// The ways to the sheet as it was that day.
    var pasts: [Link] = []
    var hasPasts = false
}

extension Reader {
    /// What changed on an action and under it, the latest first.
    /// - Parameter isTold: the entries to tell; the others are read for what stood before.
    func history(
        of action: Record,
        _ entries: [Recorded],
        withPasts: Bool = false,
        where isTold: (Stamp) -> Bool = { _ in true }
    ) -> [HistoryGesture] {
        var acts: [[Change]] = []
        for change in view.changes(of: action.id, in: entries) where isTold(change.stamp) {
            if acts.last?.first?.stamp.gesture == change.stamp.gesture {
                acts[acts.count - 1].append(change)
            } else {
                acts.append([change])
            }
        }
        let begun = entries.first { $0.event.records.contains(action.id) }?.stamp.effective
        return acts.reversed().map { changes in
            let pasts = withPasts ? self.pasts(of: action, begun: begun, changes[0].stamp) : []
            return HistoryGesture(changes, of: action, pasts: pasts, self)
        }
    }

    /// The sheet as known that day, and as it was on the day that the act is about.
    private func pasts(of action: Record, begun: Day?, _ stamp: Stamp) -> [Link] {
        guard let number = action.number else { return [] }
        func link(_ asOf: AsOf, _ phrase: Phrase) -> Link {
            let address = Address.action(slug, number)
            return Link(say(phrase), to: visit.lens.showing(asOf).link(to: address))
        }
        let known = link(
            .known(stamp.moment.day),
            .sheetKnownOn(phrasebook.day(stamp.moment.day))
        )
        // Before the day it is said to begin, there is no sheet to show.
        guard begun.map({ $0 <= stamp.effective }) ?? true else { return [known] }
        let state = link(.state(stamp.effective), .sheetStateOn(phrasebook.day(stamp.effective)))
        return [known, state]
    }

    func line(_ change: Change, subject: String) -> HistoryGesture.Line? {
        switch change.what {
        case .created: return plain(subject, .historyCreated)
        case .removed: return plain(subject, .historyRemoved)
        case .restored: return plain(subject, .historyRestored)
        case .field(let id, let before, let after):
            guard let field = view.field(id, of: change.kind) else { return nil }
            let difference = Difference(from: words(before, in: field), to: words(after, in: field))
            return HistoryGesture.Line(
                subject: subject,
                label: phrasebook.label(of: field),
                words: "",
                pieces: difference.pieces
            )
        }
    }

    private func plain(_ subject: String, _ phrase: Phrase) -> HistoryGesture.Line {
        HistoryGesture.Line(subject: subject, label: "", words: say(phrase), pieces: [])
    }

    func subject(of change: Change) -> String {
        let name = view.trace(of: change.record).map { self.name(of: $0) } ?? ""
        let kind = phrasebook.label(of: change.kind)
        return name.isEmpty ? kind : say(.subjectNamed(kind, name))
    }
}

extension HistoryGesture {
    init(_ changes: [Change], of action: Record, pasts: [Link], _ reader: Reader) {
        let book = reader.phrasebook
        let stamp = changes[0].stamp
        moment = book.moment(stamp.moment, in: reader.zone)
        author = reader.link(to: stamp.author)
        effective =
            stamp.effective == stamp.moment.day
            ? nil : book[.observedOn(book.day(stamp.effective))]
        position = Link(
            book[.entry(changes[0].position)],
            to: reader.link(to: .gesture(reader.slug, stamp.gesture))
        )
        lines = changes.compactMap { change in
            let subject = change.record == action.id ? "" : reader.subject(of: change)
            return reader.line(change, subject: subject)
        }
        self.pasts = pasts
        hasPasts = !pasts.isEmpty
    }
}
