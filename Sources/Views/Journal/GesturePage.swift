// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What one act did, entry by entry, and what taking it back would do.
public struct GesturePage: Page {
    public static let template = "Journal/act"
    /// Changes told on the page; what a large import did is told in its report.
    public static let longest = 400

    /// What became of the act.
    public enum Fate: Sendable {
        /// It stands; what undoing it would do.
        case stands(Undoing)
        /// It was taken back, by these entries, which left this.
        case undone(by: Stamp, left: [Undoing.Kept])
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let entries: [GestureEntry]
    let more: String?
    /// Said when part of it is out of the reader's sight.
    let hidden: String?
    let undone: Undone?
    let undo: UndoOffer?
    /// Said when it stays, although the reader might have taken it back.
    let stays: String?

    /// - Parameters:
    ///   - entries: those of the act that the reader sees, in order.
    ///   - isPartial: whether it has others.
    ///   - changes: what they changed.
    public init(
        _ reader: Reader,
        entries: [Recorded],
        isPartial: Bool,
        changes: [Change],
        fate: Fate
    ) {
        let stamp = entries[0].stamp
        heading = reader.say(.actOf(reader.phrasebook.day(stamp.moment.day)))
        var trail: [Link] = []
        if reader.view.rights.isInside {
            let journal = Address.journal(reader.slug, before: nil)
            trail = [Link(reader.say(.sectionJournal), to: reader.link(to: journal))]
        }
        shell = Shell(reader, title: heading, trail: trail)
        answer = reader.signature(stamp)
        let told = Dictionary(grouping: changes.prefix(Self.longest), by: \.position)
        self.entries = entries.compactMap { entry in
            GestureEntry(entry, told[entry.position] ?? [], reader)
        }
        let rest = changes.count - Self.longest
        more = rest > 0 ? reader.say(.otherChanges(rest)) : nil
        hidden = isPartial ? reader.say(.partOfActUnseen) : nil
        switch fate {
        case .stands(let undoing):
            undone = nil
            (undo, stays) = UndoOffer.of(undoing, stamp, reader)
        case .undone(let by, let left):
            undone = Undone(by, left, reader)
            (undo, stays) = (nil, nil)
        }
    }
}

/// One entry of an act, with what it changed.
struct GestureEntry: Sendable {
    let position: String
    let sentence: Sentence
    let lines: [HistoryGesture.Line]
    let hasLines: Bool

    init(_ entry: Recorded, _ changes: [Change], _ reader: Reader) {
        position = reader.say(.entry(entry.position))
        sentence = reader.fact(entry.event).sentence
        // The sentence names the one record it is about; among several, each is named once.
        let isOne = Set(changes.map(\.record)).count <= 1
        var last: RecordID?
        lines = changes.compactMap { change in
            if case .field = change.what {} else if isOne { return nil }
            let subject = isOne || change.record == last ? "" : reader.subject(of: change)
            last = change.record
            return reader.line(change, subject: subject)
        }
        hasLines = !lines.isEmpty
    }
}

/// That an act was taken back: by whom, when, and what stayed.
struct Undone: Sendable {
    let sentence: Sentence
    let leftLabel: String
    let left: [String]
    let hasLeft: Bool

    init(_ stamp: Stamp, _ kept: [Undoing.Kept], _ reader: Reader) {
        let moment = reader.phrasebook.moment(stamp.moment, in: reader.zone)
        let author = reader.link(to: stamp.author)
        let act = reader.link(to: .gesture(reader.slug, stamp.gesture))
        sentence = Sentence(
            reader.say(.actUndone(moment, by: author.text)),
            linking: [(words: moment, href: act)]
                + (author.isLink ? [(words: author.text, href: author.href)] : [])
        )
        left = reader.reasons(kept)
        hasLeft = !left.isEmpty
        leftLabel = reader.say(.leftByUndoing)
    }
}

/// The button that takes an act back, after what it would do.
struct UndoOffer: Sendable {
    let heading: String
    let words: String
    let keptLabel: String
    let kept: [String]
    let hasKept: Bool
    let action: String
    let hidden: [CarriedItem]
    let button: String

    /// The offer, or why there is none; neither for whoever has no part in the act.
    static func of(
        _ undoing: Undoing,
        _ stamp: Stamp,
        _ reader: Reader
    ) -> (offer: UndoOffer?, reason: String?) {
        guard reader.view.mayUndo(stamp) else { return (nil, nil) }
        guard !undoing.isEmpty else {
            return (nil, reader.say(undoing.kept.isEmpty ? .notUndoable : .nothingLeftToUndo))
        }
        guard reader.view.allows(.together(undoing.commands)) else {
            return (nil, reader.say(.undoBeyondRights))
        }
        return (UndoOffer(undoing, reader), nil)
    }

    private init(_ undoing: Undoing, _ reader: Reader) {
        heading = reader.say(.undoHeading)
        words = reader.say(.undoWould(reader.phrasebook.list(Self.effects(undoing, reader))))
        kept = reader.reasons(undoing.kept)
        hasKept = !kept.isEmpty
        keptLabel = reader.say(.undoWouldLeave)
        action = reader.link(to: .undo(reader.slug, undoing.gesture))
        hidden = [CarriedItem(name: "vu", value: String(reader.view.position))]
        button = reader.say(.undoAct)
    }

    /// « rendrait à 3 champs leur valeur d'avant ».
    private static func effects(_ undoing: Undoing, _ reader: Reader) -> [String] {
        var (fields, removed, restored) = (0, 0, 0)
        for case .record(let command) in undoing.commands {
            switch command {
            case .edit(let edit, _): fields += edit.fields.count
            case .remove: removed += 1
            case .restore: restored += 1
            case .create: break
            }
        }
        return [
            fields > 0 ? reader.say(.undoFields(fields)) : nil,
            removed > 0 ? reader.say(.undoRemovals(removed)) : nil,
            restored > 0 ? reader.say(.undoRestorations(restored)) : nil,
        ].compactMap { $0 }
    }
}

extension Reader {
    /// What of an act's entries these rights see, counts of a batch included.
    public func visible(_ entries: [Recorded]) -> [Recorded] {
        entries.compactMap { entry in
            visible(entry.event).map {
                Recorded(position: entry.position, stamp: entry.stamp, event: $0)
            }
        }
    }

    private func visible(_ event: Event) -> Event? {
        switch event {
        case .record, .arbitration, .reorganisation:
            event.records.contains { view.trace(of: $0) != nil } ? event : nil
        case .mandate(.absenceNoted(let id, _)): view.readsAbsences(of: id) ? event : nil
        case .mandate: view.rights.isInside ? event : nil
        case .file: view.rights.isTeam ? event : nil
        case .founded, .fieldAdded, .undone: event
        case .batch(let events):
            Optional(events.compactMap { visible($0) }).flatMap { $0.isEmpty ? nil : .batch($0) }
        }
    }

    /// « Par Nadia Vasseur, mardi 17 novembre 2026, 9 h 12, constaté le… »
    fileprivate func signature(_ stamp: Stamp) -> Sentence {
        let author = link(to: stamp.author)
        let moment = phrasebook.moment(stamp.moment, in: zone)
        let words =
            stamp.effective == stamp.moment.day
            ? say(.actBy(author.text, moment))
            : say(.actBy(author.text, moment, observed: phrasebook.day(stamp.effective)))
        return Sentence(words, linking: author.isLink ? [(author.text, author.href)] : [])
    }

    /// What stays of an act, each with its reason, as far as it may be seen.
    fileprivate func reasons(_ kept: [Undoing.Kept]) -> [String] {
        kept.compactMap { kept in
            guard let record = view.trace(of: kept.record) else { return nil }
            let kind = phrasebook.label(of: record.kind)
            let name = record.kind == .action ? link(toAction: record).text : name(of: record)
            let subject = name.isEmpty ? kind : say(.subjectNamed(kind, name))
            guard let field = kept.field else { return say(.keptAsBuiltOn(subject)) }
            guard let field = view.field(field, of: record.kind),
                view.reads(field, of: record)
            else { return nil }
            return say(.keptAsChanged(subject, phrasebook.label(of: field)))
        }
    }
}
