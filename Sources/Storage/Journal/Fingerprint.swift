// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Head {
    /// The hash as people copy it: 64 hexadecimal digits.
    public var fingerprint: String { hash.hexadecimal }
}

extension Entry {
    /// The hash as people copy it: 64 hexadecimal digits.
    public var fingerprint: String { hash.hexadecimal }
}
