// SPDX-License-Identifier: EUPL-1.2

/// The patterns of the site's addresses, in French and for good: a link kept in a council's minutes
/// must still lead somewhere in ten years.
public enum Route: String, CaseIterable, Sendable {
    case installation = "/"
    case home = "/t/{slug}"
    case plan = "/t/{slug}/plan"
    case actions = "/t/{slug}/actions"
    case action = "/t/{slug}/actions/{number}"
    case history = "/t/{slug}/actions/{number}/histoire"
    case journal = "/t/{slug}/journal"
    case imports = "/t/{slug}/import"
    case importReport = "/t/{slug}/import/{gesture}"
    case service = "/t/{slug}/services/{id}"
    case organisation = "/t/{slug}/organisations/{id}"
    case post = "/t/{slug}/postes/{id}"
    case body = "/t/{slug}/instances/{id}"
    case person = "/t/{slug}/personnes/{id}"
    case document = "/t/{slug}/documents/{id}"
    case health = "/sante"
    case asset = "/assets/{name}"

    /// The pattern with its captures replaced, in order.
    func filled(_ captures: String...) -> String {
        var captures = captures[...]
        return rawValue.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? captures.popFirst() ?? "" : String($0) }
            .joined(separator: "/")
    }

    /// The route that a path belongs to, whatever its captures hold.
    public static func matching(_ path: String) -> Route? {
        let words = segments(path)
        return allCases.first { route in
            let pattern = segments(route.rawValue)
            return pattern.count == words.count
                && zip(pattern, words).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    private static func segments(_ path: String) -> [Substring] { path.split(separator: "/") }
}
