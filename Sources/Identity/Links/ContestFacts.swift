// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

extension SignedLinks.Purpose {
    /// Contesting a mandate: it does that and nothing else, and lets nobody in.
    public static let contest = SignedLinks.Purpose(rawValue: "contest")
}

/// What a link that contests must know: which mandate.
public struct ContestFacts: Codable, Hashable, Sendable {
    public let mandate: MandateID

    public init(mandate: MandateID) {
        self.mandate = mandate
    }

    public init?(_ link: SignedLink) {
        guard link.purpose == .contest,
            let facts = try? JSONDecoder().decode(Self.self, from: Data(link.facts.utf8))
        else { return nil }
        self = facts
    }

    /// As a link keeps it.
    public var json: String { #"{"mandate":"\#(mandate.text)"}"# }
}
