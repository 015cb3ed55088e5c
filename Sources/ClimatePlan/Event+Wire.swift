// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

extension Event {
    /// The stored form, by names written by hand: renaming a case in the code changes no byte.
    public func encoded() throws(WireFault) -> Wire {
        switch self {
        case .founded(let founding): try founding.encoded()
        case .record(let event): try event.encoded()
        case .fieldAdded(let own): try own.encoded()
        case .mandate(let event): try event.encoded()
        case .arbitration(let event): try event.encoded()
        case .reorganisation(let event): try event.encoded()
        case .file(let exchange): try exchange.encoded()
        case .undone(let gesture):
            try Wire("gesture.undone", 1, about: nil, UndoneWire(gesture: gesture))
        case .batch(let events): try Self.encoded(batch: events)
        }
    }

    /// Reads an entry back, whatever version wrote it: upcasters stand in the features' own
    /// `+Wire` files, nowhere else.
    public init(wire: Wire) throws(WireFault) {
        let decoder = JSONDecoder()
        let kind = StoredKind(name: wire.kind, version: wire.version)
        do {
            self = try decoder.decode(
                StoredEvent.self,
                from: Data(wire.payload),
                configuration: kind
            ).event
        } catch let fault as WireFault {
            throw fault
        } catch {
            throw .malformed(kind: wire.kind, detail: String(describing: error))
        }
    }

    /// Asks each feature in turn for the kind it knows.
    fileprivate init(_ kind: StoredKind, from decoder: any Decoder) throws {
        if let event = try Record.Event(kind, from: decoder) {
            self = .record(event)
        } else if let event = try Mandate.Event(kind, from: decoder) {
            self = .mandate(event)
        } else if let event = try Arbitration.Event(kind, from: decoder) {
            self = .arbitration(event)
        } else if let event = try Reorganisation.Event(kind, from: decoder) {
            self = .reorganisation(event)
        } else if let founding = try Founding(kind, from: decoder) {
            self = .founded(founding)
        } else if let own = try OwnField(kind, from: decoder) {
            self = .fieldAdded(own)
        } else if let exchange = try FileExchange(kind, from: decoder) {
            self = .file(exchange)
        } else if kind == StoredKind(name: "gesture.undone", version: 1) {
            self = .undone(try UndoneWire(from: decoder).gesture)
        } else if kind == StoredKind(name: "facts.batched", version: 1) {
            self = .batch(try BatchWire(from: decoder).facts.map(\.event))
        } else {
            throw WireFault.unknown(kind: kind.name, version: kind.version)
        }
    }

    /// A batch is put together from the very bytes its facts would have alone.
    private static func encoded(batch events: [Event]) throws(WireFault) -> Wire {
        wire(batching: try events.map { event throws(WireFault) in try event.encoded() })
    }

    /// The stored form of facts that are in theirs already.
    static func wire(batching facts: [Wire]) -> Wire {
        var bytes = Array(#"{"facts":["#.utf8)
        for (rank, wire) in facts.enumerated() {
            bytes += Array((rank > 0 ? "," : "").utf8)
            bytes += Array(#"{"kind":"\#(wire.kind)","payload":"#.utf8)
            bytes += wire.payload
            bytes += Array(#","version":\#(wire.version)}"#.utf8)
        }
        bytes += Array("]}".utf8)
        return Wire(kind: "facts.batched", version: 1, subject: nil, payload: bytes)
    }
}

/// The name and version an entry was stored under.
struct StoredKind: Hashable, Sendable {
    let name: String
    let version: Int
}

/// An entry's payload, read under the kind that stands beside it.
private struct StoredEvent: DecodableWithConfiguration {
    let event: Event

    init(from decoder: any Decoder, configuration kind: StoredKind) throws {
        event = try Event(kind, from: decoder)
    }
}

/// `gesture.undone`, version 1.
private struct UndoneWire: Codable {
    var gesture: GestureID
}

/// `facts.batched`, version 1.
private struct BatchWire: Decodable {
    struct Fact: Decodable {
        let event: Event

        private enum Key: String, CodingKey { case kind, version, payload }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Key.self)
            let kind = StoredKind(
                name: try members.decode(String.self, forKey: .kind),
                version: try members.decode(Int.self, forKey: .version)
            )
            event = try Event(kind, from: try members.superDecoder(forKey: .payload))
        }
    }

    let facts: [Fact]
}
