// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// The steps of an action, to two levels.
struct StepsSection: Sendable {
    let heading: String
    let steps: [StepLine]
    let add: EditLink?

    init?(_ reader: Reader, _ action: Record) {
        let steps = reader.view.children(of: action.id, kind: .step)
        guard !steps.isEmpty else { return nil }
        heading = reader.phrasebook.label(of: .step, count: 2)
        add = reader.addLink(.step, under: action)
        self.steps = steps.map { step in
            StepLine(
                step,
                under: reader.view.children(of: step.id, kind: .step),
                reader
            )
        }
    }
}

struct StepLine: Sendable {
    let title: String
    let status: Status?
    /// When, who, and what was written of it.
    let parts: [Link]
    let text: Markup?
    let steps: [StepLine]
    let hasSteps: Bool
    let edit: EditLink?
    /// Only where a level is left.
    let add: EditLink?

    init(_ step: Record, under steps: [Record], _ reader: Reader) {
        title = reader.name(of: step)
        status = Status(
            step.choice(.status),
            overdue: step.isOverdue(on: reader.day),
            in: reader.phrasebook
        )
        let period = reader.phrasebook.range(step.date(.start), step.date(.end))
        let written = [FieldID.pilots, .start, .end, .status].compactMap { id in
            reader.view.field(id, of: .step).flatMap { reader.printed($0, of: step)?.written }
        }
        parts =
            [period].compactMap { $0 }.map { Link($0, to: nil) }
            + reader.values(.pilots, of: step) + written.map { Link($0, to: nil) }
        text = reader.view.field(.description, of: .step).flatMap {
            reader.printed($0, of: step)?.prose
        }
        self.steps = steps.map { StepLine($0, under: [], reader) }
        hasSteps = !steps.isEmpty
        edit = reader.editLink(step)
        let isOutermost = step.parent.flatMap { reader.view.record($0) }?.kind == .action
        add = isOutermost ? reader.addLink(.step, under: step) : nil
    }
}

/// A dated note.
struct NoteLine: Sendable {
    let date: String
    let text: PrintedField?
    let edit: EditLink?

    /// The latest first; those of no date last.
    static func all(of action: Record, _ reader: Reader) -> [NoteLine] {
        let notes = reader.view.children(of: action.id, kind: .note)
        let dated = notes.filter { $0.date(.date) != nil }.sorted { first, second in
            guard let left = first.date(.date), let right = second.date(.date) else { return false }
            return PartialDate.precedes(right, left)
        }
        return (dated + notes.filter { $0.date(.date) == nil }).map { note in
            NoteLine(
                date: note.date(.date).map { reader.phrasebook.date($0) } ?? "",
                text: reader.view.field(.words, of: .note).flatMap { reader.printed($0, of: note) },
                edit: reader.editLink(note)
            )
        }
    }
}

/// A link or a document.
struct PaperLine: Sendable {
    let link: Link
    let about: String
    let edit: EditLink?

    static func all(of action: Record, _ reader: Reader) -> [PaperLine] {
        let documents = reader.view.children(of: action.id, kind: .document).map { document in
            PaperLine(
                link: reader.link(to: document),
                about: reader.size(of: document),
                edit: reader.editLink(document)
            )
        }
        let links = reader.view.children(of: action.id, kind: .link).map { link in
            let address = link.text(.address) ?? ""
            let label = link.text(.label) ?? address
            return PaperLine(
                link: Link(label, to: WebAddress.href(address)),
                about: label == address ? "" : address,
                edit: reader.editLink(link)
            )
        }
        return documents + links
    }
}

/// What an action has to do with another.
struct RelationLine: Sendable {
    let nature: String
    let action: Link
    let edit: EditLink?

    static func all(of action: Record, _ reader: Reader) -> [RelationLine] {
        reader.view.children(of: action.id, kind: .relation).compactMap { relation in
            guard let other = relation.records(.action).first.flatMap({ reader.view.record($0) })
            else { return nil }
            let nature = relation.choice(.nature).map {
                reader.phrasebook.label($0, of: .relationNatures)
            }
            return RelationLine(
                nature: nature ?? "",
                action: reader.link(toAction: other),
                edit: reader.editLink(relation)
            )
        }
    }
}

extension Reader {
    /// What a field holds, as names that lead somewhere.
    func values(_ id: FieldID, of record: Record) -> [Link] {
        view.field(id, of: record.kind).flatMap { printed($0, of: record)?.values } ?? []
    }

    fileprivate func size(of document: Record) -> String {
        guard case .attachment(let attachment) = document[.file] else { return "" }
        return say(.fileSize(attachment.size))
    }
}

extension HistoryGesture {
    /// The same, with long texts cut: the whole is one click away.
    func shortened(_ reader: Reader) -> HistoryGesture {
        let pieces = { (line: Line) -> [Difference.Piece] in
            line.pieces.filter { $0.isAdded || $0.isRemoved }.prefix(4).map {
                Difference.Piece(
                    text: reader.shortened($0.text),
                    isAdded: $0.isAdded,
                    isRemoved: $0.isRemoved
                )
            }
        }
        // What the sheet began with is what the sheet shows.
        let isCreation = lines.first.map { !$0.hasSubject && !$0.hasLabel } ?? false
        return HistoryGesture(
            moment: moment,
            author: author,
            effective: effective,
            position: position,
            lines: lines.prefix(isCreation ? 1 : 6).map {
                Line(subject: $0.subject, label: $0.label, words: $0.words, pieces: pieces($0))
            }
        )
    }
}
