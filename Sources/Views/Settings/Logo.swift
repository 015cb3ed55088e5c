// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The territory's logo, always beside its name: those who do not see it miss nothing.
struct Logo: Hashable, Sendable {
    let address: String

    init?(_ reader: Reader) {
        guard let logo = reader.view.logo else { return nil }
        address = Lens().link(to: .logo(reader.slug, version: logo.version))
    }
}

extension Attachment {
    /// Enough of the digest to tell one picture from the next.
    public var version: String { String(digest.prefix(16)) }
}
