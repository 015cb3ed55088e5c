// SPDX-License-Identifier: EUPL-1.2

import Desk
import HTTPTypes
import Phrases
import Views

extension Problem {
    /// The same faults that pages tell people of, told to programs.
    init(_ error: any Error, page: FaultPages.Answer, naming: Naming = .none) {
        switch error {
        case let problem as Problem: self = problem
        case PageFault.signInNeeded: self = .signInNeeded
        case DeskFault.refused(let refusal): self.init(refusal, naming: naming)
        default:
            let words = page.reason.phrases
            self.init(
                code: "status-\(page.status.code)",
                status: page.status,
                title: words.heading,
                detail: words.words
            )
        }
    }
}
