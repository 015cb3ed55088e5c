// SPDX-License-Identifier: EUPL-1.2

import Phrases

@testable import Views

extension Specimens {
    func accessibility(in language: Language) -> [Specimen] {
        [Specimen(AccessibilityPage(visit(.accessibility, in: language)), templates)]
    }
}
