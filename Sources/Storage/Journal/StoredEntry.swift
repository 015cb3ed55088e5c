// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// An entry as its columns lie in the table, before anything is understood of it.
struct StoredEntry: Hashable, Sendable {
    let territory: String
    let position: Int64
    let instant: Int64
    let day: String
    let author: String
    let gesture: String
    let cause: Int64?
    let effective: String
    let kind: String
    let version: Int64
    let subject: String?
    /// JSON, hence UTF-8: read as text by whoever opens the database in thirty years.
    let payload: String
    let hash: [UInt8]
}

extension StoredEntry {
    static let columns = """
        territory, position, instant, day, author, gesture, cause, effective, kind, version, \
        subject, payload, hash
        """

    init(_ entry: Entry) {
        territory = entry.territory.text
        position = entry.position
        instant = entry.stamp.moment.instant
        day = entry.stamp.moment.day.text
        author = entry.stamp.author.wire
        gesture = entry.stamp.gesture.text
        cause = entry.stamp.cause
        effective = entry.stamp.effective.text
        kind = entry.wire.kind
        version = Int64(entry.wire.version)
        subject = entry.wire.subject?.text
        payload = String(decoding: entry.wire.payload, as: UTF8.self)
        hash = entry.hash
    }

    init(_ row: Row) throws(StoreFault) {
        territory = try row.text(0)
        position = try row.integer(1)
        instant = try row.integer(2)
        day = try row.text(3)
        author = try row.text(4)
        gesture = try row.text(5)
        cause = try row.optionalInteger(6)
        effective = try row.text(7)
        kind = try row.text(8)
        version = try row.integer(9)
        subject = try row.optionalText(10)
        payload = try row.text(11)
        hash = try row.bytes(12)
    }

    var row: [Datum] {
        [
            .text(territory), .integer(position), .integer(instant), .text(day), .text(author),
            .text(gesture), cause.datum, .text(effective), .text(kind), .integer(version),
            subject.datum, .text(payload), .bytes(hash),
        ]
    }
}

/// Understands stored entries one after the other. Neighbours mostly share territory, author,
/// gesture and days, so the last ones read are kept rather than parsed again.
struct EntryDecoder {
    private var territory = Memo<TerritoryID> { TerritoryID($0) }
    private var author = Memo<Author> { Author(wire: $0) }
    private var gesture = Memo<GestureID> { GestureID($0) }
    private var day = Memo<Day> { Day($0) }
    private var effective = Memo<Day> { Day($0) }

    /// Nothing if a column cannot be understood.
    mutating func decode(_ stored: StoredEntry) -> Entry? {
        let subject = stored.subject.map { RecordID($0) }
        guard let territory = territory.value(of: stored.territory),
            let author = author.value(of: stored.author),
            let gesture = gesture.value(of: stored.gesture),
            let day = day.value(of: stored.day),
            let effective = effective.value(of: stored.effective),
            let version = Int(exactly: stored.version),
            subject != .some(nil)
        else { return nil }
        return Entry(
            territory: territory,
            position: stored.position,
            stamp: Stamp(
                moment: Moment(instant: stored.instant, day: day),
                author: author,
                gesture: gesture,
                cause: stored.cause,
                effective: effective
            ),
            wire: Wire(
                kind: stored.kind,
                version: version,
                subject: subject ?? nil,
                payload: Array(stored.payload.utf8)
            ),
            hash: stored.hash
        )
    }
}

private struct Memo<Value> {
    private let parse: (String) -> Value?
    private var last: (text: String, value: Value)?

    init(_ parse: @escaping (String) -> Value?) {
        self.parse = parse
    }

    mutating func value(of text: String) -> Value? {
        if let last, last.text == text { return last.value }
        guard let value = parse(text) else { return nil }
        last = (text, value)
        return value
    }
}
