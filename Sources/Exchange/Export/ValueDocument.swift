// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats

/// Records and their fields as JSON.
public struct ValueDocument: Sendable {
    let view: View

    public init(view: View) {
        self.view = view
    }

    /// What a field holds; null when it is blank or out of the viewer's reach.
    public func value(of field: Field, in record: Record) -> JSONTree {
        view.content(field, of: record).value.map { tree(of: $0, as: field.type) } ?? .null
    }

    /// What a file or a person wrote in other words than the value's, field by field.
    public func written(in record: Record) -> [JSONTree.Member] {
        view.fields(of: record.kind).compactMap { field in
            view.content(field, of: record).written.map { .init(field.id.rawValue, tree(of: $0)) }
        }
    }

    /// Everything that stands under an action, each kind under its own name.
    public func children(of action: Record) -> [JSONTree.Member] {
        Self.children.map { kind, name in children(of: action.id, kind, named: name) }
    }

    /// The identifier, the number, every field that holds something, the territory's own fields
    /// under `own` by their label, and under `written` what a file said in other words.
    func members(of record: Record) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = [.init("id", .text(record.id.text))]
        if let number = record.number {
            members.append(.init("number", .integer(number)))
        }
        var own: [JSONTree.Member] = []
        var written: [JSONTree.Member] = []
        for field in view.fields(of: record.kind) {
            let content = view.content(field, of: record)
            if let words = content.written {
                written.append(.init(field.id.rawValue, tree(of: words)))
            }
            guard let value = content.value else { continue }
            let member = tree(of: value, as: field.type)
            switch field.origin {
            case .builtIn: members.append(.init(field.id.rawValue, member))
            case .own(let label): own.append(.init(label, member))
            }
        }
        if !own.isEmpty { members.append(.init("own", .object(own))) }
        if !written.isEmpty { members.append(.init("written", .object(written))) }
        return members
    }

    private func tree(of value: Value, as type: FieldType) -> JSONTree {
        switch value {
        case .text(let writing): tree(of: writing)
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number.text)
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
        let unit = JSONTree.Member("unit", .text(amount.unit.rawValue))
        switch amount {
        case .notEstimated:
            return .object([.init("notEstimated", .flag(true)), unit])
        case .between(let low, let high, _) where low == high:
            return .object([.init("amount", .number(low.text)), unit])
        case .between(let low, let high, _):
            return .object([
                .init("from", .number(low.text)),
                .init("to", .number(high.text)), unit,
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
            .init("id", .text(id)),
            .init("name", name.map { .text($0) } ?? .null),
        ])
    }

    private func tree(of file: Attachment) -> JSONTree {
        .object([
            .init("mediaType", .text(file.mediaType)),
            .init("size", .integer(file.size)),
            .init("sha256", .text(file.digest)),
        ])
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
            var members = members(of: record)
            if kind == .step { members.append(children(of: record.id, .step, named: "steps")) }
            return JSONTree.object(members)
        }
        return .init(name, .list(items))
    }
}
