// SPDX-License-Identifier: EUPL-1.2

/// What a field holds, and so how it is asked for, read from a file, compared and printed.
public enum FieldType: Hashable, Sendable {
    /// One line of text.
    case line
    /// Markdown, several paragraphs.
    case prose
    case flag
    /// A number within bounds, such as a percentage from 0 to 100.
    case number(ClosedRange<Int>)
    case choice(ChoiceList)
    case choices(ChoiceList)
    /// Free words, such as tags.
    case words
    case date
    case amount
    /// One record of that kind.
    case record(RecordKind)
    case records(RecordKind)
    /// People of the Directory.
    case people
    case attachment
}

extension FieldType {
    /// Whether several values may stand side by side.
    public var isMultiple: Bool {
        switch self {
        case .choices, .words, .records, .people: true
        default: false
        }
    }

    /// The list that its values come from, if they come from one.
    public var choices: ChoiceList? {
        switch self {
        case .choice(let list), .choices(let list): list
        default: nil
        }
    }

    /// The kind of record it points to, if any.
    public var target: RecordKind? {
        switch self {
        case .record(let kind), .records(let kind): kind
        default: nil
        }
    }
}

/// A closed list of codes. Their words are in the catalogues, under `choice.<list>.<code>`.
public struct ChoiceList: Hashable, Sendable {
    public let name: String
    public let codes: [String]

    public init(_ name: String, _ codes: [String]) {
        self.name = name
        self.codes = codes
    }
}

/// What a field may hold at most; everything that comes from outside has a limit.
public enum FieldLimit {
    /// Of one line, in bytes of UTF-8.
    public static let lineBytes = 4_000
    /// Of a text, in bytes of UTF-8: a spreadsheet cell and more.
    public static let proseBytes = 200_000
    /// Of values side by side in one field.
    public static let values = 200
    /// Of records under one record.
    public static let children = 2_000
    /// Of an attached file, in bytes.
    public static let attachmentBytes = 25_000_000
    /// What an attached document may be: what people read, and nothing that a browser runs.
    public static let mediaTypes: Set<String> = [
        "application/pdf", "application/rtf", "image/jpeg", "image/png", "image/webp",
        "text/csv", "text/markdown", "text/plain",
        "application/vnd.oasis.opendocument.presentation",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
}
