// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The record of processing that the RGPD asks of a controller (article 30), filled from the
/// territory and ready to print; what no software knows is left to be written by hand.
public struct ProcessingRegisterPage: Page {
    public static let template = "Governance/processingRegister"

    struct Line: Sendable {
        let label: String
        let words: [String]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let lines: [Line]

    public init(_ reader: Reader) {
        heading = reader.say(.registerHeading)
        answer = Sentence(reader.say(.registerAnswer))
        let directory = Link(reader.say(.sectionPeople), to: reader.link(to: .people(reader.slug)))
        shell = Shell(reader, title: heading, trail: [directory])
        let facts = reader.processingFacts
        lines = Phrase.ProcessingLine.allCases.map { line in
            Line(
                label: reader.say(.label(of: line)),
                words: reader.paragraphs(.words(of: line, facts))
            )
        }
    }
}

/// What people must be told about their data (articles 13 and 14), ready to print and hand out.
public struct PrivacyNoticePage: Page {
    public static let template = "Governance/privacyNotice"

    struct Part: Sendable {
        let label: String
        let words: [String]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let parts: [Part]
    /// To the reader's own data.
    let own: Link?

    public init(_ reader: Reader) {
        heading = reader.say(.noticeHeading(reader.territoryName))
        answer = Sentence(reader.say(.noticeAnswer(reader.territoryName)))
        shell = Shell(reader, title: reader.say(.privacyNotice))
        let facts = reader.processingFacts
        parts = Phrase.NoticePart.allCases.map { part in
            Part(
                label: reader.say(.label(of: part)),
                words: reader.paragraphs(.words(of: part, facts))
            )
        }
        own = reader.view.rights.person.map {
            Link(reader.say(.yourData), to: reader.link(to: .personData(reader.slug, $0)))
        }
    }
}

extension Reader {
    /// Today's facts, whatever past is read: a paper is drawn up on the day it is printed.
    fileprivate var processingFacts: Phrase.ProcessingFacts {
        let leads = view.mandates(on: view.today).values.joined()
            .filter { $0.role == .projectLead }
        let names = Set(leads.map(\.person)).compactMap { view.person($0) }
            .filter { $0.standing != .erased }.map(\.name)
        return Phrase.ProcessingFacts(
            territory: territoryName,
            siren: view.siren ?? "",
            people: view.people.count,
            day: phrasebook.day(view.today),
            contacts: names.collated { $0 }
        )
    }

    fileprivate func paragraphs(_ phrase: Phrase) -> [String] {
        say(phrase).split(separator: "\n").map(String.init)
    }
}
