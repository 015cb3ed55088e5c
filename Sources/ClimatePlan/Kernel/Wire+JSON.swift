// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// Why stored bytes are not an event.
public enum WireFault: Error, Hashable, Sendable {
    /// Written by a later version of Cheville, or not by Cheville.
    case unknown(kind: String, version: Int)
    case malformed(kind: String, detail: String)
    case notEncodable(kind: String, detail: String)
}

extension Wire {
    /// Sorted keys: the same event always gives the same bytes, and so the same hash.
    init(
        _ kind: String,
        _ version: Int,
        about subject: RecordID?,
        _ payload: some Encodable
    ) throws(WireFault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try encoder.encode(payload))
        } catch {
            throw .notEncodable(kind: kind, detail: String(describing: error))
        }
        self.init(kind: kind, version: version, subject: subject, payload: bytes)
    }
}
