// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// What carrying out a scenario asks of the register.
public struct ScenarioCommands: Sendable {
    /// Edits, removals and mandates, in the order in which they are decided.
    public fileprivate(set) var commands: [Command] = []
    /// Mandates that its author may not move themselves: their own, or those of another registrar.
    public fileprivate(set) var leftToOthers: [Mandate] = []
}

extension Scenario {
    /// - Parameter identifier: a new one each time, for what enters the register.
    public func commands(
        in view: View,
        identifier: () -> UUID
    ) throws(Refusal) -> ScenarioCommands {
        var plan = ScenarioCommands()
        var view = view
        for operation in operations {
            let step = Reshaping(view, on: day).commands(for: operation, identifier)
            plan.commands += step.commands
            plan.leftToOthers += step.leftToOthers
            // Each operation is carried out on what the ones before it leave.
            view = try view.after(step.commands, on: day)
        }
        return plan
    }
}

/// One operation on the register as it stands before it.
private struct Reshaping {
    let view: View
    let day: Day

    init(_ view: View, on day: Day) {
        self.view = view
        self.day = day
    }

    func commands(
        for operation: Scenario.Operation,
        _ identifier: () -> UUID
    ) -> ScenarioCommands {
        var plan = ScenarioCommands()
        switch operation {
        case .create(let name, let over, let share):
            let service = RecordID(identifier())
            plan.commands.append(creation(service, name, under: over))
            give(share, to: service, insteadOf: nil, &plan)
        case .rename(let service, let name):
            plan.commands.append(edit(service, [.name: Content(.text(name))]))
        case .attach(let service, let over):
            let parent = over.map { Content(.record($0)) } ?? .blank
            plan.commands.append(edit(service, [.parentService: parent]))
        case .merge(let service, let into):
            replace(service, by: into, &plan)
            move(lasting { $0.service == service }, to: into, identifier, &plan)
            plan.commands.append(.record(.remove(service)))
        case .split(let service, let name, let share):
            let part = RecordID(identifier())
            let over = view.record(service)?.records(.parentService).first
            plan.commands.append(creation(part, name, under: over))
            give(share, to: part, insteadOf: service, &plan)
            let moved = Set(
                lasting { $0.post.map(share.posts.contains) ?? false }.map(\.person)
            )
            let members = lasting { $0.service == service && moved.contains($0.person) }
            move(members, to: part, identifier, &plan)
        case .close(let service):
            replace(service, by: nil, &plan)
            move(lasting { $0.service == service }, to: nil, identifier, &plan)
            plan.commands.append(.record(.remove(service)))
        }
        return plan
    }

    private func creation(_ id: RecordID, _ name: String, under over: RecordID?) -> Command {
        var fields: [FieldID: Content] = [.name: Content(.text(name))]
        fields[.parentService] = over.map { Content(.record($0)) }
        return .record(.create(Record.Creation(id: id, kind: .service, fields: fields)))
    }

    private func edit(_ id: RecordID, _ fields: [FieldID: Content]) -> Command {
        .record(.edit(Record.Edit(record: id, fields: fields), seen: [:]))
    }

    /// Posts come with their actions; an action keeps the other services that lead it.
    private func give(
        _ share: Scenario.Share,
        to service: RecordID,
        insteadOf former: RecordID?,
        _ plan: inout ScenarioCommands
    ) {
        for post in share.posts where view.record(post) != nil {
            plan.commands.append(edit(post, [.service: Content(.record(service))]))
        }
        for action in share.actions.compactMap({ view.record($0) }) {
            let others = action.records(.leadService).filter { $0 != former && $0 != service }
            let leads = former == nil ? [service] : others + [service]
            plan.commands.append(edit(action.id, [.leadService: Content(.records(leads))]))
        }
    }

    /// Every field that points to a service follows it, whatever kind of record holds it; what a
    /// scenario says of it stays said.
    private func replace(
        _ service: RecordID,
        by other: RecordID?,
        _ plan: inout ScenarioCommands
    ) {
        for kind in RecordKind.allCases where kind != .reshaping {
            let fields = view.fields(of: kind).filter {
                $0.type.target == .service && $0.writers != .nobody
            }
            guard !fields.isEmpty else { continue }
            for record in view.records(of: kind) where record.id != service {
                let changed = followed(record, fields, service, other)
                if !changed.isEmpty { plan.commands.append(edit(record.id, changed)) }
            }
        }
    }

    private func followed(
        _ record: Record,
        _ fields: [Field],
        _ service: RecordID,
        _ other: RecordID?
    ) -> [FieldID: Content] {
        var changed: [FieldID: Content] = [:]
        for field in fields {
            let named = record.records(field.id)
            guard named.contains(service) else { continue }
            var following: [RecordID] = []
            for id in named.map({ $0 == service ? other : $0 }).compactMap(\.self)
            // A service does not come to stand under itself.
            where !following.contains(id) && id != record.id { following.append(id) }
            changed[field.id] = following.isEmpty ? .blank : Content(.records(following))
        }
        return changed
    }

    private func lasting(_ isConcerned: (Mandate) -> Bool) -> [Mandate] {
        view.lastingMandates(on: day).filter(isConcerned)
    }

    /// Ends mandates on the eve, and records them again elsewhere from the day on.
    private func move(
        _ mandates: [Mandate],
        to service: RecordID?,
        _ identifier: () -> UUID,
        _ plan: inout ScenarioCommands
    ) {
        for mandate in mandates {
            var again = mandate.renewed(as: MandateID(identifier()), from: day)
            again.service = service
            let end = Command.mandate(.end(mandate.id, on: max(mandate.start, day.before)))
            let commands = service == nil ? [end] : [end, .mandate(.record(again.mandate))]
            if commands.allSatisfy(view.allows) {
                plan.commands += commands
            } else {
                plan.leftToOthers.append(mandate)
            }
        }
    }
}
