// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The health of the governance: what is to be taken up first, then what the register does not
/// tell, then what is met. It judges an arrangement, never a person.
public struct CheckupPage: Page {
    public static let template = "Governance/checkup"

    struct Group: Sendable {
        let label: String
        let checks: [CheckLine]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let about: String
    let groups: [Group]

    public init(_ reader: Reader) {
        heading = reader.say(.checkupHeading)
        shell = Shell(reader, title: heading)
        let checks = reader.view.checkup(on: reader.day)
        answer = Sentence(reader.answer(on: checks))
        about = reader.say(.checkupAbout)
        groups = [Check.Outcome.unmet, .unknown, .met].compactMap { outcome in
            let lines = checks.filter { $0.outcome == outcome }.map { CheckLine($0, reader) }
            guard !lines.isEmpty else { return nil }
            return Group(label: reader.say(.outcomeHeading(outcome)), checks: lines)
        }
    }
}

extension Reader {
    fileprivate func answer(on checks: [Check]) -> String {
        func count(_ outcome: Check.Outcome) -> Int { checks.count { $0.outcome == outcome } }
        return say(
            .checkupCounts(met: count(.met), unmet: count(.unmet), unknown: count(.unknown))
        )
    }
}
