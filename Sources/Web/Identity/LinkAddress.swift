// SPDX-License-Identifier: EUPL-1.2

import Views

/// The whole address of a signed link, as it is sent to people.
/// - Parameter site: where people reach the site, such as `https://plan.example.fr/`.
public func linkAddress(_ token: String, at site: String) -> String {
    (site.hasSuffix("/") ? String(site.dropLast()) : site) + Address.link(token).path
}
