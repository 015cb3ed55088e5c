// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A list of people brought in: first the list, then each beside those that the Directory knows.
public struct PeopleImportPage: Page {
    public static let template = "Governance/peopleImport"
    public static let listName = "liste"
    public static let fileName = "fichier"
    /// Sent by the second form: the list as it was understood.
    public static let rowsName = "lignes"

    public static func choiceName(_ rank: Int) -> String { "ligne-\(rank)" }

    /// What becomes of one row.
    public enum Choice: Hashable, Sendable {
        case new
        case known(PersonID)
        case skipped

        public init?(_ text: String) {
            switch text {
            case "nouvelle": self = .new
            case "passer": self = .skipped
            default:
                guard let id = PersonID(text) else { return nil }
                self = .known(id)
            }
        }

        var text: String {
            switch self {
            case .new: "nouvelle"
            case .known(let id): id.text
            case .skipped: "passer"
            }
        }
    }

    /// Someone of the list, beside those they may be.
    public struct Entry: Sendable {
        let name: String
        /// Their address, their telephone, what they do.
        let details: [String]
        let likely: [Person]
        let choice: Choice
        let fault: Phrase?

        public init(
            name: String,
            details: [String],
            likely: [Person],
            choice: Choice,
            fault: Phrase? = nil
        ) {
            self.name = name
            self.details = details
            self.likely = likely
            self.choice = choice
            self.fault = fault
        }
    }

    struct Row: Sendable {
        let name: String
        let details: String
        let id: String
        let label: String
        let error: String?
        let choices: [ActionFilters.Choice]
    }

    struct Asking: Sendable {
        let action: String
        let listLabel: String
        let listHint: String
        let list: String
        let fileLabel: String
        let error: String?
        let button: String
        let seen: CarriedItem
    }

    struct Comparing: Sendable {
        let action: String
        let caption: String
        let nameColumn: String
        let choiceColumn: String
        let rows: [Row]
        let carried: [CarriedItem]
        let button: String
        let leave: Link
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let asking: Asking?
    let comparing: Comparing?

    /// The list is asked for.
    /// - Parameter list: as it was pasted.
    public init(_ reader: Reader, list: String = "", fault: Phrase? = nil) {
        heading = reader.say(.peopleImportHeading)
        answer = Sentence(reader.say(.peopleImportAnswer))
        asking = Asking(
            action: reader.link(to: .peopleImport(reader.slug)),
            listLabel: reader.say(.peopleImportList),
            listHint: reader.say(.peopleImportListHint),
            list: list,
            fileLabel: reader.say(.peopleImportFile),
            error: fault.map { reader.say($0) },
            button: reader.say(.peopleImportCompare),
            seen: reader.positionSeen
        )
        comparing = nil
        let lines = fault.map { [Link(reader.say($0), to: "#" + Self.listName)] } ?? []
        summary = ErrorSummary(reader.say(.formErrors), lines)
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [Link(reader.say(.sectionPeople), to: reader.link(to: .people(reader.slug)))]
        )
    }

    /// Each of the list is compared with the Directory.
    /// - Parameter rows: the list as it was understood, to be sent along.
    public init(_ reader: Reader, comparing entries: [Entry], rows: String) {
        heading = reader.say(.peopleImportHeading)
        let known = entries.count { !$0.likely.isEmpty }
        answer = Sentence(reader.say(.peopleImportFound(entries.count, known: known)))
        asking = nil
        let lines = entries.enumerated().map { rank, entry in reader.row(entry, rank) }
        comparing = Comparing(
            action: reader.link(to: .peopleImport(reader.slug)),
            caption: reader.say(.peopleImportHeading),
            nameColumn: reader.say(.nameColumn),
            choiceColumn: reader.say(.peopleImportChoice),
            rows: lines,
            carried: [reader.positionSeen, CarriedItem(name: Self.rowsName, value: rows)],
            button: reader.say(.peopleImportButton),
            leave: Link(reader.say(.leaveForm), to: reader.link(to: .people(reader.slug)))
        )
        summary = ErrorSummary(
            reader.say(.formErrors),
            lines.compactMap { line in line.error.map { Link($0, to: "#" + line.id) } }
        )
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [Link(reader.say(.sectionPeople), to: reader.link(to: .people(reader.slug)))]
        )
    }
}

extension Reader {
    fileprivate func row(
        _ entry: PeopleImportPage.Entry,
        _ rank: Int
    ) -> PeopleImportPage.Row {
        let known = entry.likely.map { person in
            let about = person.email ?? say(.noEmail)
            return (
                PeopleImportPage.Choice.known(person.id), say(.peopleImportSame(person.name, about))
            )
        }
        let all =
            known + [
                (.new, say(.peopleImportNew)), (.skipped, say(.peopleImportSkip)),
            ]
        return PeopleImportPage.Row(
            name: entry.name,
            details: entry.details.joined(separator: " \u{B7} "),
            id: PeopleImportPage.choiceName(rank),
            label: say(.peopleImportFor(entry.name)),
            error: entry.fault.map { say($0) },
            choices: all.map { choice, words in
                .init(value: choice.text, text: words, isSelected: choice == entry.choice)
            }
        )
    }
}
