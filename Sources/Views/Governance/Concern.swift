// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The actions that name someone or something, and the way to them as a list.
struct Concern: Sendable {
    let groups: [ActionGroup]
    /// None where there is nothing to list.
    let list: Link?

    init(_ groups: [ActionGroup], list: Link?) {
        self.groups = groups
        self.list = groups.isEmpty ? nil : list
    }

    /// An action may stand in several groups.
    var count: Int { Set(groups.flatMap(\.lines).map(\.action.href)).count }
}

extension Reader {
    func concern(of record: Record) -> Concern {
        let funded = view.actions.filter { action in
            view.children(of: action.id, kind: .financing).contains {
                $0.records(.funder).contains(record.id)
            }
        }
        let named = groups { action, field in
            field.type.target == record.kind && action.records(field.id).contains(record.id)
        }
        return Concern(
            named + [ActionGroup(say(.funds), funded, self)].compactMap(\.self),
            list: list(of: record).map { Link(say(.asList), to: link(to: $0)) }
        )
    }

    private func list(of record: Record) -> Address? {
        switch record.kind {
        case .service: list { $0.service = record.id }
        case .organisation: list { $0.organisation = record.id }
        default: nil
        }
    }

    func concern(of person: PersonID) -> Concern {
        let named = groups { action, field in
            field.type == .people && action.people(field.id).contains(person)
        }
        let inSteps = view.actions.filter { action in
            view.children(of: action.id, kind: .step).contains { step in
                step.people(.pilots).contains(person)
                    || view.children(of: step.id, kind: .step).contains {
                        $0.people(.pilots).contains(person)
                    }
            }
        }
        return Concern(
            named + throughPosts(person)
                + [ActionGroup(say(.pilotsSteps), inSteps, self)].compactMap(\.self),
            list: Link(say(.asList), to: link(to: list { $0.person = person }))
        )
    }
}

extension Reader {
    /// What falls to someone by the posts they hold, part by part: whoever holds them next will
    /// carry the same.
    private func throughPosts(_ person: PersonID) -> [ActionGroup] {
        let posts = Occupancy(view, on: day).posts(of: person).compactMap { view.record($0) }
        return posts.flatMap { post in
            [Responsibility.pilot, .arbiter, .associated].compactMap { part in
                let concerned = view.actions.filter { action in
                    part.fields.contains { action.records($0).contains(post.id) }
                }
                return ActionGroup(say(.throughPost(part, name(of: post))), concerned, self)
            }
        }
    }
}

/// What one may do from a page: links to forms, and forms of one button.
struct Tools: Sendable {
    /// A form of one button. It carries what its author saw: pressed again on the page it leads
    /// to, it is another act.
    struct Button: Sendable {
        let action: String
        let label: String
        let seen: CarriedItem
    }

    let links: [Link]
    let buttons: [Button]

    /// Nil when there is nothing to offer; a past offers nothing.
    init?(_ links: [Link?], buttons: [Button] = [], _ reader: Reader) {
        self.links = links.compactMap(\.self)
        self.buttons = buttons
        guard reader.view.asOf == nil, !self.links.isEmpty || !buttons.isEmpty else { return nil }
    }
}

extension Reader {
    /// The way to the form of a new record, for those who may add one that stands by itself.
    func adding(_ kind: RecordKind, _ words: Phrase) -> Link? {
        guard view.rights.isTeam else { return nil }
        return Link(say(words), to: link(to: .recordNew(slug, kind, under: nil)))
    }

    /// The way to the form of a record, for those who may write some field of it.
    func correcting(_ record: Record) -> Link? {
        guard view.fields(of: record.kind).contains(where: { view.writes($0, of: record) }) else {
            return nil
        }
        return Link(say(.correctRecord), to: link(to: .recordEdit(slug, record.id)))
    }
}
