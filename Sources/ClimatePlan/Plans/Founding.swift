// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// A territory opens its register.
public struct Founding: Hashable, Sendable {
    public var name: String
    /// The nine digits of the SIRENE register; a name of the body, not a key of ours.
    public var siren: String?
    /// A code of `ChoiceList.territoryKinds`.
    public var kind: String?
    /// The territory it belongs to, as it is named: a PETR, a region.
    public var parent: String?

    public init(name: String, siren: String? = nil, kind: String? = nil, parent: String? = nil) {
        self.name = name
        self.siren = siren
        self.kind = kind
        self.parent = parent
    }

    var fields: [FieldID: Content] {
        var fields: [FieldID: Content] = [.name: Content(.text(name))]
        fields[.siren] = siren.map { Content(.text($0)) }
        fields[.kind] = kind.map { Content(.choice($0)) }
        fields[.parent] = parent.map { Content(.text($0)) }
        return fields
    }
}

extension Territory {
    func decide(_ founding: Founding) throws(Refusal) -> [Event] {
        guard !isFounded else { throw .alreadyFounded }
        try checkFields(founding.fields, of: .territory, on: sheet)
        return [.founded(founding)]
    }

    mutating func apply(_ founding: Founding, at position: Int64) throws(Inapplicable) {
        guard !isFounded else { throw .foundedTwice }
        isFounded = true
        let sheet = Record.Creation(id: sheet, kind: .territory, fields: founding.fields)
        try apply(.created(sheet), at: position)
    }

    public var name: String { records[sheet]?.text(.name) ?? "" }
    public var siren: String? { records[sheet]?.text(.siren) }
}
