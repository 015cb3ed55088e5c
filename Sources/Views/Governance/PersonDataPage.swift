// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// All that the register knows of someone, to be read; the file beside it has the same.
public struct PersonDataPage: Page {
    public static let template = "Governance/personData"
    /// Lines of one section shown at most.
    static let longest = 200
    /// The parameter that asks for the file.
    public static let formatName = "format"
    public static let fileFormat = "json"

    struct Section: Sendable {
        let label: String
        let lines: [String]
        let nothing: String?
        let cut: String?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let download: Link
    let sections: [Section]

    public init(_ reader: Reader, file: PersonalFile, person: Person) {
        heading = reader.say(.dataOf(person.name))
        answer = Sentence(reader.say(.dataAnswer))
        shell = Shell(reader, title: heading, trail: [reader.link(to: person.id)])
        let address = Address.personData(reader.slug, person.id)
        let items =
            reader.visit.lens.items + [QueryItem(Self.formatName, Self.fileFormat)]
        download = Link(reader.say(.dataDownload), to: address.path + "?" + items.encoded)
        sections =
            [
                Section(.dataDirectory, reader.directoryLines(of: person), reader),
                Section(.dataChanges, file.changes.map { reader.words(of: $0) }, reader),
                Section(.dataMandates, reader.mandateLines(of: person), reader),
                Section(.dataEntries, file.entries.map { reader.words(of: $0) }, reader),
                Section(.dataTexts, file.texts, reader),
            ]
            + file.extras.map { extra in
                Section(
                    extra.shelf.phrase,
                    extra.lines.map { line in
                        line.sorted { $0.key < $1.key }.map(\.value).joined(separator: " \u{B7} ")
                    },
                    reader
                )
            }
    }
}

extension PersonDataPage.Section {
    /// The latest lines, when there are too many to be read.
    init(_ label: Phrase, _ lines: [String], _ reader: Reader) {
        self.label = reader.say(label)
        self.lines = lines.suffix(PersonDataPage.longest)
        nothing = lines.isEmpty ? reader.say(.dataNothing) : nil
        cut = lines.count > PersonDataPage.longest ? reader.say(.dataCut) : nil
    }
}

extension PersonalFile.Shelf {
    fileprivate var phrase: Phrase {
        switch self {
        case .account: .dataAccount
        case .sessions: .dataSessions
        case .notebook: .dataNotebook
        case .drafts: .dataDrafts
        }
    }
}

extension Reader {
    fileprivate func directoryLines(of person: Person) -> [String] {
        [
            ("name", person.name), ("email", person.email), ("phone", person.phone),
            ("address", person.contactAddress), ("standing", say(.standing(person.standing))),
        ]
        .compactMap { field, words in words.map { say(.fieldSet(field, to: $0)) } }
    }

    fileprivate func mandateLines(of person: Person) -> [String] {
        view.mandates(of: person.id).map { mandate in
            [
                function(mandate).text, period(of: mandate),
                mandate.act.map { say(.mandateGivenBy($0)) },
            ]
            .compactMap(\.self).joined(separator: " \u{B7} ")
        }
    }

    fileprivate func words(of change: PersonalFile.Change) -> String {
        let words: Phrase =
            switch (change.before, change.after) {
            case (let before?, let after?): .fieldBecame(change.field, from: before, to: after)
            case (nil, let after?): .fieldSet(change.field, to: after)
            default: .fieldChanged(change.field)
            }
        return change.at.prefix(10) + " \u{B7} " + say(words)
    }

    fileprivate func words(of entry: PersonalFile.Entry) -> String {
        ([String(entry.at.prefix(10)), say(.entry(entry.position))] + entry.words)
            .joined(separator: " \u{B7} ")
    }
}
