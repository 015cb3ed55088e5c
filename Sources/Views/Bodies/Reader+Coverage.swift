// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What is said of who sits in a body.
extension Reader {
    /// « 9 sièges pourvus sur 11 ; il manque une présidence et 2 services. »
    func sentence(of coverage: Coverage) -> String {
        let total = coverage.counted.count
        guard total > 0 || !coverage.unmet.isEmpty else { return say(.noSeatYet) }
        guard coverage.isKnown else { return say(.seatsCounted(total)) }
        if coverage.isComplete { return say(.allSeatsTaken(total)) }
        let lacking = coverage.unmet.map { say(lack(of: $0)) }
        return lacking.isEmpty
            ? say(.seatsTaken(coverage.taken, of: total))
            : say(.seatsTaken(coverage.taken, of: total, lacking: lacking))
    }

    private func lack(of requirement: Coverage.Requirement) -> Phrase {
        switch requirement.rule {
        case .president: .lacksPresident
        case .everyService: .lacksServices(requirement.missing.count)
        case .college(let code): .lacksCollege(phrasebook.label(code, of: .colleges))
        case .organisationKind(let code):
            .lacksKind(phrasebook.label(code, of: .organisationKinds))
        }
    }

    func words(of rule: Coverage.Rule) -> String {
        switch rule {
        case .president: say(.aPresident)
        case .everyService: say(.aServiceEach)
        case .college(let code): say(.someoneOf(college: phrasebook.label(code, of: .colleges)))
        case .organisationKind(let code):
            say(.organisationOf(kind: phrasebook.label(code, of: .organisationKinds)))
        }
    }

    /// « 4 réunions prévues par an, de 2 h »; nil when its sheet does not say.
    func rhythm(of body: Record) -> String? {
        guard case .number(let meetings)? = body[.meetingsPerYear] else { return nil }
        let rhythm = say(.meets(timesAYear: Int(meetings.double)))
        guard case .number(let minutes)? = body[.sittingMinutes], minutes > .zero else {
            return rhythm
        }
        return rhythm + ", " + say(.sits(minutes: Int(minutes.double)))
    }

    /// « Comité de pilotage »; blank where the name of the body says it already.
    func kind(of body: Record) -> String {
        let kind = chosen(.kind, of: body)
        return kind == name(of: body) ? "" : kind
    }

    /// What a body does, in words: « Décide, Donne un avis ».
    func purposes(of body: Record) -> [String] {
        body.choices(.purposes).map { phrasebook.label($0, of: .bodyPurposes) }
    }
}

/// A word with a shape, for a rule that is met or not: the shapes are those of statuses.
struct Mark: Hashable, Sendable {
    let word: String
    let shape: String

    init(_ word: String, _ outcome: Check.Outcome) {
        self.word = word
        shape =
            switch outcome {
            case .met: "done"
            case .unmet: "late"
            case .unknown: "unknown"
            }
    }
}

/// Someone in a place, and since when.
struct HolderLine: Sendable {
    let person: Link
    let about: String

    init(_ mandate: Mandate, _ reader: Reader) {
        person = reader.link(to: mandate.person)
        let interim = mandate.terms.isInterim ? [reader.say(.interim)] : []
        about = (interim + [reader.period(of: mandate)]).joined(separator: ", ")
    }
}
