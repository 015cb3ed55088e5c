// SPDX-License-Identifier: EUPL-1.2

import Views

/// Addresses that come back from a form or a query and lead on after the door: only those of this
/// site's own pages, or a link could lead through our door to someone else's.
enum LocalAddress {
    /// A page to go on to: a territory's, or one's account.
    static func page(_ text: String?) -> String? {
        guard let text, let route = route(of: text), route.verbs.contains(.get) else { return nil }
        return route == .account || text.hasPrefix("/t/") ? text : nil
    }

    /// Where a form of a territory is sent.
    static func destination(_ text: String?) -> String? {
        guard let text, let route = route(of: text), text.hasPrefix("/t/"),
            route.verbs.contains(.post)
        else { return nil }
        return text
    }

    private static func route(of text: String) -> Route? {
        guard text.utf8.count <= RequestLimit.addressBytes, text.hasPrefix("/"),
            !text.hasPrefix("//"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard !path.split(separator: "/").contains("..") else { return nil }
        return Route.matching(String(path))
    }
}
