// SPDX-License-Identifier: EUPL-1.2

extension Event {
    /// The sealed texts it refers to, which whoever shows it must fetch.
    public var sealedTexts: [TextID] {
        switch self {
        case .record(.created(let creation)): creation.fields.values.flatMap(\.sealedTexts)
        case .record(.edited(let edit)): edit.fields.values.flatMap(\.sealedTexts)
        case .file(let exchange): [exchange.report.id]
        case .batch(let events): events.flatMap(\.sealedTexts)
        case .record(.removed), .record(.restored), .founded, .fieldAdded, .mandate, .arbitration,
            .reorganisation, .undone:
            []
        }
    }
}

extension Content {
    public var sealedTexts: [TextID] {
        var texts: [TextID] = []
        if case .text(.sealed(let sealed))? = value { texts.append(sealed.id) }
        if case .sealed(let sealed)? = written { texts.append(sealed.id) }
        return texts
    }
}
