// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A record the file speaks of, and what it is to hold that it does not yet.
struct Draft {
    let id: RecordID
    let kind: RecordKind
    let parent: RecordID?
    /// As it stands here; nil for one to be created.
    let record: Record?
    /// As it stood in the version of the file that this one is compared with.
    let base: Record?
    var fields: [FieldID: Content] = [:]
    var differences: [ImportReport.Difference] = []

    /// One the register has.
    init(_ record: Record, base: Record?) {
        id = record.id
        kind = record.kind
        parent = record.parent
        self.record = record
        self.base = base
    }

    /// One to be created.
    init(_ kind: RecordKind, id: RecordID, under parent: RecordID?) {
        self.id = id
        self.kind = kind
        self.parent = parent
        record = nil
        base = nil
    }

    /// What it takes, beside the entries that its fields were read at, so that a change made
    /// meanwhile is not overwritten unseen.
    var command: Command? {
        guard let record else {
            let creation = Record.Creation(id: id, kind: kind, parent: parent, fields: fields)
            return fields.isEmpty ? nil : .record(.create(creation))
        }
        guard !fields.isEmpty else { return nil }
        var seen: [FieldID: Int64] = [:]
        for field in fields.keys {
            seen[field] = record.fields[field]?.changedAt ?? record.createdAt
        }
        return .record(.edit(Record.Edit(record: id, fields: fields), seen: seen))
    }
}
