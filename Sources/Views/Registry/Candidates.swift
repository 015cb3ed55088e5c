// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections
import Phrases

/// A record or a person that a field may name, and what they are called in a form.
public struct Candidate<Subject>: Hashable, Sendable {
    public let id: Identifier<Subject>
    public let label: String
    /// Other words that name it: an acronym, a title without its number.
    public let aliases: [String]

    init(_ id: Identifier<Subject>, _ label: String, aliases: [String] = []) {
        self.id = id
        self.label = label
        self.aliases = aliases
    }
}

extension Reader {
    /// Candidates shown one by one; beyond, they are named by typing.
    public static let longestChoice = 30

    /// The records that a field may point to, in the order of the alphabet; axes stand in the
    /// order of their plans.
    /// - Parameter owner: the record that holds the field, or that it is to stand under.
    public func candidates(for kind: RecordKind, from owner: Record?) -> [Candidate<Record>] {
        let records = view.records(of: kind)
        switch kind {
        case .action:
            let own = owner.flatMap { action(over: $0) }
            return records.filter { $0.id != own }.map { action in
                Candidate(action.id, link(toAction: action).text, aliases: [name(of: action)])
            }
        case .axis:
            let plans = view.plans
            return plans.flatMap { plan in
                axes(under: plan.id).map { axis in
                    let title = self.title(of: axis)
                    guard plans.count > 1 else { return Candidate(axis.id, title) }
                    let label = say(.within(title, of: name(of: plan)))
                    return Candidate(axis.id, label, aliases: [title])
                }
            }
        default:
            return records.map { record in
                Candidate(
                    record.id,
                    name(of: record),
                    aliases: [record.text(.acronym)].compactMap { $0 }
                )
            }.collated { $0.label }
        }
    }

    private func axes(under parent: RecordID) -> [Record] {
        view.children(of: parent, kind: .axis).flatMap { [$0] + axes(under: $0.id) }
    }

    private func action(over record: Record) -> RecordID? {
        record.kind == .action ? record.id : record.parent
    }

    /// The people that a form may name: those of the Directory, for whoever may read it, and those
    /// who already stand in the field. Two of one name are told apart by their address.
    public func candidates(already people: [PersonID]) -> [Candidate<Person>] {
        let standing = people.compactMap { view.person($0) }.filter { $0.standing != .erased }
        var seen: Set<PersonID> = []
        let known = (standing + view.people).filter { seen.insert($0.id).inserted }
        let names = Dictionary(grouping: known) { Folding.fold($0.name) }
        return known.map { person in
            let isShared = names[Folding.fold(person.name), default: []].count > 1
            let label = isShared ? person.email.map { "\(person.name) (\($0))" } : nil
            return Candidate(person.id, label ?? person.name, aliases: [person.name])
        }.collated { $0.label }
    }
}
