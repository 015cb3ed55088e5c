// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats

/// An export as JSON: the territory, its plans with their axes, its actions with all that stands
/// under them. Keys are the registry's own names.
struct PlanDocument {
    private let request: ExportRequest
    private let values: ValueDocument
    private var view: View { request.view }

    init(_ request: ExportRequest) {
        self.request = request
        values = ValueDocument(view: request.view)
    }

    var bytes: [UInt8] {
        let plans = view.plans.filter { request.plan == nil || $0.id == request.plan }
        return JSONTree.object([
            .init("territory", territory),
            .init("position", .integer(Int(request.head.position))),
            .init("asOf", asOf),
            .init("plans", .list(plans.map(plan))),
            .init("actions", .list(request.actions.map(action))),
        ]).bytes
    }

    private var territory: JSONTree {
        let sheet = RecordID(view.id.uuid)
        guard let record = view.record(sheet) else {
            return .object([.init("id", .text(view.id.text))])
        }
        return .object(values.members(of: record))
    }

    private var asOf: JSONTree {
        switch view.asOf {
        case nil: .null
        case .state(let day): .object([.init("state", .text(day.text))])
        case .known(let day): .object([.init("known", .text(day.text))])
        }
    }

    private func plan(_ plan: Record) -> JSONTree {
        .object(values.members(of: plan) + [axes(under: plan.id)])
    }

    private func axes(under id: RecordID) -> JSONTree.Member {
        let below = view.children(of: id, kind: .axis).map { axis in
            JSONTree.object(values.members(of: axis) + [axes(under: axis.id)])
        }
        return .init("axes", .list(below))
    }

    private func action(_ action: Record) -> JSONTree {
        .object(values.members(of: action) + values.children(of: action))
    }
}
