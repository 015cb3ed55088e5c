// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections
import Storage

/// Puts the words that may name someone out of the journal's reach before a command is judged:
/// which fields those are, the registry says.
struct Sealing {
    let territory: Territory
    let beside: Beside
    let instruments: Instruments
    private(set) var texts: [SealedContent] = []
    private var own: [RecordKind: [FieldID: Field]] = [:]

    init(_ territory: Territory, _ beside: Beside, _ instruments: Instruments) {
        self.territory = territory
        self.beside = beside
        self.instruments = instruments
    }

    mutating func sealed(_ command: Command) -> Command {
        switch command {
        case .record(.create(var creation)):
            creation.fields = sealed(creation.fields, of: creation.kind, over: nil)
            return .record(.create(creation))
        case .record(.edit(var edit, let seen)):
            if let record = territory.record(edit.record) {
                edit.fields = sealed(edit.fields, of: record.kind, over: record)
            }
            return .record(.edit(edit, seen: seen))
        case .addField(let field):
            own[field.kind, default: [:]][field.id] = field.field
            return command
        case .together(let commands):
            return .together(commands.map { sealed($0) })
        case .found, .record(.remove), .record(.restore), .mandate, .arbitration, .reorganisation,
            .noteFile, .markUndone:
            return command
        }
    }

    private mutating func sealed(
        _ fields: [FieldID: Content],
        of kind: RecordKind,
        over record: Record?
    ) -> [FieldID: Content] {
        var fields = fields
        for (id, content) in fields {
            guard let field = territory.field(id, of: kind) ?? own[kind]?[id], field.isSealed else {
                continue
            }
            let current = record?.content(id) ?? .blank
            fields[id] = sealed(content, over: current)
        }
        return fields
    }

    private mutating func sealed(_ content: Content, over current: Content) -> Content {
        var content = content
        if case .text(let writing) = content.value {
            var before: Writing?
            if case .text(let words) = current.value { before = words }
            content.value = .text(sealed(writing, over: before))
        }
        if let written = content.written {
            content.written = sealed(written, over: current.written)
        }
        return content
    }

    /// The same words keep their seal, so that saving them again changes nothing.
    private mutating func sealed(_ writing: Writing, over current: Writing?) -> Writing {
        guard case .plain(let words) = writing else { return writing }
        if let current, beside.words(of: current) == .text(words) { return current }
        let (text, content) = instruments.seal(words)
        texts.append(content)
        return .sealed(text)
    }
}
