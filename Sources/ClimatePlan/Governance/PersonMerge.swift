// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Two records of one person made one: whatever names the one that goes names the one that stays.
public struct PersonMerge: Sendable {
    public let kept: PersonID
    public let gone: PersonID

    public init(keeping kept: PersonID, for gone: PersonID) {
        self.kept = kept
        self.gone = gone
    }

    /// What it asks of the register, as one gesture: mandates of every time change hands, and every
    /// field of people follows.
    public func commands(in view: View) -> [Command] {
        let mandates = view.mandates(of: gone).map {
            Command.mandate(.reassign($0.id, to: kept))
        }
        return mandates + edits(in: view)
    }

    private func edits(in view: View) -> [Command] {
        RecordKind.allCases.flatMap { kind -> [Command] in
            let fields = view.fields(of: kind).filter {
                $0.type == .people && $0.writers != .nobody
            }
            guard !fields.isEmpty else { return [] }
            return view.records(of: kind).compactMap { record in
                var changed: [FieldID: Content] = [:]
                for field in fields {
                    let people = record.people(field.id)
                    guard people.contains(gone) else { continue }
                    var content = record.content(field.id)
                    content.value = .people(following(people))
                    changed[field.id] = content
                }
                guard !changed.isEmpty else { return nil }
                let edit = Record.Edit(record: record.id, fields: changed)
                return .record(.edit(edit, seen: [:]))
            }
        }
    }

    /// In the same order, each once.
    private func following(_ people: [PersonID]) -> [PersonID] {
        var following: [PersonID] = []
        for id in people.map({ $0 == gone ? kept : $0 }) where !following.contains(id) {
            following.append(id)
        }
        return following
    }
}
