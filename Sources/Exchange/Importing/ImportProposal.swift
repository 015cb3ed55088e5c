// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto
import Phrases

/// A file handed in.
public struct ImportFile: Hashable, Sendable {
    /// Its own name, without its folders.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? name
        self.bytes = bytes
    }
}

/// How a file is to be taken in.
public struct ImportOptions: Hashable, Sendable {
    /// The plan its actions go into, by name; new if the territory has none of that name.
    public var plan: String?
    public var mapping: ColumnMapping?
    public var consents: ImportConsents
    /// Disagreements settled one by one; they come before what is consented to for all.
    public var resolutions: [Disagreement.ID: Disagreement.Side]

    public init(
        plan: String? = nil,
        mapping: ColumnMapping? = nil,
        consents: ImportConsents = [],
        resolutions: [Disagreement.ID: Disagreement.Side] = [:]
    ) {
        self.plan = plan
        self.mapping = mapping
        self.consents = consents
        self.resolutions = resolutions
    }
}

/// What taking a file in would do. Nothing is written until it is confirmed.
public struct ImportProposal: Sendable {
    public let file: ImportFile
    public let options: ImportOptions
    public let language: Language
    public let report: ImportReport
    /// The table that was found, and what its columns were read as.
    public let table: TableReading
    /// What the file and the register say otherwise, settled as the options say.
    public let disagreements: [Disagreement]
    /// The position of the territory it was worked out on.
    public let position: Int64
    /// The one gesture it would be.
    public var gesture: GestureID
    let commands: [Command]
    let people: [Person]
    let plan: RecordID?
    /// The mapping to remember for files of that shape.
    let remembered: (shape: String, mapping: ColumnMapping)?

    /// Whether confirming it would write nothing.
    public var isEmpty: Bool { commands.isEmpty }
}

extension ImportProposal {
    /// What tells it from one worked out under the same options on a register that has moved: the
    /// same for all that a person was shown, in hexadecimal.
    public var footprint: String {
        var hash = SHA256()
        func add(_ words: String...) {
            for word in words {
                hash.update(data: Array(word.utf8))
                hash.update(data: [0])
            }
        }
        let counts = report.counts
        add(report.plan, report.basis.rawValue)
        add(String(counts.created), String(counts.changed), String(counts.problems))
        for action in report.actions where action.outcome != .unchanged {
            add(action.place.reference, action.outcome.rawValue)
            guard action.outcome == .changed else { continue }
            for change in action.changes { add(change.fieldName, change.from, change.to) }
        }
        for disagreement in disagreements {
            add(disagreement.id.rawValue, disagreement.difference.from, disagreement.side.rawValue)
        }
        return hash.finalize().hexadecimal
    }
}
