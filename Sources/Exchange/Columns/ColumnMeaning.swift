// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a column of a spreadsheet says of an action.
public enum ColumnMeaning: Hashable, Sendable {
    /// The action's own identifier, as our exports hide it.
    case id
    /// The register number, which ties the sheets of our exports together.
    case number
    /// The identifier of what the record stands under, in the sheets of our exports.
    case parent
    case plan
    /// Axe, sous-axe or sous-sous-axe: level 1 to 3.
    case axis(Int)
    /// The number the plan gives the action.
    case code
    /// A field of the action sheet, built-in or the territory's own.
    case field(FieldID)
    /// The title of a sub-action: the row is one.
    case step
    /// All the steps in one cell, a line each.
    case steps
    /// The funder of that rank, from 1.
    case funder(Int)
    case funderAmount(Int)
    case budget
    case notes
    case links
    /// Whose action it is, in a file of several territories.
    case siren
    case authority
    /// A column of nobody else's, which becomes a field of the territory's own.
    case own
    case ignored
}

extension ColumnMeaning {
    /// The word for it in the vocabulary, in mapping files and in our exports.
    public var name: String {
        switch self {
        case .id: "id"
        case .number: "number"
        case .parent: "parent"
        case .plan: "plan"
        case .axis(1): "axis"
        case .axis(2): "subAxis"
        case .axis: "subSubAxis"
        case .code: "code"
        case .field(let field): field.rawValue
        case .step: "step"
        case .steps: "steps"
        case .funder: "funder"
        case .funderAmount: "funderAmount"
        case .budget: "budget"
        case .notes: "notes"
        case .links: "links"
        case .siren: "siren"
        case .authority: "authority"
        case .own: "own"
        case .ignored: "ignore"
        }
    }

    /// Nil for a name that is no meaning and no field of the action sheet.
    public init?(name: String, among fields: [Field]) {
        if let plain = Self.plain[name] {
            self = plain
        } else if let field = fields.first(where: { $0.id.rawValue == name }) {
            self = .field(field.id)
        } else {
            return nil
        }
    }

    private static let plain: [String: ColumnMeaning] = Dictionary(
        [
            .id, .number, .parent, .plan, .axis(1), .axis(2), .axis(3), .code, .step, .steps,
            .funder(0),
            .funderAmount(0), .budget, .notes, .links, .siren, .authority, .own, .ignored,
        ].map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Whether several columns of one table may say it.
    var repeats: Bool {
        switch self {
        case .funder, .funderAmount, .notes, .links, .own, .ignored: true
        default: false
        }
    }
}

/// A column as one file has it.
public struct Column: Hashable, Sendable {
    /// From 0.
    public let index: Int
    /// As written, on one line.
    public let heading: String
    public var meaning: ColumnMeaning
}
