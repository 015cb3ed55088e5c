// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The days on which the holder of a mandate is away, and who then stands in.
public struct MandateAbsencePage: Page {
    public static let template = "Governance/mandateForm"
    /// The names of the answers in the form.
    public static let startName = "premier-jour"
    public static let endName = "dernier-jour"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let mandate: MandateLine
    let summary: ErrorSummary?
    let form: DirectoryForm?
    let remarks: [Sentence]

    /// - Parameters:
    ///   - start: as it was typed.
    ///   - end: as it was typed.
    public init(
        _ reader: Reader,
        mandate: Mandate,
        start: String,
        end: String,
        faults: [String: Phrase] = [:]
    ) {
        let person = reader.link(to: mandate.person)
        heading = reader.say(.absenceHeading(person.text))
        let substitutes = reader.substitutes(of: mandate)
        answer =
            substitutes.isEmpty
            ? Sentence(reader.say(.absenceWithoutSubstitute))
            : Sentence(
                reader.say(.absenceStoodIn(substitutes.map(\.text))),
                linking: substitutes.filter(\.isLink).map { ($0.text, $0.href) }
            )
        self.mandate = MandateLine(mandate, reader, isEnding: true)
        func day(_ name: String, _ label: Phrase, _ value: String) -> DirectoryForm.Question {
            DirectoryForm.Question(
                name,
                reader.say(label),
                value,
                error: faults[name].map { reader.say($0) },
                .line(type: "date")
            )
        }
        form = DirectoryForm(
            reader,
            to: .mandateAbsence(reader.slug, mandate.id),
            [day(Self.startName, .absenceStart, start), day(Self.endName, .absenceEnd, end)],
            button: .noteAbsence,
            leave: .person(reader.slug, mandate.person)
        )
        remarks = [Sentence(reader.say(.absenceIsPrivate))]
        summary = form?.summary(reader)
        shell = Shell(reader, title: reader.title(heading, summary), trail: [person])
    }
}

extension Reader {
    /// Those who stand in for the holder of a mandate on the days of an absence.
    fileprivate func substitutes(of mandate: Mandate) -> [Link] {
        view.lastingMandates(on: view.today).filter { $0.terms.substituteFor == mandate.id }
            .map { link(to: $0.person) }
    }
}

/// A mandate that its holder or the DGS contests, and what its registrar answers.
public struct MandateContestPage: Page {
    public static let template = "Governance/mandateForm"
    /// The name of the answer in the form, and what it may be.
    public static let answerName = "suite"

    public enum Answer: String, Sendable {
        case contest = "contester"
        case settle = "maintenir"
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let mandate: MandateLine
    let summary: ErrorSummary?
    let form: DirectoryForm?
    let remarks: [Sentence]

    public init(_ reader: Reader, mandate: Mandate) {
        let person = reader.link(to: mandate.person)
        heading = reader.say(.contestHeading(person.text))
        shell = Shell(reader, title: heading, trail: [person])
        self.mandate = MandateLine(mandate, reader, isEnding: true)
        summary = nil
        let mayEnd = reader.mayWrite && reader.view.ends(mandate)
        let mayContest = reader.mayWrite && reader.view.allows(.mandate(.contest(mandate.id)))
        switch mandate.contestedOn {
        case let day? where mayEnd:
            answer = Sentence(reader.say(.contestToSettle(reader.phrasebook.day(day))))
            form = reader.form(.settle, on: mandate, button: .settleStands)
            let words = reader.say(.endMandate)
            let end = (words, reader.link(to: .mandateEnd(reader.slug, mandate.id)))
            remarks = [Sentence(reader.say(.settleByEnding(words)), linking: [end])]
        case let day?:
            answer = Sentence(reader.say(.contestWaits(reader.phrasebook.day(day))))
            form = nil
            remarks = []
        case nil:
            answer = Sentence(reader.say(mayContest ? .contestWhy : .contestNotYours))
            form = mayContest ? reader.form(.contest, on: mandate, button: .contestMandate) : nil
            remarks = []
        }
    }
}

extension Reader {
    fileprivate func form(
        _ answer: MandateContestPage.Answer,
        on mandate: Mandate,
        button: Phrase
    ) -> DirectoryForm {
        DirectoryForm(
            self,
            to: .mandateContest(slug, mandate.id),
            [],
            button: button,
            leave: .person(slug, mandate.person),
            carried: [CarriedItem(name: MandateContestPage.answerName, value: answer.rawValue)]
        )
    }
}
