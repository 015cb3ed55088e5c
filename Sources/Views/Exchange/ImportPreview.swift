// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What taking a file in would do, as far as a page shows it, in the reader's language: lists are
/// cut, counts are whole.
public struct ImportPreview: Sendable {
    /// Lines of each list, at most.
    public static let longest = 100
    /// Columns that may be mapped by hand, at most.
    public static let columns = 150

    /// What a column may be read as.
    public struct Meaning: Hashable, Sendable {
        public let name: String
        public let label: String

        public init(_ name: String, _ label: String) {
            self.name = name
            self.label = label
        }
    }

    /// Columns of one heading.
    public struct Column: Hashable, Sendable {
        public let heading: String
        /// « AB », one for each column.
        public let letters: [String]
        public let meaning: Meaning
        public let samples: [String]
        /// Whether it may be said what it means: it has a heading to know it by next time.
        public let isMappable: Bool

        public init(
            heading: String,
            letters: [String],
            meaning: Meaning,
            samples: [String],
            isMappable: Bool
        ) {
            self.heading = heading
            self.letters = letters
            self.meaning = meaning
            self.samples = samples
            self.isMappable = isMappable
        }
    }

    /// An action that would enter the register.
    public struct NewAction: Hashable, Sendable {
        public let place: String
        public let title: String

        public init(place: String, title: String) {
            self.place = place
            self.title = title
        }
    }

    /// A field that would change.
    public struct Change: Hashable, Sendable {
        public let place: String
        public let title: String
        /// The action's register number.
        public let number: Int?
        public let field: String
        public let before: String
        public let after: String

        public init(
            place: String,
            title: String,
            number: Int?,
            field: String,
            before: String,
            after: String
        ) {
            self.place = place
            self.title = title
            self.number = number
            self.field = field
            self.before = before
            self.after = after
        }
    }

    /// What the file and the register say otherwise, under the name the form knows it by.
    public struct Disagreement: Hashable, Sendable {
        public let id: String
        public let place: String
        public let title: String
        public let field: String
        public let here: String
        public let file: String
        /// Who wrote what stands here, and when.
        public let stamp: Stamp?
        public let takesFile: Bool

        public init(
            id: String,
            place: String,
            title: String,
            field: String,
            here: String,
            file: String,
            stamp: Stamp?,
            takesFile: Bool
        ) {
            self.id = id
            self.place = place
            self.title = title
            self.field = field
            self.here = here
            self.file = file
            self.stamp = stamp
            self.takesFile = takesFile
        }
    }

    /// Disagreements of one nature.
    public struct Question: Hashable, Sendable {
        public let nature: String
        public let count: Int
        public let disagreements: [Disagreement]

        public init(nature: String, count: Int, disagreements: [Disagreement]) {
            self.nature = nature
            self.count = count
            self.disagreements = disagreements
        }
    }

    /// What the file names that the register does not know: « 4 axes », and their names.
    public struct Newcomer: Hashable, Sendable {
        public let count: String
        public let names: [String]

        public init(count: String, names: [String]) {
            self.count = count
            self.names = names
        }
    }

    public let fileName: String
    /// Counts the choices made so far.
    public let revision: Int
    /// What the form sends back, to be told that the register has moved.
    public var footprint = ""
    /// Why the file cannot be taken in as it is read; nothing but its columns is then shown.
    public var refusal: String?
    public var hasMoved = false
    public var isEmpty = true
    public var plan = ""
    /// What is to be said of the whole when there is nothing to do.
    public var verdict: String?
    public var remarks: [String] = []
    public var counts = FileExchange.Counts()
    public var isOwnExport = false
    public var sheet = ""
    public var sheets: [String] = []
    public var columns: [Column] = []
    /// All that a column may be read as.
    public var meanings: [Meaning] = []
    public var questions: [Question] = []
    public var newActions: [NewAction] = []
    public var changes: [Change] = []
    public var changeCount = 0
    public var newcomers: [Newcomer] = []
    public var problems: [ImportReportPage.Problem] = []
    public var problemCount = 0

    public init(fileName: String, revision: Int) {
        self.fileName = fileName
        self.revision = revision
    }
}
