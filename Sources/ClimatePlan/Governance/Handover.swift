// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// What someone who leaves would leave behind: each thing can be given on, to one person or to
/// several.
public struct Handover: Sendable {
    public enum Item: Hashable, Sendable {
        /// A place in a field of people: the actions they pilot or carry as élu, their steps.
        case named(RecordID, FieldID)
        /// Something they hold: a post, a seat, a service to stand for.
        case held(MandateID)
    }

    /// What becomes of an item.
    public enum Fate: Hashable, Sendable {
        case givenTo(PersonID)
        /// Nobody takes it over: their name goes, their mandate ends.
        case left
    }

    /// Who leaves.
    public let person: PersonID
    /// By record, then by field, in the order of the register.
    public let named: [Item]
    public let held: [Mandate]
    /// Questions put to a post that they alone hold: they wait for whoever comes next.
    public let questions: [Record]
    /// What they signed for: a signature is not handed over, it is asked for again.
    public let commitments: [Record]

    public var items: [Item] { named + held.map { .held($0.id) } }
    public var isEmpty: Bool { items.isEmpty && questions.isEmpty && commitments.isEmpty }
}

extension View {
    /// What a departure leaves, as far as the reader may see it.
    public func handover(of person: PersonID, on day: Day) -> Handover {
        let actions = self.actions
        let steps = actions.flatMap { action in
            children(of: action.id, kind: .step).flatMap { step in
                [step] + children(of: step.id, kind: .step)
            }
        }
        let named =
            actions.named(person, .pilots) + actions.named(person, .electedReferents)
            + steps.named(person, .pilots)
        let held = mandates(of: person).filter { $0.end.map { day <= $0 } ?? true }
        let posts = Set(held.compactMap(\.post))
        let shared = mandates(on: day).values.joined()
            .filter { $0.person != person && $0.role == .postHolder }.compactMap(\.post)
        let alone = posts.subtracting(shared)
        return Handover(
            person: person,
            named: named,
            held: held,
            questions: records(of: .arbitration).filter { question in
                question[.chosen] == nil && question.choice(.state) != "withdrawn"
                    && question.records(.post).contains(where: alone.contains)
            },
            commitments: records(of: .commitment).filter { commitment in
                commitment.people(.signatories).contains(person)
                    && commitment.date(.end).map { day <= $0.days.upperBound } ?? true
            }
        )
    }
}

extension Handover {
    /// What giving on asks of the register, as one gesture.
    /// - Parameters:
    ///   - last: the last day of what they hold.
    ///   - identifier: a new one each time, for the mandates of those who take over.
    public func commands(
        _ fates: [Item: Fate],
        last: Day,
        in view: View,
        identifier: () -> UUID
    ) -> [Command] {
        var edits: [RecordID: [FieldID: Content]] = [:]
        var order: [RecordID] = []
        for case .named(let id, let field) in named {
            guard let fate = fates[.named(id, field)], let record = view.record(id) else {
                continue
            }
            if edits[id] == nil { order.append(id) }
            var content = record.content(field)
            let people = following(record.people(field), fate)
            content.value = people.isEmpty ? nil : .people(people)
            edits[id, default: [:]][field] = content
        }
        let named = order.map { id in
            Command.record(
                .edit(Record.Edit(record: id, fields: edits[id, default: [:]]), seen: [:])
            )
        }
        let held = self.held.flatMap { mandate -> [Command] in
            guard let fate = fates[.held(mandate.id)] else { return [] }
            let end = Command.mandate(.end(mandate.id, on: max(mandate.start, last)))
            guard case .givenTo(let other) = fate else { return [end] }
            var next = mandate.renewed(as: MandateID(identifier()), from: last.after)
            next.person = other
            return [end, .mandate(.record(next.mandate))]
        }
        return named + held
    }

    /// The others stay; whoever takes over comes where they stood.
    private func following(_ people: [PersonID], _ fate: Fate) -> [PersonID] {
        var following: [PersonID] = []
        for id in people {
            var next = id
            if id == person {
                guard case .givenTo(let other) = fate else { continue }
                next = other
            }
            if !following.contains(next) { following.append(next) }
        }
        return following
    }
}

extension [Record] {
    fileprivate func named(_ person: PersonID, _ field: FieldID) -> [Handover.Item] {
        filter { $0.people(field).contains(person) }.map { .named($0.id, field) }
    }
}

extension Handover {
    /// The part of it that the given rules let through; what waits stays said.
    public func filtered(
        named isGiven: (Record, Field) -> Bool,
        held isEnded: (Mandate) -> Bool,
        in view: View
    ) -> Handover {
        Handover(
            person: person,
            named: named.filter { item in
                guard case .named(let id, let field) = item, let record = view.record(id),
                    let field = view.field(field, of: record.kind)
                else { return false }
                return isGiven(record, field)
            },
            held: held.filter(isEnded),
            questions: questions,
            commitments: commitments
        )
    }
}
