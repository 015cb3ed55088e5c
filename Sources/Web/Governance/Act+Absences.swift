// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Notes the days on which the holder of a mandate is away.
    func noteAbsence(_ id: MandateID) async throws -> Outcome {
        let mandate = try view.absentable(id)
        let names = [MandateAbsencePage.startName, MandateAbsencePage.endName]
        let typed = names.map { form.text($0) ?? "" }
        let days = typed.map { Day($0) }
        var faults: [String: Phrase] = [:]
        for (name, (text, day)) in zip(names, zip(typed, days)) where day == nil {
            faults[name] = text.isEmpty ? .dayMissing : .dayUnread
        }
        func again(_ status: HTTPResponse.Status) -> Outcome {
            .page(
                MandateAbsencePage(
                    reader,
                    mandate: mandate,
                    start: typed[0],
                    end: typed[1],
                    faults: faults
                ),
                status
            )
        }
        guard let start = days[0], let end = days[1] else { return again(.unprocessableContent) }
        let absence = Mandate.Absence(start: start, end: end)
        do {
            _ = try await desk.submit(request(.mandate(.noteAbsence(id, absence))))
        } catch {
            guard case DeskFault.refused(let refusal) = error, refusal != .notAllowed else {
                throw error
            }
            faults[MandateAbsencePage.endName] = .refusal(refusal)
            return again(refusal.status)
        }
        return see(mandate.person, .absenceNoted)
    }

    /// Contests a mandate, or keeps one that was contested.
    func answerContest(_ id: MandateID) async throws -> Outcome {
        guard let mandate = view.mandate(id) else { throw PageFault.noRecord }
        let typed = form.text(MandateContestPage.answerName) ?? ""
        let answer = MandateContestPage.Answer(rawValue: typed) ?? .contest
        let command: Mandate.Command = answer == .contest ? .contest(id) : .settle(id)
        _ = try await desk.submit(request(.mandate(command)))
        return see(mandate.person, answer == .contest ? .contested : .settled)
    }
}
