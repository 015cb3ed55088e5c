// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What the desk and the exchange of files ask of the whole register. Pages ask a `View`.
extension Territory {
    public func record(_ id: RecordID) -> Record? { records[id] }

    /// The record of a kind that stand, in the order they entered the register.
    public func records(of kind: RecordKind) -> [Record] {
        byKind[kind, default: []].compactMap { id in
            records[id].flatMap { $0.isRemoved ? nil : $0 }
        }
    }

    /// What stands under a record, of one kind, in order.
    public func children(of id: RecordID, kind: RecordKind) -> [Record] {
        children[id, default: []].compactMap { child in
            guard child.kind == kind, let record = records[child.id] else { return nil }
            return record.isRemoved ? nil : record
        }
    }

    public func action(number: Int) -> Record? { numbered[number].flatMap { records[$0] } }

    public var filesTaken: [FileExchange] { exchanges }

    public func isUndone(_ gesture: GestureID) -> Bool { undone[gesture] != nil }
}
