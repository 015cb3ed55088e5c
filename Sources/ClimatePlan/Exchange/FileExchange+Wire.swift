// SPDX-License-Identifier: EUPL-1.2

/// `file.imported`, version 1.
private struct ImportedWire: Codable {
    var gesture: GestureID
    var name: String
    var plan: RecordID?
    var file: Attachment
    var counts: FileExchange.Counts
    var report: SealedText
}

extension FileExchange {
    func encoded() throws(WireFault) -> Wire {
        let payload = ImportedWire(
            gesture: gesture,
            name: name,
            plan: plan,
            file: file,
            counts: counts,
            report: report
        )
        return try Wire("file.imported", 1, about: plan, payload)
    }

    init?(_ kind: StoredKind, from decoder: any Decoder) throws {
        guard kind == StoredKind(name: "file.imported", version: 1) else { return nil }
        let payload = try ImportedWire(from: decoder)
        self.init(
            gesture: payload.gesture,
            name: payload.name,
            plan: payload.plan,
            file: payload.file,
            counts: payload.counts,
            report: payload.report
        )
    }
}
