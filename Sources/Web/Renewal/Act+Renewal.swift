// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Ends every mandate of the élus on the eve of the installation, as one gesture.
    func renew() async throws -> Outcome {
        let typed = form.text(RenewalPage.dayName) ?? ""
        guard let day = Day(typed) else {
            let page = RenewalPage(
                reader,
                view.renewal(on: view.today),
                day: typed,
                fault: typed.isEmpty ? .dayMissing : .dayUnread
            )
            return .page(page, .unprocessableContent)
        }
        let renewal = view.renewal(on: day)
        guard !renewal.ending.isEmpty else { return .see(.renewal(arrival.slug), nil) }
        var request = request(.together(renewal.commands))
        request.notices = try notices(of: renewal.commands)
        do {
            _ = try await desk.submit(request)
        } catch {
            guard case DeskFault.refused(let refusal) = error, refusal != .notAllowed else {
                throw error
            }
            let page = RenewalPage(reader, renewal, day: typed, fault: .refusal(refusal))
            return .page(page, refusal.status)
        }
        return .see(.renewal(arrival.slug), nil)
    }
}
