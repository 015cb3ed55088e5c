// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Phrases
import Storage
import Views

extension Act {
    /// Gives on what someone leaves, as one gesture, and tells those whom a mandate concerns.
    func handOver(_ id: PersonID, _ identifier: @Sendable () -> UUID) async throws -> Outcome {
        let person = try view.visiblePerson(id)
        let handover = view.handover(of: id, on: view.today).within(view)
        var reading = HandoverReading(form, handover, in: view)
        guard reading.faults.isEmpty, let last = reading.lastDay else {
            return .page(page(person, handover, reading), .unprocessableContent)
        }
        let commands =
            handover.commands(reading.fates, last: last, in: view, identifier: identifier)
            + notes(reading, identifier)
        var request = request(.together(commands))
        do {
            request.notices = try notices(of: commands)
            _ = try await desk.submit(request)
        } catch {
            guard case DeskFault.refused(let refusal) = error, refusal != .notAllowed else {
                throw error
            }
            reading.refuse(refusal)
            return .page(page(person, handover, reading), refusal.status)
        }
        return see(id, .handedOver)
    }

    private func page(
        _ person: Person,
        _ handover: Handover,
        _ reading: HandoverReading
    ) -> HandoverPage {
        HandoverPage(reader, person: person, handover, reading.answers, faults: reading.faults)
    }

    /// The same word under each action that changes hands.
    private func notes(
        _ reading: HandoverReading,
        _ identifier: @Sendable () -> UUID
    ) -> [Command] {
        guard !reading.answers.note.isEmpty else { return [] }
        let actions = reading.fates.keys.compactMap { item -> RecordID? in
            guard case .named(let id, _) = item else { return nil }
            return view.record(id)?.kind == .action ? id : nil
        }
        return Set(actions).sorted().map { action in
            let fields: [FieldID: Content] = [
                .date: Content(.date(.day(view.today))),
                .words: Content(.text(reading.answers.note)),
            ]
            return .record(
                .create(
                    Record.Creation(
                        id: RecordID(identifier()),
                        kind: .note,
                        parent: action,
                        fields: fields
                    )
                )
            )
        }
    }

    /// Every mandate that is recorded or ended is told as it would be alone.
    func notices(of commands: [Command]) throws -> [Notice] {
        try commands.flatMap { command -> [Notice] in
            switch command {
            case .mandate(.record(let mandate)):
                try desk.notices(recording: mandate, by: author)
            case .mandate(.end(let id, let last)):
                try view.mandate(id).map { try desk.notices(ending: $0, on: last, by: author) }
                    ?? []
            default: []
            }
        }
    }
}

extension Handover {
    /// What the reader may give on themselves.
    func within(_ view: View) -> Handover {
        filtered(
            named: { record, field in view.writes(field, of: record) },
            held: { view.ends($0) },
            in: view
        )
    }
}
