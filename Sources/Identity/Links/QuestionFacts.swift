// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import FoundationEssentials

/// What the link to a question knows besides its holder: which question.
public struct QuestionFacts: Codable, Hashable, Sendable {
    public let arbitration: RecordID

    public init(arbitration: RecordID) {
        self.arbitration = arbitration
    }

    /// Nil when the facts of a link are not these.
    public init?(_ facts: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(facts.utf8)) else {
            return nil
        }
        self = read
    }

    /// As a link keeps them.
    public var json: String { "{\"arbitration\":\"\(arbitration.text)\"}" }
}
