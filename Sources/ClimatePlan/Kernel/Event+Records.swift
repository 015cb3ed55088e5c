// SPDX-License-Identifier: EUPL-1.2

extension Event {
    /// The records it says something of, in order.
    public var records: [RecordID] {
        switch self {
        case .record(.created(let creation)): [creation.id]
        case .record(.edited(let edit)): [edit.record]
        case .record(.removed(let id)), .record(.restored(let id)): [id]
        case .arbitration(.answered(let id, _, _, _)), .reorganisation(.applied(let id, _)): [id]
        case .batch(let events): events.flatMap(\.records)
        case .founded, .fieldAdded, .mandate, .file, .undone: []
        }
    }
}
