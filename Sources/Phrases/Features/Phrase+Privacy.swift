// SPDX-License-Identifier: EUPL-1.2

/// What the territory knows of someone, as they may read it.
extension Phrase {
    public static let dataDownload = Phrase("privacy.data.download")
    public static let dataDirectory = Phrase("privacy.data.directory")
    public static let dataChanges = Phrase("privacy.data.changes")
    public static let dataMandates = Phrase("privacy.data.mandates")
    public static let dataEntries = Phrase("privacy.data.entries")
    public static let dataTexts = Phrase("privacy.data.texts")
    public static let dataAccount = Phrase("privacy.data.account")
    public static let dataSessions = Phrase("privacy.data.sessions")
    public static let dataNotebook = Phrase("privacy.data.notebook")
    public static let dataDrafts = Phrase("privacy.data.drafts")
    public static let dataNothing = Phrase("privacy.data.nothing")
    public static let dataAnswer = Phrase("privacy.data.answer")
    public static let dataCut = Phrase("privacy.data.cut")

    public static func dataOf(_ name: String) -> Phrase {
        Phrase("privacy.data.heading", .text("name", name))
    }

    /// A field of the Directory, by its word in the audit.
    public static func directoryField(_ field: String) -> Phrase {
        Phrase("privacy.field.\(field)")
    }

    /// « Nom : « A » devient « B » ».
    public static func fieldBecame(_ field: String, from before: String, to after: String) -> Phrase
    {
        Phrase(
            "privacy.became",
            .phrase("field", directoryField(field)),
            .text("before", before),
            .text("after", after)
        )
    }

    /// « Nom : « A » ».
    public static func fieldSet(_ field: String, to after: String) -> Phrase {
        Phrase("privacy.set", .phrase("field", directoryField(field)), .text("after", after))
    }

    public static func fieldChanged(_ field: String) -> Phrase {
        Phrase("privacy.changed", .phrase("field", directoryField(field)))
    }
}

/// The two papers that the RGPD asks for, filled from the territory.
extension Phrase {
    /// A line of the register of processing.
    public enum ProcessingLine: String, CaseIterable, Sendable {
        case name, controller, officer, purposes, basis, people, data, sources, recipients
        case transfers, durations, security, updated
    }

    /// A part of the information given to people.
    public enum NoticePart: String, CaseIterable, Sendable {
        case who, why, what, origin, recipients, durations, rights, using, complaint
    }

    public static let registerHeading = Phrase("privacy.register.heading")
    public static let registerAnswer = Phrase("privacy.register.answer")
    public static let yourData = Phrase("privacy.yourData")

    public static func noticeHeading(_ territory: String) -> Phrase {
        Phrase("privacy.notice.heading", .text("territory", territory))
    }

    public static func noticeAnswer(_ territory: String) -> Phrase {
        Phrase("privacy.notice.answer", .text("territory", territory))
    }

    public static func label(of line: ProcessingLine) -> Phrase {
        Phrase("privacy.line.\(line.rawValue)")
    }

    public static func label(of part: NoticePart) -> Phrase {
        Phrase("privacy.part.\(part.rawValue)")
    }

    /// What fills the two papers.
    public struct ProcessingFacts: Sendable {
        public let territory: String
        /// Empty when nobody said it.
        public let siren: String
        public let people: Int
        public let day: String
        /// Whom to write to: the chefs de projet, by name.
        public let contacts: [String]

        public init(
            territory: String,
            siren: String,
            people: Int,
            day: String,
            contacts: [String]
        ) {
            self.territory = territory
            self.siren = siren
            self.people = people
            self.day = day
            self.contacts = contacts
        }

        fileprivate var controller: Phrase {
            siren.isEmpty
                ? .verbatim(territory)
                : Phrase(
                    "privacy.controller",
                    .text("territory", territory),
                    .text("siren", siren)
                )
        }

        fileprivate var contact: Phrase {
            contacts.isEmpty
                ? Phrase("privacy.contact") : Phrase("privacy.contacts", .list("names", contacts))
        }
    }

    /// The paragraphs of a line, one under the other.
    public static func words(of line: ProcessingLine, _ facts: ProcessingFacts) -> Phrase {
        Phrase(
            "privacy.register.\(line.rawValue)",
            .phrase("controller", facts.controller),
            .phrase("contact", facts.contact),
            .number("people", facts.people),
            .text("day", facts.day)
        )
    }

    public static func words(of part: NoticePart, _ facts: ProcessingFacts) -> Phrase {
        Phrase(
            "privacy.notice.\(part.rawValue)",
            .phrase("controller", facts.controller),
            .phrase("contact", facts.contact),
            .number("people", facts.people),
            .text("day", facts.day)
        )
    }
}
