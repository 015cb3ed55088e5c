// SPDX-License-Identifier: EUPL-1.2

import Crypto

extension [UInt8] {
    /// What is kept of a secret that was given away.
    static func digest(of text: some StringProtocol) -> [UInt8] {
        [UInt8](SHA256.hash(data: [UInt8](text.utf8)))
    }
}
