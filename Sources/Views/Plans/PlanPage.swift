// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The territory's plans, each as a tree of axes and actions.
public struct PlanPage: Page {
    public static let template = "Plans/plan"

    struct Section: Sendable {
        let heading: Link
        /// False when the page's own title already names the plan.
        let hasHeading: Bool
        let about: String
        let presentation: Markup?
        let bar: StatusBar
        let tree: Markup
        let isEmpty: Bool
        let empty: String
        /// What the reader may add to it, and the way to change it.
        let ways: [Link]
        let hasWays: Bool
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let plans: [Section]
    let outside: Link?
    let firstSteps: FirstSteps?
    let add: Link?
    let downloads: Downloads?

    /// One plan or all of them.
    public init(_ reader: Reader, _ overview: Overview, plan: Record?) {
        let plans = plan.map { [$0] } ?? reader.view.plans
        heading =
            plans.count == 1 ? reader.name(of: plans[0]) : reader.say(.sectionPlan)
        var trail: [Link] = []
        if plan != nil, reader.view.plans.count > 1 {
            trail = [Link(reader.say(.sectionPlan), to: reader.link(to: .plan(reader.slug, nil)))]
        }
        shell = Shell(
            reader,
            title: heading,
            trail: trail,
            plan: plans.count == 1 ? plans.first : nil
        )
        let trees = overview.trees.filter { plan == nil || $0.plan.id == plan?.id }
        self.plans = trees.map { tree in
            Section(tree, overview.tally(of: tree.plan), reader, hasHeading: plans.count > 1)
        }
        answer = Self.answer(trees, plan.map(overview.tally(of:)) ?? overview.planned, reader)
        outside = plan == nil ? Self.outside(overview.outside, reader) : nil
        firstSteps = plans.isEmpty ? FirstSteps(reader, overview) : nil
        // The first steps have it already.
        add = plan == nil && firstSteps == nil ? reader.way(toAdd: .plan, under: nil) : nil
        var query = ActionQuery()
        query.plan = plan?.id
        downloads = overview.actions.isEmpty ? nil : Downloads(reader, query)
    }

    private static func answer(
        _ trees: [PlanTree],
        _ tally: StatusTally,
        _ reader: Reader
    ) -> Sentence {
        guard !trees.isEmpty else { return Sentence(reader.say(.noPlanYet)) }
        let axes = trees.reduce(0) { $0 + $1.branches.count }
        let plan = trees.count == 1 ? trees.first?.plan.id : nil
        return reader.answer(
            tally,
            opening: .planHolds(actions: tally.total, axes: axes),
            plan: plan
        )
    }

    private static func outside(_ count: Int, _ reader: Reader) -> Link? {
        guard count > 0 else { return nil }
        return Link(
            reader.say(.actionsOutsidePlans(count)),
            to: reader.link(to: reader.list { $0.isOutsidePlans = true })
        )
    }
}

extension PlanPage.Section {
    init(_ tree: PlanTree, _ tally: StatusTally, _ reader: Reader, hasHeading: Bool) {
        let plan = tree.plan
        heading = reader.link(to: plan)
        self.hasHeading = hasHeading
        about = reader.about(plan)
        presentation = plan.text(.description).map { Markup(prose: $0) }
        bar = StatusBar(tally, in: reader.phrasebook) { code in
            reader.link(
                to: reader.list { query in
                    query.plan = plan.id
                    query.choices[.status] = [code]
                }
            )
        }
        self.tree = PlanTreeMarkup(tree, reader, level: hasHeading ? 3 : 2).markup
        isEmpty = tree.count == 0 && tree.branches.isEmpty
        empty = reader.say(.emptyPlan)
        let additions = [RecordKind.action, .axis].map { reader.way(toAdd: $0, under: plan) }
        let edit = reader.editLink(plan).map { Link(reader.say(.editPlan), to: $0.href) }
        ways = (additions + [edit]).compactMap { $0 }
        hasWays = !ways.isEmpty
    }
}

extension Reader {
    /// « Plan climat-air-énergie territorial (PCAET), 2024 – 2030 ».
    func about(_ plan: Record) -> String {
        let kind = plan.choice(.kind).map { phrasebook.label($0, of: .planKinds) }
        let period = phrasebook.range(plan.date(.start), plan.date(.end))
        return [kind, period].compactMap { $0 }.joined(separator: ", ")
    }

    /// « Sur 46 actions, 12 sont en cours, 8 réalisées et 3 ont une échéance dépassée. »
    func answer(_ tally: StatusTally, opening: Phrase, plan: RecordID? = nil) -> Sentence {
        guard tally.total > 0 else { return Sentence(say(.noActionYet)) }
        var clauses: [(words: String, href: String)] = []
        func add(_ words: Phrase, _ count: Int, _ change: (inout ActionQuery) -> Void) {
            guard count > 0 else { return }
            let address = list { query in
                query.plan = plan
                change(&query)
            }
            clauses.append((say(words), link(to: address)))
        }
        let (running, done) = (tally.counts["inProgress"] ?? 0, tally.counts["done"] ?? 0)
        let blocked = tally.counts["blocked"] ?? 0
        add(.areInProgress(running), running) { $0.choices[.status] = ["inProgress"] }
        add(.areDone(done), done) { $0.choices[.status] = ["done"] }
        add(.areBlocked(blocked), blocked) { $0.choices[.status] = ["blocked"] }
        add(.areOverdue(tally.overdue), tally.overdue) { $0.isOverdue = true }
        guard !clauses.isEmpty else { return Sentence(say(.plainAnswer(opening))) }
        let words = phrasebook.list(clauses.map(\.words))
        return Sentence(say(.answer(opening, words)), linking: clauses)
    }
}
