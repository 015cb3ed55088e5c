// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

extension Reconciler {
    mutating func claimNotes(
        of row: RowStatement,
        under action: Draft,
        _ versions: RowVersions
    ) {
        var notes = KnownNotes(children(action.id, .note).compactMap { words(of: $0) })
        for cell in row.notes where !versions.haveSaid(cell, as: .notes) {
            addNote(notes.remainder(of: cell.text), from: cell, under: action, &notes)
        }
        var addresses = Set(children(action.id, .link).compactMap { $0.text(.address) })
        for cell in row.links where !versions.haveSaid(cell, as: .links) {
            let lines = LinkLines(cell.text)
            for link in lines.links where addresses.insert(link.address).inserted {
                add(link, from: cell, under: action)
            }
            let labels = lines.rest.isEmpty ? lines.rest : unlabelled(lines.rest, under: action)
            addNote(notes.remainder(of: labels), from: cell, under: action, &notes)
        }
        for overflow in action.overflows(of: row) {
            addNote(notes.remainder(of: overflow.text), from: overflow, under: action, &notes)
        }
    }

    private func words(of note: Record) -> String? {
        guard case .text(let writing)? = note[.words] else { return nil }
        return beside.words(of: writing).text?.comparable
    }

    private mutating func addNote(
        _ text: String,
        from cell: StatedCell,
        under action: Draft,
        _ notes: inout KnownNotes
    ) {
        guard !text.isEmpty, let field = field(.words, of: .note) else { return }
        notes.learn(text)
        var draft = newDraft(.note, under: action.id)
        claim(cell.saying(text), field, on: &draft, before: nil)
        keep(draft)
    }

    private mutating func add(
        _ link: LinkLines.Link,
        from cell: StatedCell,
        under action: Draft
    ) {
        guard let address = field(.address, of: .link), let label = field(.label, of: .link) else {
            return
        }
        var draft = newDraft(.link, under: action.id)
        claim(cell.saying(link.address), address, on: &draft, before: nil)
        if !link.label.isEmpty {
            claim(cell.saying(link.label), label, on: &draft, before: nil)
        }
        keep(draft)
    }

    /// Without the lines that are the whole of a link here, whose address is no address.
    private func unlabelled(_ text: String, under action: Draft) -> String {
        let lines = Set(
            children(action.id, .link).map { link in
                [printer.cell(of: .label, link).words, printer.cell(of: .address, link).words]
                    .filter { !$0.isEmpty }.joined(separator: " ")
            }
        )
        return text.split(separator: "\n").filter { !lines.contains(String($0)) }
            .joined(separator: "\n")
    }
}

/// The notes an action has already: a cell that repeats them adds only what it says more.
struct KnownNotes {
    private var texts: [String]

    init(_ texts: [String]) {
        self.texts = texts.sorted { $0.utf8.count > $1.utf8.count }
    }

    mutating func learn(_ text: String) { texts.append(text) }

    func remainder(of text: String) -> String {
        var rest = text
        for known in texts where !known.isEmpty && !rest.isEmpty {
            rest = Self.lines(of: rest, without: known)
        }
        return rest.comparable
    }

    /// Whole lines only: a short note may be part of a word.
    private static func lines(of text: String, without known: String) -> String {
        let lines = "\n\(text)\n"
        guard let range = lines.range(of: "\n\(known)\n") else { return text }
        return lines.replacingCharacters(in: range, with: "\n").comparable
    }
}

extension Draft {
    /// What was cut from texts longer than a field holds: nothing of a file is lost.
    fileprivate func overflows(of row: RowStatement) -> [StatedCell] {
        var overflows: [StatedCell] = []
        for (id, content) in fields {
            guard let cell = id == .title ? row.title : row.fields[id],
                cell.text.utf8.count > FieldLimit.proseBytes,
                case .plain(let kept)? = content.written ?? content.value?.writing
            else { continue }
            overflows.append(cell.saying(String(cell.text.dropFirst(kept.count))))
        }
        return overflows.sorted { $0.place.column ?? 0 < $1.place.column ?? 0 }
    }
}

extension Value {
    fileprivate var writing: Writing? {
        guard case .text(let writing) = self else { return nil }
        return writing
    }
}
