// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The plans of a territory and how their actions stand, counted once for one reader: the pages
/// that sum everything up would else walk through thousands of actions at each visit.
public struct Overview: Sendable {
    /// Every action that may be seen, by register number.
    let actions: [Record]
    let tally: StatusTally
    let trees: [PlanTree]
    /// Of the actions that stand in some plan, with the status that it gives them.
    let planned: StatusTally
    /// Actions that stand in no plan.
    let outside: Int
    private let byPlan: [RecordID: StatusTally]
    private let byService: [RecordID: StatusTally]
    private let byPilot: [PersonID: Int]

    /// - Parameter day: the day that deadlines are compared with.
    public init(_ view: View, on day: Day) {
        actions = view.actions
        trees = view.trees
        var (all, outside) = (StatusTally(), 0)
        var byService: [RecordID: StatusTally] = [:]
        var byPilot: [PersonID: Int] = [:]
        for action in actions {
            let status = action.choice(.status)
            all.add(action, status: status, on: day)
            if view.placements(of: action).isEmpty { outside += 1 }
            for pilot in action.people(.pilots) { byPilot[pilot, default: 0] += 1 }
            for service in action.records(.leadService) {
                byService[service, default: StatusTally()].add(action, status: status, on: day)
            }
        }
        tally = all
        planned = StatusTally(trees, on: day)
        self.outside = outside
        self.byService = byService
        self.byPilot = byPilot
        byPlan = Dictionary(
            trees.map { ($0.plan.id, StatusTally([$0], on: day)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func tally(of plan: Record) -> StatusTally { byPlan[plan.id] ?? StatusTally() }

    /// Of the actions that a service leads.
    func tally(ledBy service: Record) -> StatusTally? { byService[service.id] }

    /// Actions that someone pilots.
    func count(pilotedBy person: PersonID) -> Int? { byPilot[person] }
}

extension StatusTally {
    /// Of some plans: an action that stands in two of them counts once.
    fileprivate init(_ trees: [PlanTree], on day: Day) {
        self.init()
        for tree in trees {
            for branch in tree.branches { add(branch, on: day) }
            add(tree.unplaced, on: day)
        }
    }

    private mutating func add(_ branch: PlanTree.Branch, on day: Day) {
        for branch in branch.branches { add(branch, on: day) }
        add(branch.placed, on: day)
    }

    private mutating func add(_ placed: [PlacedAction], on day: Day) {
        for placed in placed { add(placed.action, status: placed.status, on: day) }
    }
}
