// SPDX-License-Identifier: EUPL-1.2

import Foundation

extension UUID {
    /// A version 4 identifier made of bytes of chance.
    init(chance random: (Int) -> [UInt8]) {
        var bytes = random(16) + [UInt8](repeating: 0, count: 16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    var bytes: [UInt8] { withUnsafeBytes(of: uuid) { Array($0) } }
}
