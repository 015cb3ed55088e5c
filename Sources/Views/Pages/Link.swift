// SPDX-License-Identifier: EUPL-1.2

/// A name that leads to its page, or a bare name when there is none.
struct Link: Hashable, Sendable {
    let text: String
    let href: String
    let isLink: Bool
    /// Whether it is where the reader stands.
    var isCurrent = false

    init(_ text: String, to href: String?) {
        self.text = text
        self.href = href ?? ""
        isLink = href != nil
    }
}

/// A sentence some of whose words lead somewhere.
struct Sentence: Hashable, Sendable {
    let parts: [Link]

    init(_ text: String) {
        parts = [Link(text, to: nil)]
    }

    /// Makes links of the given words, in the order in which the sentence has them.
    init(_ text: String, linking links: [(words: String, href: String)]) {
        var parts: [Link] = []
        var rest = text[...]
        for link in links {
            guard !link.words.isEmpty, let range = rest.firstRange(of: link.words) else { continue }
            let before = rest[..<range.lowerBound]
            if !before.isEmpty { parts.append(Link(String(before), to: nil)) }
            parts.append(Link(link.words, to: link.href))
            rest = rest[range.upperBound...]
        }
        if !rest.isEmpty { parts.append(Link(String(rest), to: nil)) }
        self.parts = parts
    }

    var text: String { parts.map(\.text).joined() }
}
