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
    let gestures: [HistoryGesture]

    /// - Parameter entries: those that touched the action or what stands under it, in order.
    public init(_ reader: Reader, action: Record, entries: [Recorded]) {
        heading = reader.say(.historyHeading(reader.name(of: action)))
        let trail = reader.trail(to: action) + [reader.link(toAction: action)]
        shell = Shell(reader, title: heading, trail: trail)
        gestures = reader.history(of: action, entries)
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
    let position: String
    let lines: [Line]
}

extension Reader {
    /// What changed on an action and under it, the latest first.
    func history(of action: Record, _ entries: [Recorded]) -> [HistoryGesture] {
        var acts: [[Change]] = []
        for change in view.changes(of: action.id, in: entries) {
            if acts.last?.first?.stamp.gesture == change.stamp.gesture {
                acts[acts.count - 1].append(change)
            } else {
                acts.append([change])
            }
        }
        return acts.reversed().map { HistoryGesture($0, of: action, self) }
    }

    fileprivate func line(_ change: Change, of action: Record) -> HistoryGesture.Line? {
        let subject = change.record == action.id ? "" : self.subject(of: change)
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

    private func subject(of change: Change) -> String {
        let name = view.record(change.record).map { self.name(of: $0) } ?? ""
        let kind = phrasebook.label(of: change.kind)
        return name.isEmpty ? kind : say(.subjectNamed(kind, name))
    }
}

extension HistoryGesture {
    init(_ changes: [Change], of action: Record, _ reader: Reader) {
        let book = reader.phrasebook
        let stamp = changes[0].stamp
        moment = book.moment(stamp.moment, in: reader.zone)
        author = reader.link(to: stamp.author)
        effective =
            stamp.effective == stamp.moment.day
            ? nil : book[.observedOn(book.day(stamp.effective))]
        position = book[.entry(changes[0].position)]
        lines = changes.compactMap { reader.line($0, of: action) }
    }
}
