// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto

/// The chain of hashes that makes a rewritten journal show.
///
/// An entry's hash is SHA-256 over thirteen fields and a mark, each written as its length in
/// bytes (8 bytes, big-endian) followed by its bytes. Text is UTF-8, whole numbers are written in
/// decimal ASCII, identifiers as lower-case UUID text, days as "2026-11-22", and what is absent
/// is a field of length 0:
///
/// 1. the mark `cheville-entry-1`
/// 2. the previous entry's hash: 32 bytes; before the first entry, the genesis
/// 3. the territory's identifier
/// 4. the position, from 1
/// 5. the instant, in milliseconds since 1970 UTC
/// 6. the local day
/// 7. the author, as `Author.wire` writes it
/// 8. the gesture's identifier
/// 9. the position of the cause, or nothing
/// 10. the effective day
/// 11. the kind
/// 12. the version of the payload's shape
/// 13. the subject's identifier, or nothing
/// 14. the payload, byte for byte as stored
///
/// The genesis of a territory is SHA-256 of its identifier's text.
public enum HashChain {
    static let mark = "cheville-entry-1"

    public static func genesis(of territory: TerritoryID) -> [UInt8] {
        Array(SHA256.hash(data: Array(territory.text.utf8)))
    }

    /// The hash of the entry that follows the one hashed `previous`.
    public static func hash(
        previous: [UInt8],
        territory: TerritoryID,
        position: Int64,
        stamp: Stamp,
        wire: Wire
    ) -> [UInt8] {
        let entry = Entry(
            territory: territory,
            position: position,
            stamp: stamp,
            wire: wire,
            hash: []
        )
        return hash(previous: previous, StoredEntry(entry))
    }

    /// Numbers and chains events so that they can be appended after a head.
    public static func link(
        _ events: [(stamp: Stamp, wire: Wire)],
        of territory: TerritoryID,
        after head: Head
    ) -> [Entry] {
        var head = head
        return events.map { event in
            let entry = Entry(
                territory: territory,
                position: head.position + 1,
                stamp: event.stamp,
                wire: event.wire,
                hash: hash(
                    previous: head.hash,
                    territory: territory,
                    position: head.position + 1,
                    stamp: event.stamp,
                    wire: event.wire
                )
            )
            head = entry.head
            return entry
        }
    }

    /// Hashes the columns as they lie, so that an entry nobody can decode still verifies.
    static func hash(previous: [UInt8], _ entry: StoredEntry) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512 + entry.payload.utf8.count)
        append(mark.utf8, to: &bytes)
        append(previous, to: &bytes)
        append(entry.territory.utf8, to: &bytes)
        append(String(entry.position).utf8, to: &bytes)
        append(String(entry.instant).utf8, to: &bytes)
        append(entry.day.utf8, to: &bytes)
        append(entry.author.utf8, to: &bytes)
        append(entry.gesture.utf8, to: &bytes)
        append((entry.cause.map { String($0) } ?? "").utf8, to: &bytes)
        append(entry.effective.utf8, to: &bytes)
        append(entry.kind.utf8, to: &bytes)
        append(String(entry.version).utf8, to: &bytes)
        append((entry.subject ?? "").utf8, to: &bytes)
        append(entry.payload.utf8, to: &bytes)
        return Array(SHA256.hash(data: bytes))
    }

    private static func append(_ field: some Collection<UInt8>, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: UInt64(field.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: field)
    }
}
