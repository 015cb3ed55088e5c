// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Records what someone is entrusted with, and tells those who may contest it.
    func entrust(_ id: PersonID) async throws -> Outcome {
        let person = try view.entrusted(id)
        var reading = MandateReading(form)
        guard let mandate = reading.mandate(MandateID(gesture.uuid), for: id, in: view) else {
            return .page(form(of: person, reading), .unprocessableContent)
        }
        var request = request(.mandate(.record(mandate)))
        request.notices = try desk.notices(recording: mandate, by: author)
        do {
            _ = try await desk.submit(request)
        } catch {
            guard case DeskFault.refused(let refusal) = error, refusal != .notAllowed else {
                throw error
            }
            reading.refuse(refusal, mandate.role)
            return .page(form(of: person, reading), refusal.status)
        }
        return see(id, .entrusted)
    }

    /// Ends a mandate on its last day, and tells those who may contest it.
    func endMandate(_ id: MandateID) async throws -> Outcome {
        let mandate = try view.lasting(id)
        let typed = form.text(MandateEndPage.lastDayName) ?? ""
        func again(_ fault: Phrase) -> Outcome {
            .page(
                MandateEndPage(reader, mandate: mandate, lastDay: typed, fault: fault),
                .unprocessableContent
            )
        }
        guard let last = Day(typed) else { return again(typed.isEmpty ? .dayMissing : .dayUnread) }
        guard mandate.start <= last else { return again(.endBeforeStart) }
        var request = request(.mandate(.end(id, on: last)))
        request.notices = try desk.notices(ending: mandate, on: last, by: author)
        do {
            _ = try await desk.submit(request)
        } catch {
            guard case DeskFault.refused(.lastRegistrar) = error else { throw error }
            return .page(MandateEndPage(reader, mandate: mandate, lastDay: typed), .conflict)
        }
        return see(mandate.person, .entrusted)
    }

    private func form(of person: Person, _ reading: MandateReading) -> MandateFormPage {
        MandateFormPage(
            reader,
            person: person,
            answers: reading.answers,
            faults: reading.faults
        )
    }
}
