// SPDX-License-Identifier: EUPL-1.2

/// How many of some actions were declared, voted, given means.
public struct PortageTally: Sendable {
    public let actions: Int
    /// Actions with one such fact at least, by the code of `ChoiceList.backingKinds`.
    public let counts: [String: Int]
    /// Actions with any.
    public let backed: Int
}

extension View {
    /// The facts of portage of a plan or an action: declared, voted, given means, and the earliest
    /// first among each.
    public func backings(of id: RecordID) -> [Record] {
        let order = ChoiceList.backingKinds.codes
        func rank(_ backing: Record) -> (Int, Int) {
            let kind = backing.choice(.kind).flatMap { order.firstIndex(of: $0) } ?? order.count
            return (kind, backing.date(.date)?.days.lowerBound.sinceEpoch ?? .max)
        }
        return children(of: id, kind: .backing).sorted { rank($0) < rank($1) }
    }

    public func portage(of actions: [Record]) -> PortageTally {
        var (counts, backed) = ([String: Int](), 0)
        for action in actions {
            let kinds = Set(backings(of: action.id).compactMap { $0.choice(.kind) })
            if !kinds.isEmpty { backed += 1 }
            for kind in kinds { counts[kind, default: 0] += 1 }
        }
        return PortageTally(actions: actions.count, counts: counts, backed: backed)
    }
}

extension PlanTree.Branch {
    /// All that stands under the axis, each action once.
    public var actions: [Record] {
        var seen: Set<RecordID> = []
        return all.filter { seen.insert($0.id).inserted }
    }

    private var all: [Record] { placed.map(\.action) + branches.flatMap(\.all) }
}
