// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// The forms on records, in every state.
extension Specimens {
    func editing(in language: Language) throws -> [Specimen] {
        let reader = reader(.recordNew(Sample.slug, nil, under: nil), in: language)
        let pages = newRecords(reader) + (try standing(reader)) + (try returned(reader))
        let removals = [Sample.compost, Sample.waste, Sample.note].compactMap {
            reader.view.record($0)
        }
        return pages.map { Specimen($0, templates) }
            + removals.map { Specimen(RemovalPage(reader, $0), templates) }
            + (try crowded(in: language))
    }

    private func newRecords(_ reader: Reader) -> [RecordFormPage] {
        RecordKind.allCases.compactMap { kind in
            guard kind != .territory else { return nil }
            let parent = reader.view.record(kind == .axis ? Sample.climatePlan : Sample.compost)
            return RecordFormPage(reader, .new(kind, under: kind.parents.isEmpty ? nil : parent))
        }
    }

    private func standing(_ reader: Reader) throws -> [RecordFormPage] {
        let whole = RecordKind.allCases.compactMap { reader.view.records(of: $0).first }
        guard let action = reader.view.record(Sample.compost) else { throw Missing.action(1) }
        return whole.map { RecordFormPage(reader, .whole($0)) }
            + reader.view.fields(of: .action).map { RecordFormPage(reader, .field($0, of: action)) }
    }

    /// Forms that come back: something was not taken, someone else wrote meanwhile.
    private func returned(_ reader: Reader) throws -> [RecordFormPage] {
        guard let action = reader.view.record(Sample.compost) else { throw Missing.action(1) }
        let fields = reader.view.fields(of: .action)
        let items = fields.map { QueryItem(FormName.field($0.id), "<b>\($0.id.rawValue)") }
        let problems =
            fields.map { FormProblem(.field($0.id), .fault(.required)) }
            + [FormProblem(.effective, .dayToCome), FormProblem(.form, .refusal(.notAllowed))]
        let stamp = register.entries.last?.stamp
        let disputes = fields.map { field in
            Dispute(field: field.id, theirs: reader.view.content(field, of: action), stamp: stamp)
        }
        let emptied = Dispute(field: .objectives, theirs: .blank, stamp: nil)
        return [
            RecordFormPage(reader, .whole(action), typed: TypedForm(items, problems: problems)),
            RecordFormPage(reader, .whole(action), typed: TypedForm(items, disputes: disputes)),
            RecordFormPage(reader, .whole(action), typed: TypedForm(items, disputes: [emptied])),
            RecordFormPage(
                reader,
                .new(.action, under: nil),
                typed: TypedForm(
                    items,
                    problems: [FormProblem(.field(.start), .fault(.required))]
                )
            ),
        ]
    }

    /// More organisations and actions than can be shown one by one.
    private func crowded(in language: Language) throws -> [Specimen] {
        var register = register
        let organisations = (0..<(Reader.longestChoice + 1)).map { rank in
            Command.record(
                .create(
                    Record.Creation(
                        id: Sample.id(7_000 + rank),
                        kind: .organisation,
                        fields: [.name: Content(.text("Organisme \(rank)"))]
                    )
                )
            )
        }
        try register.perform(organisations + Sample.many(40), on: Sample.day("2026-11-01"))
        let specimens = try Specimens(register)
        let reader = specimens.reader(.actions(Sample.slug, ActionQuery()), in: language)
        guard let action = reader.view.record(Sample.compost),
            let relation = reader.view.children(of: action.id, kind: .relation).first
        else { throw Missing.action(1) }
        return [FormSubject.whole(action), .whole(relation), .new(.relation, under: action)]
            .map { Specimen(RecordFormPage(reader, $0), templates) }
    }
}
