// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

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
            .init(name: "territory", value: territory),
            .init(name: "position", value: .integer(Int(request.head.position))),
            .init(name: "asOf", value: asOf),
            .init(name: "plans", value: .list(plans.map(plan))),
            .init(name: "actions", value: .list(request.actions.map(action))),
        ]).bytes
    }

    private var territory: JSONTree {
        let sheet = RecordID(view.id.uuid)
        guard let record = view.record(sheet) else {
            return .object([.init(name: "id", value: .text(view.id.text))])
        }
        return .object(values.members(of: record))
    }

    private var asOf: JSONTree {
        switch view.asOf {
        case nil: .null
        case .state(let day): .object([.init(name: "state", value: .text(day.text))])
        case .known(let day): .object([.init(name: "known", value: .text(day.text))])
        }
    }

    private func plan(_ plan: Record) -> JSONTree {
        .object(values.members(of: plan) + [axes(under: plan.id)])
    }

    private func axes(under id: RecordID) -> JSONTree.Member {
        let below = view.children(of: id, kind: .axis).map { axis in
            JSONTree.object(values.members(of: axis) + [axes(under: axis.id)])
        }
        return .init(name: "axes", value: .list(below))
    }

    private func action(_ action: Record) -> JSONTree {
        var members = values.members(of: action)
        for (kind, name) in Self.children {
            members.append(children(of: action.id, kind, named: name))
        }
        return .object(members)
    }

    private static let children: [(RecordKind, String)] = [
        (.placement, "placements"), (.step, "steps"), (.budgetLine, "budgetLines"),
        (.financing, "financings"), (.note, "notes"), (.link, "links"),
        (.document, "documents"), (.relation, "relations"),
    ]

    private func children(
        of id: RecordID,
        _ kind: RecordKind,
        named name: String
    ) -> JSONTree.Member {
        let items = view.children(of: id, kind: kind).map { record in
            var members = values.members(of: record)
            if kind == .step { members.append(children(of: record.id, .step, named: "steps")) }
            return JSONTree.object(members)
        }
        return .init(name: name, value: .list(items))
    }
}

/// Records and their fields as JSON.
struct ValueDocument {
    let view: View

    /// The identifier, the number, every field that holds something, the territory's own fields
    /// under `own` by their label, and under `written` what a file said in other words.
    func members(of record: Record) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = [.init(name: "id", value: .text(record.id.text))]
        if let number = record.number {
            members.append(.init(name: "number", value: .integer(number)))
        }
        var own: [JSONTree.Member] = []
        var written: [JSONTree.Member] = []
        for field in view.fields(of: record.kind) {
            let content = view.content(field, of: record)
            if let words = content.written {
                written.append(.init(name: field.id.rawValue, value: tree(of: words)))
            }
            guard let value = content.value else { continue }
            let member = tree(of: value, as: field.type)
            switch field.origin {
            case .builtIn: members.append(.init(name: field.id.rawValue, value: member))
            case .own(let label): own.append(.init(name: label, value: member))
            }
        }
        if !own.isEmpty { members.append(.init(name: "own", value: .object(own))) }
        if !written.isEmpty { members.append(.init(name: "written", value: .object(written))) }
        return members
    }

    private func tree(of value: Value, as type: FieldType) -> JSONTree {
        switch value {
        case .text(let writing): tree(of: writing)
        case .flag(let flag): .flag(flag)
        case .number(let number): .quantity(number)
        case .choices(let codes): alone(codes.map { .text($0) }, type)
        case .words(let words): .list(words.map { .text($0) })
        case .date(let date): .text(date.wire)
        case .amount(let amount): tree(of: amount)
        case .records(let ids): alone(ids.map(tree), type)
        case .people(let ids): .list(ids.map(tree))
        case .attachment(let file): tree(of: file)
        }
    }

    /// A field of one value is that value, not a list of one.
    private func alone(_ items: [JSONTree], _ type: FieldType) -> JSONTree {
        type.isMultiple ? .list(items) : items.first ?? .null
    }

    /// Words that were erased are null: their entry stands, they do not.
    private func tree(of writing: Writing) -> JSONTree {
        view.words(of: writing).text.map { .text($0) } ?? .null
    }

    private func tree(of amount: Amount) -> JSONTree {
        let unit = JSONTree.Member(name: "unit", value: .text(amount.unit.rawValue))
        switch amount {
        case .notEstimated:
            return .object([.init(name: "notEstimated", value: .flag(true)), unit])
        case .between(let low, let high, _) where low == high:
            return .object([.init(name: "amount", value: .quantity(low)), unit])
        case .between(let low, let high, _):
            return .object([
                .init(name: "from", value: .quantity(low)),
                .init(name: "to", value: .quantity(high)), unit,
            ])
        }
    }

    private func tree(of id: RecordID) -> JSONTree {
        let record = view.record(id)
        let name = record?.text(.name) ?? record?.text(.title)
        return named(id.text, name)
    }

    private func tree(of id: PersonID) -> JSONTree {
        let person = view.person(id)
        return named(id.text, person?.standing == .erased ? nil : person?.name)
    }

    private func named(_ id: String, _ name: String?) -> JSONTree {
        .object([
            .init(name: "id", value: .text(id)),
            .init(name: "name", value: name.map { .text($0) } ?? .null),
        ])
    }

    private func tree(of file: Attachment) -> JSONTree {
        .object([
            .init(name: "mediaType", value: .text(file.mediaType)),
            .init(name: "size", value: .integer(file.size)),
            .init(name: "sha256", value: .text(file.digest)),
        ])
    }
}
