// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The address a form is sent to, as drafts know it: whatever language it is read in, and whatever
/// was just done.
public struct FormAddress: Hashable, Sendable {
    /// Path and query.
    public let text: String

    /// Bytes of the longest that is kept.
    private static let longest = 1_000

    /// Nothing for what is no address of a form.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longest, text.hasPrefix("/"),
            let components = URLComponents(string: text), components.host == nil,
            let route = Route.matching(components.percentEncodedPath), route.verbs.contains(.post)
        else { return nil }
        let items = (components.queryItems ?? []).map { QueryItem($0.name, $0.value ?? "") }
            .filter { !Lens.passing.contains($0.name) }
        let path = components.percentEncodedPath
        self.text = items.isEmpty ? path : path + "?" + items.encoded
    }

    public init(_ address: Address) {
        text = Lens().link(to: address)
    }

    /// The form's address as an address itself has it: base64url, RFC 4648, without padding.
    public var name: String {
        Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    public init?(name: String) {
        let digits = name.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - digits.count % 4) % 4)
        guard let bytes = Data(base64Encoded: digits + padding) else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    /// Whether the form belongs to a territory.
    public func isOf(_ slug: String) -> Bool { text.hasPrefix(Address.home(slug).path + "/") }
}

extension Lens {
    /// In a page's address, asks for what was typed earlier.
    public static let draftParameter = "brouillon"
    public static let resumedDraft = "reprendre"

    /// The parameters that say how a page is read, not which.
    static let passing: Set<String> = [
        languageParameter, stateParameter, knownParameter, dayParameter, pastParameter,
        doneParameter, draftParameter,
    ]
}
