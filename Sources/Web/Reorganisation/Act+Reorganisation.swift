// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HTTPTypes
import Phrases
import Views

/// A scenario with the commands that carry it out and what comes of them.
struct PreparedScenario {
    let commands: [Command]
    let subject: ReorganisationPage.Subject

    /// - Parameter day: the one it is carried out on; the one it is planned for unless given.
    init(
        _ id: RecordID,
        in view: View,
        on day: Day?,
        _ identifier: () -> UUID
    ) throws(PageFault) {
        guard let record = view.record(id), record.kind == .reorganisation else {
            throw .noRecord
        }
        var scenario = view.scenario(record)
        if let day { scenario.day = day }
        var commands: [Command] = []
        let outcome: Result<ScenarioComparison, Refusal>
        do throws(Refusal) {
            let plan = try scenario.commands(in: view, identifier: identifier)
            commands = plan.commands + [.reorganisation(.markApplied(id))]
            outcome = .success(try ScenarioComparison(plan, of: scenario, in: view))
        } catch {
            outcome = .failure(error)
        }
        self.commands = commands
        subject = ReorganisationPage.Subject(
            scenario,
            outcome,
            mayApply: view.allows(.together(commands))
        )
    }
}

extension Act {
    /// Carries out a scenario, as one gesture.
    func reorganise(_ id: RecordID, _ identifier: @Sendable () -> UUID) async throws -> Outcome {
        let typed = form.text(ReorganisationPage.dayName) ?? ""
        let day = Day(typed)
        let prepared = try PreparedScenario(id, in: view, on: day, identifier)
        func again(_ fault: Phrase, _ status: HTTPResponse.Status) -> Outcome {
            .page(ReorganisationPage(reader, prepared.subject, day: typed, fault: fault), status)
        }
        guard let day else {
            return again(typed.isEmpty ? .dayMissing : .dayUnread, .unprocessableContent)
        }
        // The sheets change on the day they are changed: what is planned is applied in its time.
        guard day <= view.today else { return again(.applyTooEarly, .unprocessableContent) }
        do {
            let command = Command.together(prepared.commands)
            let receipt = try await desk.submit(request(command, effective: day))
            return .see(.reorganisation(arrival.slug, id), receipt)
        } catch {
            guard case DeskFault.refused(let refusal) = error, refusal != .notAllowed else {
                throw error
            }
            return again(.refusal(refusal), refusal.status)
        }
    }
}
