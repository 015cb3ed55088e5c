// SPDX-License-Identifier: EUPL-1.2

/// A plan as it is read: its axes to three levels, and the actions placed under each.
public struct PlanTree: Sendable {
    /// An axis, what stands under it, and how many actions that makes in all.
    public struct Branch: Sendable {
        public let axis: Record
        public let branches: [Branch]
        public let placed: [PlacedAction]

        public var count: Int { branches.reduce(placed.count) { $0 + $1.count } }
        /// Axes from this one down.
        var axes: Int { branches.reduce(1) { $0 + $1.axes } }
    }

    public let plan: Record
    public let branches: [Branch]
    /// Actions of the plan that stand under no axis.
    public let unplaced: [PlacedAction]

    public var count: Int { branches.reduce(unplaced.count) { $0 + $1.count } }
    public var axes: Int { branches.reduce(0) { $0 + $1.axes } }
}

/// An action and the place it has in one plan.
public struct PlacedAction: Sendable {
    public let action: Record
    public let placement: Record

    public var code: String? { placement.text(.code) }
    /// Its status in that plan: the action's own unless the plan gives it another.
    public var status: String? { placement.choice(.status) ?? action.choice(.status) }
}

extension View {
    /// The plans of the territory, in the order they were opened.
    public var plans: [Record] { records(of: .plan) }

    /// Where an action stands, plan by plan.
    public func placements(of action: Record) -> [Record] {
        children(of: action.id, kind: .placement)
    }

    /// Every plan as it is read.
    public var trees: [PlanTree] {
        var placed: [RecordID: [RecordID?: [PlacedAction]]] = [:]
        for action in actions {
            for placement in placements(of: action) {
                guard let plan = placement.records(.plan).first else { continue }
                let axis = placement.records(.axis).first.flatMap { record($0) }
                placed[plan, default: [:]][axis?.id, default: []]
                    .append(PlacedAction(action: action, placement: placement))
            }
        }
        return plans.map { plan in
            let placed = placed[plan.id, default: [:]]
            return PlanTree(
                plan: plan,
                branches: branches(under: plan.id, placed: placed),
                unplaced: placed[nil, default: []]
            )
        }
    }

    private func branches(
        under parent: RecordID,
        placed: [RecordID?: [PlacedAction]]
    ) -> [PlanTree.Branch] {
        children(of: parent, kind: .axis).map { axis in
            PlanTree.Branch(
                axis: axis,
                branches: branches(under: axis.id, placed: placed),
                placed: placed[axis.id, default: []]
            )
        }
    }

    /// The axes from the plan down to this one, the outermost first.
    public func path(to axis: Record) -> [Record] {
        var path = [axis]
        while let parent = path.first?.parent.flatMap({ record($0) }), parent.kind == .axis {
            path.insert(parent, at: 0)
        }
        return path
    }
}
