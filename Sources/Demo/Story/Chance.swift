// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import FoundationEssentials
import Synchronization

/// Identifiers and bytes that come out the same every time, so that the same story is told twice
/// with the same words, addresses and fingerprints. Nothing here guards a secret.
final class Chance: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) {
        state = Mutex(seed)
    }

    /// The same identifier for the same name, in every telling.
    static func uuid(named name: String) -> UUID {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return Chance(seed: hash).uuid()
    }

    static func id<Subject>(named name: String) -> Identifier<Subject> {
        Identifier(uuid(named: name))
    }

    func uuid() -> UUID {
        var bytes = bytes(16)
        // Version 4, as any other identifier of the register.
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: next().bigEndian) { bytes += $0 }
        }
        return Array(bytes.prefix(count))
    }

    func number(below limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9e37_79b9_7f4a_7c15
            var word = state
            word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
            word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
            return word ^ word >> 31
        }
    }
}
