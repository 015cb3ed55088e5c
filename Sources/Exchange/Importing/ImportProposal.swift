// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
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

    public init(
        plan: String? = nil,
        mapping: ColumnMapping? = nil,
        consents: ImportConsents = []
    ) {
        self.plan = plan
        self.mapping = mapping
        self.consents = consents
    }
}

/// What taking a file in would do. Nothing is written until it is confirmed.
public struct ImportProposal: Sendable {
    public let file: ImportFile
    public let options: ImportOptions
    public let language: Language
    public let report: ImportReport
    /// The position of the territory it was worked out on.
    public let position: Int64
    /// The one gesture it would be.
    public let gesture: GestureID
    let commands: [Command]
    let people: [Person]
    let plan: RecordID?
    /// The mapping to remember for files of that shape.
    let remembered: (shape: String, mapping: ColumnMapping)?

    /// Whether confirming it would write nothing.
    public var isEmpty: Bool { commands.isEmpty }
}
