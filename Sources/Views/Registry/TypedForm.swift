// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A form that comes back to whoever sent it: what they typed, untouched, and why it was not taken.
public struct TypedForm: Sendable {
    /// Everything that was sent, as it was typed.
    public let items: [QueryItem]
    public var problems: [FormProblem]
    /// The fields that someone else changed meanwhile.
    public var disputes: [Dispute]

    public init(
        _ items: [QueryItem],
        problems: [FormProblem] = [],
        disputes: [Dispute] = []
    ) {
        self.items = items
        self.problems = problems
        self.disputes = disputes
    }

    func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }
}

/// Something in a form that could not be taken, and where it stands.
public struct FormProblem: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        case field(FieldID)
        case effective
        /// The form as a whole.
        case form
    }

    public let place: Place
    public let words: Phrase

    public init(_ place: Place, _ words: Phrase) {
        self.place = place
        self.words = words
    }
}

/// A field that changed between the opening of a form and its sending.
public struct Dispute: Hashable, Sendable {
    public let field: FieldID
    /// What stands now.
    public let theirs: Content
    /// The entry that wrote it, if it can be read.
    public let stamp: Stamp?

    public init(field: FieldID, theirs: Content, stamp: Stamp?) {
        self.field = field
        self.theirs = theirs
        self.stamp = stamp
    }
}
