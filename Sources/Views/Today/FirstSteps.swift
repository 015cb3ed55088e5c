// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the chef de projet of a new territory begins with, step by step, until all is done.
struct FirstSteps: Sendable {
    struct Step: Sendable {
        let heading: String
        let words: String
        /// To the first step that is not done: what one comes to do.
        var next: Link?
        /// To any other.
        var way: Link?
        /// Another way to the same, if there is one.
        let other: Link?
        /// What says that it is done.
        let done: String?
    }

    let heading: String
    let words: String
    let steps: [Step]

    /// Nil once all is done, in a past, and for who may do none of it.
    init?(_ reader: Reader, _ overview: Overview) {
        guard reader.view.rights.isTeam, reader.mayWrite else { return nil }
        let hasPlan = overview.tally.total > 0
        let hasServices = !reader.view.records(of: .service).isEmpty
        let hasCompany = reader.view.people.count { $0.standing == .member } > 1
        guard !(hasPlan && hasServices && hasCompany) else { return nil }
        heading = reader.say(.firstStepsHeading)
        words = reader.say(.firstStepsWords)
        func step(
            _ heading: Phrase,
            _ words: Phrase,
            _ way: (Phrase, Address),
            or other: Link? = nil,
            isDone: Bool
        ) -> Step {
            Step(
                heading: reader.say(heading),
                words: reader.say(words),
                way: Link(reader.say(way.0), to: reader.link(to: way.1)),
                other: other,
                done: isDone ? reader.say(.firstStepDone) : nil
            )
        }
        let slug = reader.slug
        let steps = [
            step(
                .firstStepPlan,
                .firstStepsImport,
                (.wizardHeading, .importNew(slug)),
                or: reader.way(toAdd: .plan, under: nil),
                isDone: hasPlan
            ),
            step(
                .firstStepServices,
                .firstStepServicesWords,
                (.addService, .recordNew(slug, .service, under: nil)),
                isDone: hasServices
            ),
            step(
                .firstStepPeople,
                .firstStepPeopleWords,
                (.addPerson, .personNew(slug)),
                isDone: hasCompany
            ),
        ]
        let next = steps.firstIndex { $0.done == nil }
        self.steps = steps.enumerated().map { place, step in
            guard place == next else { return step }
            var step = step
            (step.next, step.way) = (step.way, nil)
            return step
        }
    }
}
