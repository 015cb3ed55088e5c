// SPDX-License-Identifier: EUPL-1.2

/// How the facts of one gesture are laid down as entries: a few stand alone, where history reads
/// them best; many travel together.
public enum Batching {
    /// A gesture of at most this many facts gives one entry a fact.
    public static let alone = 40
    /// Facts in one entry, at most.
    public static let facts = 1_000
    /// Bytes of payload in one entry, at most; one longer fact goes by itself.
    public static let payloadBytes = 256 * 1_024

    /// The events as they are stored, each beside the entry it is stored in.
    public static func laidDown(_ events: [Event]) throws(WireFault) -> [(Event, Wire)] {
        guard events.count > alone else {
            return try events.map { event throws(WireFault) in (event, try event.encoded()) }
        }
        var entries: [(Event, Wire)] = []
        var batch: [(event: Event, wire: Wire)] = []
        var size = 0
        for event in events {
            let wire = try event.encoded()
            let bytes = wire.payload.count + 64
            if batch.count == facts || (size + bytes > payloadBytes && !batch.isEmpty) {
                entries.append(laidDown(batch: batch))
                (batch, size) = ([], 0)
            }
            batch.append((event, wire))
            size += bytes
        }
        if !batch.isEmpty { entries.append(laidDown(batch: batch)) }
        return entries
    }

    private static func laidDown(batch: [(event: Event, wire: Wire)]) -> (Event, Wire) {
        batch.count == 1
            ? batch[0] : (.batch(batch.map(\.event)), Event.wire(batching: batch.map(\.wire)))
    }
}
