// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A territory's own page: its plans, what moved lately, and where to begin when it is empty.
public struct HomePage: Page {
    public static let template = "Plans/home"

    struct PlanLine: Sendable {
        let link: Link
        let about: String
        let count: String
        let bar: StatusBar
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let plansLabel: String
    let plans: [PlanLine]
    let hasPlans: Bool
    let changesLabel: String
    let changes: [GestureLine]
    let hasChanges: Bool
    let journal: Link
    let firstSteps: FirstSteps?

    /// - Parameter entries: the latest, oldest first.
    public init(_ reader: Reader, _ overview: Overview, latest entries: [Recorded]) {
        heading = reader.territoryName
        shell = Shell(reader, title: reader.say(.sectionHome))
        let tally = overview.tally
        plans = overview.trees.map { PlanLine($0, overview.tally(of: $0.plan), reader) }
        hasPlans = !plans.isEmpty
        let isEmpty = plans.isEmpty && tally.total == 0
        answer =
            isEmpty
            ? Sentence(reader.say(.emptyTerritory))
            : reader.answer(
                tally,
                opening: .territoryHolds(plans: plans.count, actions: tally.total)
            )
        plansLabel = reader.say(.plansHeading)
        changesLabel = reader.say(.latestChanges)
        changes = reader.gestures(entries, atMost: 6)
        hasChanges = !changes.isEmpty
        journal = Link(
            reader.say(.wholeJournal),
            to: reader.link(to: .journal(reader.slug, before: nil))
        )
        firstSteps = isEmpty ? FirstSteps(reader) : nil
    }
}

extension HomePage.PlanLine {
    init(_ tree: PlanTree, _ tally: StatusTally, _ reader: Reader) {
        link = reader.link(to: tree.plan)
        about = reader.about(tree.plan)
        count = reader.phrasebook.count(tree.count, of: .action)
        bar = StatusBar(tally, in: reader.phrasebook) { code in
            reader.link(
                to: reader.list { query in
                    query.plan = tree.plan.id
                    query.choices[.status] = [code]
                }
            )
        }
    }
}

/// What an empty territory can begin with.
struct FirstSteps: Sendable {
    let heading: String
    let words: String
    /// Nil for who may not take files in.
    let way: Link?

    init(_ reader: Reader) {
        heading = reader.say(.firstStepsHeading)
        words = reader.say(.firstStepsImport)
        way =
            reader.view.rights.isTeam && reader.view.asOf == nil
            ? Link(reader.say(.wizardHeading), to: reader.link(to: .importNew(reader.slug))) : nil
    }
}
