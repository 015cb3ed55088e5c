// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// All that a territory knows of someone, fit for a file they take away: JSON keys are the
/// glossary's words.
public struct PersonalFile: Encodable, Sendable {
    public struct Entry: Encodable, Sendable {
        public let position: Int64
        /// RFC 3339, in UTC.
        public let at: String
        /// What was done, in the reader's language.
        public let words: [String]

        public init(position: Int64, at: String, words: [String]) {
            self.position = position
            self.at = at
            self.words = words
        }
    }

    public struct Change: Encodable, Sendable {
        /// `name`, `email`, `phone`, `address` or `standing`.
        public let field: String
        public let before: String?
        public let after: String?
        /// RFC 3339, in UTC.
        public let at: String

        public init(field: String, before: String?, after: String?, at: String) {
            self.field = field
            self.before = before
            self.after = after
            self.at = at
        }
    }

    public struct Held: Encodable, Sendable {
        public let id: String
        public let role: String
        public let service: String?
        public let organisation: String?
        public let start: String
        public let end: String?
        public let act: String?
    }

    /// What lies apart from the register and the Directory.
    public enum Shelf: String, Encodable, CaseIterable, Sendable {
        case account, sessions, notebook, drafts
    }

    /// What one of them holds, each thing by the names of its parts.
    public struct Extra: Encodable, Sendable {
        public let shelf: Shelf
        public let lines: [[String: String]]

        public init(_ shelf: Shelf, _ lines: [[String: String]]) {
            self.shelf = shelf
            self.lines = lines
        }
    }

    public let territory: String
    public let id: String
    public let name: String
    public let email: String?
    public let phone: String?
    public let contactAddress: String?
    public let standing: String
    public let changes: [Change]
    public let mandates: [Held]
    public let entries: [Entry]
    public let texts: [String]
    public let extras: [Extra]

    public init(
        _ person: Person,
        in view: View,
        changes: [Change],
        entries: [Entry],
        texts: [String],
        extras: [Extra] = []
    ) {
        territory = view.name
        id = person.id.text
        name = person.name
        email = person.email
        phone = person.phone
        contactAddress = person.contactAddress
        standing = person.standing.rawValue
        self.changes = changes
        mandates = view.mandates(of: person.id).map { mandate in
            Held(
                id: mandate.id.text,
                role: mandate.role.rawValue,
                service: mandate.service.flatMap { view.record($0)?.text(.name) },
                organisation: mandate.organisation.flatMap { view.record($0)?.text(.name) },
                start: mandate.start.text,
                end: mandate.end?.text,
                act: mandate.act
            )
        }
        self.entries = entries
        self.texts = texts
        self.extras = extras
    }
}

extension Reader {
    /// An act told in plain words, for a file.
    public func words(of event: Event) -> [String] {
        let fact = fact(event)
        return [fact.sentence.text] + fact.details.map { $0.label + " : " + $0.words }
    }
}
