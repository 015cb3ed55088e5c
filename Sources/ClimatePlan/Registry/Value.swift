// SPDX-License-Identifier: EUPL-1.2

/// Words, either in the journal itself or sealed beside it because they may name someone.
public enum Writing: Hashable, Sendable {
    case plain(String)
    case sealed(SealedText)
}

/// What was understood of a field.
public enum Value: Hashable, Sendable {
    case text(Writing)
    case flag(Bool)
    case number(Quantity)
    /// One or several entries of the field's list, by their codes.
    case choices([String])
    /// Free words, such as tags.
    case words([String])
    case date(PartialDate)
    case amount(Amount)
    case records([RecordID])
    case people([PersonID])
    case attachment(Attachment)
}

extension Value {
    public static func text(_ plain: String) -> Value { .text(.plain(plain)) }
    public static func choice(_ code: String) -> Value { .choices([code]) }
    public static func record(_ id: RecordID) -> Value { .records([id]) }
}

/// A field as it stands: what was understood, beside what was written.
///
/// A file says "mi-2024" or "200 à 500 k€", or puts two names in a cell: nothing of that is lost,
/// even when nothing could be understood.
public struct Content: Hashable, Sendable {
    public var value: Value?
    /// Kept only when it says more than the value prints.
    public var written: Writing?

    public init(_ value: Value?, written: Writing? = nil) {
        self.value = value
        self.written = written
    }

    /// A blank field: neither zero nor « non estimé ».
    public static let blank = Content(nil)

    public var isBlank: Bool { value == nil && written == nil }
}
