// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What is asked of the list of actions. Every member left out lets everything through.
public struct ActionFilter: Hashable, Sendable {
    /// Words to find, already folded (accents, case).
    public var words: [String] = []
    public var plan: RecordID?
    /// An axis, and all that stands under it.
    public var axis: RecordID?
    public var service: RecordID?
    public var organisation: RecordID?
    public var person: PersonID?
    public var tag: String?
    /// Codes by field: `status`, `priority`, `theme`… An action passes when it has one of them.
    public var choices: [FieldID: Set<String>] = [:]
    /// Only actions of no plan, « hors plan ».
    public var isOutsidePlans = false
    /// Only actions carried, at least in part, outside the administration.
    public var isCarriedOutside = false

    public init() {}

    public var isEmpty: Bool { self == ActionFilter() }
}

extension View {
    /// The actions that stand and may be seen, by register number.
    public var actions: [Record] { records(of: .action) }

    /// The action of a register number, as addresses name it.
    public func action(number: Int) -> Record? {
        territory.numbered[number].flatMap { record($0) }
    }

    /// Those of some actions that a filter lets through. `folded` gives an action's searchable
    /// words, folded by whoever knows the language.
    public func matching(
        _ filter: ActionFilter,
        among actions: [Record],
        folded: (Record) -> String
    ) -> [Record] {
        guard !filter.isEmpty else { return actions }
        return actions.filter { action in
            passes(action, filter) && isPlaced(action, filter)
                && (filter.words.isEmpty || contains(folded(action), filter.words))
        }
    }

    private func contains(_ text: String, _ words: [String]) -> Bool {
        words.allSatisfy { text.contains($0) }
    }

    private func passes(_ action: Record, _ filter: ActionFilter) -> Bool {
        if let service = filter.service, !action.records(.leadService).contains(service) {
            return false
        }
        if let organisation = filter.organisation, !involves(organisation, action) { return false }
        if let person = filter.person, !involves(person, action) { return false }
        if filter.isCarriedOutside, action.records(.carriers).isEmpty { return false }
        if let tag = filter.tag {
            guard case .words(let tags) = action[.tags], tags.contains(tag) else { return false }
        }
        return filter.choices.allSatisfy { field, codes in
            !codes.isDisjoint(with: action.choices(field))
        }
    }

    private func isPlaced(_ action: Record, _ filter: ActionFilter) -> Bool {
        guard filter.plan != nil || filter.axis != nil || filter.isOutsidePlans else { return true }
        let placements = placements(of: action)
        if filter.isOutsidePlans { return placements.isEmpty }
        return placements.contains { placement in
            let isInPlan = filter.plan.map { placement.records(.plan).contains($0) } ?? true
            return isInPlan && (filter.axis.map { isUnder($0, placement) } ?? true)
        }
    }

    private func isUnder(_ axis: RecordID, _ placement: Record) -> Bool {
        guard let placed = placement.records(.axis).first.flatMap({ record($0) }) else {
            return false
        }
        return path(to: placed).contains { $0.id == axis }
    }

    private func involves(_ organisation: RecordID, _ action: Record) -> Bool {
        action.records(.carriers).contains(organisation)
            || action.records(.partners).contains(organisation)
            || children(of: action.id, kind: .financing).contains {
                $0.records(.funder).contains(organisation)
            }
    }

    private func involves(_ person: PersonID, _ action: Record) -> Bool {
        action.people(.pilots).contains(person) || action.people(.electedReferents).contains(person)
    }
}
