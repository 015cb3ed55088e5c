// SPDX-License-Identifier: EUPL-1.2

/// A text of the catalogue, cut at its slots once and for all.
struct Template: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case words(String)
        case slot(String)
    }

    let pieces: [Piece]

    /// Cuts "{count} actions" into its slot and its words; nil when a brace is left open.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let opening = rest.firstIndex(of: "{") {
            guard let closing = rest[opening...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: opening)..<closing]
            guard !name.isEmpty, name.allSatisfy(\.isLetter) else { return nil }
            if opening > rest.startIndex { pieces.append(.words(String(rest[..<opening]))) }
            pieces.append(.slot(String(name)))
            rest = rest[rest.index(after: closing)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    var slots: Set<String> {
        Set(
            pieces.compactMap { piece in
                guard case .slot(let name) = piece else { return nil }
                return name
            }
        )
    }
}

/// What the catalogue says under one key.
enum CatalogueEntry: Hashable, Sendable {
    case text(Template)
    case plural(one: Template, other: Template)

    func template(isSingular: Bool) -> Template {
        switch self {
        case .text(let template): template
        case .plural(let one, let other): isSingular ? one : other
        }
    }

    /// The slots either form may use: "un an" need not repeat the number.
    var slots: Set<String> {
        switch self {
        case .text(let template): template.slots
        case .plural(let one, let other): one.slots.union(other.slots)
        }
    }

    var templates: [Template] {
        switch self {
        case .text(let template): [template]
        case .plural(let one, let other): [one, other]
        }
    }
}
