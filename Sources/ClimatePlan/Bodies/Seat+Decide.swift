// SPDX-License-Identifier: EUPL-1.2

extension Territory {
    /// A body has one president: one seat of that rank that stands.
    func checkPresident(
        _ fields: [FieldID: Content],
        of kind: RecordKind,
        _ id: RecordID,
        in body: RecordID?
    ) throws(Refusal) {
        guard kind == .seat, let body, fields[.rank]?.value == .choice("president") else { return }
        let other = children(of: body, kind: .seat).first { seat in
            seat.id != id && seat.choice(.rank) == "president" && seat.date(.end) == nil
        }
        if let other { throw .field(id, .rank, .alreadyTaken(other.id)) }
    }
}
