// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What a territory shows to its inhabitants: its plans, and where their public actions stand.
public struct PublicPage: Page {
    public static let template = "Publication/page"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let state: String
    let plans: [PublicPlan]
    let source: String

    /// - Parameters:
    ///   - reader: of what anyone may see, whoever asks.
    ///   - isPreview: whether the page is not open yet.
    public init(_ reader: Reader, isPreview: Bool) {
        let view = reader.view
        let trees = view.trees
        heading =
            trees.count == 1 ? reader.name(of: trees[0].plan) : reader.say(.publicHeading)
        shell = Shell(public: reader, title: heading, isPreview: isPreview)
        state = reader.stateOfRegister.prefix(1).uppercased() + reader.stateOfRegister.dropFirst()
        let outside = view.actions.filter { view.placements(of: $0).isEmpty }
        plans =
            trees.map { PublicPlan($0, reader, hasHeading: trees.count > 1) }
            + (outside.isEmpty ? [] : [PublicPlan(outside: outside, reader)])
        source = reader.say(.publicSource)
        var tally = StatusTally()
        // A plan may give an action a status of its own; across plans, the action's own counts.
        for action in view.actions {
            tally.add(action, status: action.choice(.status), on: reader.day)
        }
        answer = Sentence(Self.answer(tally, reader))
    }

    /// « 12 actions sont publiées ici, 5 sont en cours et 4 réalisées. »
    private static func answer(_ tally: StatusTally, _ reader: Reader) -> String {
        guard tally.total > 0 else { return reader.say(.nothingPublished) }
        let (running, done) = (tally.counts["inProgress"] ?? 0, tally.counts["done"] ?? 0)
        let clauses =
            (running > 0 ? [reader.say(.areInProgress(running))] : [])
            + (done > 0 ? [reader.say(.areDone(done))] : [])
        let opening = Phrase.publishedActions(tally.total)
        guard !clauses.isEmpty else { return reader.say(.plainAnswer(opening)) }
        return reader.say(.answer(opening, reader.phrasebook.list(clauses)))
    }
}

/// One plan, its axes one after the other.
struct PublicPlan: Sendable {
    struct Action: Sendable {
        let code: String
        let title: String
        let status: Status?
    }

    /// An axis, under a heading of the level it has on the page.
    struct Axis: Sendable {
        let title: String
        let isSecond: Bool
        let isThird: Bool
        let isFourth: Bool
        let isFifth: Bool
        let actions: [Action]
        let hasActions: Bool
        /// Said of an axis with nothing under it at all.
        let empty: String?
    }

    let heading: String
    /// False when the page's own title already names the plan.
    let hasHeading: Bool
    let about: String?
    let axes: [Axis]
    /// Actions that stand under no axis.
    let actions: [Action]
    let hasActions: Bool
    let empty: String?
}

extension PublicPlan {
    init(_ tree: PlanTree, _ reader: Reader, hasHeading: Bool) {
        heading = reader.name(of: tree.plan)
        self.hasHeading = hasHeading
        let about = reader.about(tree.plan)
        self.about = about.isEmpty ? nil : about
        axes = tree.branches.flatMap { Self.axes($0, level: hasHeading ? 3 : 2, reader) }
        actions = tree.unplaced.map { Action($0, reader) }
        hasActions = !actions.isEmpty
        let isEmpty = tree.count == 0 && tree.branches.isEmpty
        empty = isEmpty ? reader.say(.publicPlanIsEmpty) : nil
    }

    /// Public actions that stand in no plan.
    init(outside records: [Record], _ reader: Reader) {
        heading = reader.say(.publicOutside)
        hasHeading = true
        about = nil
        axes = []
        actions = records.map { record in
            Action(
                code: "",
                title: reader.name(of: record),
                status: Status(record.choice(.status), in: reader.phrasebook)
            )
        }
        hasActions = true
        empty = nil
    }

    private static func axes(
        _ branch: PlanTree.Branch,
        level: Int,
        _ reader: Reader
    ) -> [Axis] {
        let axis = Axis(
            title: reader.title(of: branch.axis),
            isSecond: level == 2,
            isThird: level == 3,
            isFourth: level == 4,
            isFifth: level >= 5,
            actions: branch.placed.map { Action($0, reader) },
            hasActions: !branch.placed.isEmpty,
            empty: branch.count == 0 && branch.branches.isEmpty
                ? reader.say(.publicAxisIsEmpty) : nil
        )
        return [axis] + branch.branches.flatMap { axes($0, level: level + 1, reader) }
    }
}

extension PublicPlan.Action {
    fileprivate init(_ placed: PlacedAction, _ reader: Reader) {
        code = placed.code ?? ""
        title = reader.name(of: placed.action)
        status = Status(placed.status, in: reader.phrasebook)
    }
}

extension Shell {
    /// The surroundings of the public page: the territory's name and logo, and no way into what is
    /// not public.
    init(public reader: Reader, title: String, isPreview: Bool) {
        let book = reader.phrasebook
        self.init(reader.visit, title: book[.windowTitle(title, in: reader.territoryName)])
        home = Link(reader.territoryName, to: reader.link(to: .publicPage(reader.slug)))
        logo = Logo(reader)
        printed = book[.printedHeader(reader.territoryName, reader.stateOfRegister)]
        guard isPreview else { return }
        let way = Link(book[.backToSettings], to: reader.link(to: .settings(reader.slug)))
        notices = [Notice(words: book[.publicPreview], way: way)]
    }
}
