// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats

/// What taking a file in does, or did: shown before anything is written, kept with the gesture
/// after. It holds no sentence: each language makes its own from it.
public struct ImportReport: Hashable, Sendable, Codable {
    /// What the file was compared with.
    public enum Basis: String, Hashable, Sendable, Codable {
        case none, lastImport, export
    }

    public struct Heading: Hashable, Sendable, Codable {
        /// As written.
        public var heading: String
        /// « AB ».
        public var column: String
        /// A name of `ColumnMeaning`.
        public var meaning: String
    }

    public struct Action: Hashable, Sendable, Codable {
        public enum Outcome: String, Hashable, Sendable, Codable {
            case created, changed, unchanged
        }

        public var outcome: Outcome
        public var place: Place
        public var title: String
        /// Its register number, if it has one already.
        public var number: Int?
        public var changes: [Difference]
    }

    /// A field that the file has otherwise.
    public struct Difference: Hashable, Sendable, Codable {
        public var place: Place
        /// The kind of record; what stands under an action changes with it.
        public var kind: RecordKind
        public var fieldName: String
        /// The name of that field when it is the territory's own.
        public var label = ""
        /// As printed here.
        public var from: String
        /// As the file says.
        public var to: String
        /// The action, when it stands alone in a list of conflicts.
        public var title = ""

        public var field: FieldID { FieldID(fieldName) }
    }

    /// What the file names that the territory did not know.
    public struct Newcomers: Hashable, Sendable, Codable {
        public var plans: [String] = []
        public var axes: [String] = []
        public var services: [String] = []
        public var organisations: [String] = []
        public var people: [String] = []
        public var fields: [String] = []
    }

    public var file: String
    public var sheet = ""
    /// As spreadsheets count, from 1; nil for a bare list.
    public var headerRow: Int?
    public var plan = ""
    public var basis = Basis.none
    public var headings: [Heading] = []
    public var actions: [Action] = []
    public var conflicts: [Difference] = []
    public var problems: [ImportProblem] = []
    public var skipped: [SkippedRow] = []
    /// What was left out of the file for safety, in the words of `Neutralised`.
    public var neutralised: [String] = []
    public var newcomers = Newcomers()
    public var counts = FileExchange.Counts()
    /// Whether lists were cut to keep the report of a reasonable size.
    public var isAbridged = false

    public init(file: String) {
        self.file = file
    }
}

extension ImportReport {
    /// Lines of each list, at most, in the report that is kept.
    static let lines = 1_000

    /// What is kept with the gesture: bounded, whatever the file.
    var abridged: ImportReport {
        var report = self
        report.actions = actions.filter { $0.outcome != .unchanged }
        func cut<Line>(_ list: inout [Line]) {
            guard list.count > Self.lines else { return }
            list.removeLast(list.count - Self.lines)
            report.isAbridged = true
        }
        cut(&report.actions)
        cut(&report.conflicts)
        cut(&report.problems)
        cut(&report.skipped)
        var room = Self.lines
        for index in report.actions.indices {
            // What an action was created with is on its sheet.
            let isNew = report.actions[index].outcome == .created
            let changes = isNew ? [] : Array(report.actions[index].changes.prefix(room))
            if !isNew, changes.count < report.actions[index].changes.count {
                report.isAbridged = true
            }
            room -= changes.count
            report.actions[index].changes = changes
        }
        return report
    }
}

extension ImportReport {
    /// Whether two proposals made of one file would do the same, whatever new fields are called
    /// inside.
    func agrees(with other: ImportReport) -> Bool {
        counts == other.counts && newcomers == other.newcomers && plan == other.plan
            && conflicts.count == other.conflicts.count
            && zip(actions, other.actions).allSatisfy { action, other in
                action.outcome == other.outcome && action.place == other.place
                    && action.changes.map(\.from) == other.changes.map(\.from)
                    && action.changes.map(\.to) == other.changes.map(\.to)
            }
    }
}
