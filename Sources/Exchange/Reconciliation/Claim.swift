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

extension Claim {
    enum Outcome: Hashable {
        /// Nothing to do: untouched in the file, or the same already.
        case same
        case apply
        /// Only people can tell which of the two to keep.
        case disagreement(Disagreement.Nature)
    }

    var outcome: Outcome {
        if let before, before == cell.text { return .same }
        if cell.text == printed || content == now { return .same }
        if cell.isBlank {
            // A blank nobody made says nothing.
            let isEmptied = before.map { !$0.isEmpty } ?? false
            return now.isBlank || field.isRequired || !isEmptied ? .same : .disagreement(.emptied)
        }
        guard before != nil else { return now.isBlank ? .apply : .disagreement(.unordered) }
        return isChangedHere ? .disagreement(.bothChanged) : .apply
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
