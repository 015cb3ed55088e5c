// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a cell wants of one field of one record, and what is known to judge it: three versions
/// of the same thing, the file's, the one before it, and the one here.
struct Claim {
    let field: Field
    let cell: StatedCell
    /// What the file asks the field to hold.
    let content: Content
    /// What the field holds here, its sealed words opened.
    let now: Content
    /// What the field holds here, as an export prints it.
    let printed: String
    /// What the cell said before; nil when the file has no earlier version to compare with.
    let before: String?
    /// What the field held when that version was made or taken in.
    let base: Content?
}

/// What people consent to beforehand.
public struct ImportConsents: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// A value here may be replaced by the file's when nothing tells which is the later.
    public static let replace = Self(rawValue: 1)
    /// An empty cell erases.
    public static let erase = Self(rawValue: 2)
    /// Where both were changed, the file's value is taken.
    public static let takeFile = Self(rawValue: 4)
}

extension Claim {
    enum Outcome: Hashable {
        /// Nothing to do: untouched in the file, or the same already.
        case same
        case apply
        /// Changed on both sides: kept as it is here.
        case conflict
        case replacementKept
        case erasureKept
    }

    func outcome(_ consents: ImportConsents) -> Outcome {
        if let before, before == cell.text { return .same }
        if cell.text == printed || content == now { return .same }
        if cell.isBlank { return erasure(consents) }
        guard before != nil else {
            if now.isBlank { return .apply }
            return consents.isDisjoint(with: [.replace, .takeFile]) ? .replacementKept : .apply
        }
        return isChangedHere && !consents.contains(.takeFile) ? .conflict : .apply
    }

    private func erasure(_ consents: ImportConsents) -> Outcome {
        if now.isBlank || field.isRequired { return .same }
        guard consents.contains(.erase) else {
            // A blank nobody made says nothing.
            return before == nil || before == "" ? .same : .erasureKept
        }
        return isChangedHere && before != nil && !consents.contains(.takeFile) ? .conflict : .apply
    }

    private var isChangedHere: Bool { (base ?? .blank) != now }
}

extension Content {
    /// With its sealed words opened, so that it compares with what a file says. Erased words
    /// compare with nothing: a file does not bring them back unseen.
    func opened(_ beside: Beside) -> Content {
        var content = self
        if case .text(let writing)? = value { content.value = .text(writing.opened(beside)) }
        content.written = written?.opened(beside)
        return content
    }
}

extension Writing {
    fileprivate func opened(_ beside: Beside) -> Writing {
        beside.words(of: self).text.map { .plain($0) } ?? self
    }
}
