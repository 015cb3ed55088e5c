// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What someone who leaves would leave behind, and the form that gives it on: to one person, or to
/// several.
public struct HandoverPage: Page {
    public static let template = "Renewal/handover"

    struct Group: Sendable {
        let label: String
        let questions: [DirectoryForm.Question]
    }

    struct Waiting: Sendable {
        let label: String
        let hint: String
        let links: [Link]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    /// None when there is nothing to give on.
    let form: GivingForm?
    let waiting: [Waiting]

    struct GivingForm: Sendable {
        let action: String
        let carried: [CarriedItem]
        let first: [DirectoryForm.Question]
        let groups: [Group]
        let note: DirectoryForm.Question
        let button: String
        let leave: Link
    }

    /// - Parameter faults: what is wrong, by the name of the question; what concerns the whole form
    ///   under an empty name.
    public init(
        _ reader: Reader,
        person: Person,
        _ handover: Handover,
        _ answers: HandoverAnswers,
        faults: [String: Phrase] = [:]
    ) {
        heading = reader.say(.handoverHeading(person.name))
        answer = Sentence(reader.answer(to: handover, of: person))
        let asking = HandoverQuestions(reader, handover, answers, faults)
        let mayGive = reader.mayWrite && !handover.items.isEmpty
        let leave = Address.person(reader.slug, person.id)
        let form = GivingForm(
            action: reader.link(to: .handover(reader.slug, person.id)),
            carried: [reader.positionSeen],
            first: asking.first,
            groups: asking.groups,
            note: asking.note,
            button: reader.say(.handoverButton),
            leave: Link(reader.say(.leaveForm), to: reader.link(to: leave))
        )
        self.form = mayGive ? form : nil
        waiting = reader.waiting(handover)
        let asked = form.first + form.groups.flatMap(\.questions) + [form.note]
        let wrong = asked.compactMap { question in
            question.error.map { Link($0.words, to: "#" + question.id) }
        }
        let whole = faults[""].map { [Link(reader.say($0), to: nil)] } ?? []
        summary = ErrorSummary(reader.say(.formErrors), whole + wrong)
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [reader.link(to: person.id)]
        )
    }
}

/// The questions of the form.
private struct HandoverQuestions {
    private let reader: Reader
    private let handover: Handover
    private let answers: HandoverAnswers
    private let faults: [String: Phrase]

    init(
        _ reader: Reader,
        _ handover: Handover,
        _ answers: HandoverAnswers,
        _ faults: [String: Phrase]
    ) {
        self.reader = reader
        self.handover = handover
        self.answers = answers
        self.faults = faults
    }

    /// Who takes over, and until when.
    var first: [DirectoryForm.Question] {
        let people = reader.view.people.filter { $0.id != handover.person }
            .map { (value: $0.id.text, text: $0.name) }.collated { $0.text }
        let choices = [(value: "", text: reader.say(.chooseOne))] + people
        let heirs = answers.heirs.enumerated().map { rank, heir in
            question(
                HandoverAnswers.heirName(rank),
                reader.say(.heir(rank)),
                heir?.text ?? "",
                hint: rank == 0 ? .heirHint : nil,
                .choice(choices)
            )
        }
        let day = question(
            HandoverAnswers.lastDayName,
            reader.say(.mandateLastDay),
            answers.lastDay,
            hint: .mandateLastDayHint,
            .line(type: "date")
        )
        return heirs + [day]
    }

    var note: DirectoryForm.Question {
        question(
            HandoverAnswers.noteName,
            reader.say(.handoverNote),
            answers.note,
            hint: .handoverNoteHint,
            .lines
        )
    }

    var groups: [HandoverPage.Group] {
        let mandates = handover.held.map { mandate in
            choice(.held(mandate.id), reader.function(mandate).text)
        }
        func sheets(_ kind: RecordKind, _ wanted: FieldID) -> [DirectoryForm.Question] {
            handover.named.compactMap { item in
                guard case .named(let id, wanted) = item, let record = reader.view.record(id),
                    record.kind == kind
                else { return nil }
                return choice(item, reader.title(ofItem: record))
            }
        }
        return [
            HandoverPage.Group(label: reader.say(.mandatesHeld), questions: mandates),
            HandoverPage.Group(
                label: reader.say(.handedActions),
                questions: sheets(.action, .pilots)
            ),
            HandoverPage.Group(
                label: reader.say(.handedElected),
                questions: sheets(.action, .electedReferents)
            ),
            HandoverPage.Group(label: reader.say(.handedSteps), questions: sheets(.step, .pilots)),
        ].filter { !$0.questions.isEmpty }
    }

    private func choice(_ item: Handover.Item, _ label: String) -> DirectoryForm.Question {
        let heirs = (0..<HandoverAnswers.heirs).map { rank in
            (value: HandoverAnswers.Choice.heir(rank).rawValue, text: reader.say(.toHeir(rank)))
        }
        let kept: Phrase, left: Phrase
        switch item {
        case .held: (kept, left) = (.mandateGoesOn, .mandateEndsHere)
        case .named: (kept, left) = (.nameStays, .nameGoes)
        }
        let others = [
            (HandoverAnswers.Choice.keep.rawValue, reader.say(kept)),
            (HandoverAnswers.Choice.leave.rawValue, reader.say(left)),
        ].map { (value: $0.0, text: $0.1) }
        return question(
            HandoverAnswers.name(of: item),
            label,
            answers.choices[item, default: .heir(0)].rawValue,
            hint: nil,
            .choice(heirs + others)
        )
    }

    private func question(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: Phrase?,
        _ kind: DirectoryForm.Kind
    ) -> DirectoryForm.Question {
        DirectoryForm.Question(
            name,
            label,
            value,
            hint: hint.map { reader.say($0) },
            error: faults[name].map { reader.say($0) },
            kind
        )
    }
}

extension Reader {
    fileprivate func answer(to handover: Handover, of person: Person) -> String {
        if handover.isEmpty { return say(.handoverNothing(person.name)) }
        let actions = Set(
            handover.named.compactMap { item -> RecordID? in
                guard case .named(let id, _) = item, view.record(id)?.kind == .action else {
                    return nil
                }
                return id
            }
        )
        return say(
            .handoverAnswer(
                person.name,
                [
                    say(.mandatesCounted(handover.held.count)),
                    say(.counted(actions.count, .action)),
                ]
            )
        )
    }

    /// An action by its number; a step by its title, and its action.
    fileprivate func title(ofItem record: Record) -> String {
        if record.kind == .action { return link(toAction: record).text }
        let action = record.parent.flatMap { view.record($0) }.map { over in
            over.kind == .action ? over : over.parent.flatMap { view.record($0) } ?? over
        }
        return action.map { say(.placedIn(link(toAction: $0).text, name(of: record))) }
            ?? name(of: record)
    }

    fileprivate func waiting(_ handover: Handover) -> [HandoverPage.Waiting] {
        func named(_ record: Record) -> Link {
            Link(name(of: record), to: address(of: record).map { link(to: $0) })
        }
        return [
            HandoverPage.Waiting(
                label: say(.handoverQuestions),
                hint: say(.handoverQuestionsHint),
                links: handover.questions.map(named)
            ),
            HandoverPage.Waiting(
                label: say(.handoverCommitments),
                hint: say(.handoverCommitmentsHint),
                links: handover.commitments.map(named)
            ),
        ].filter { !$0.links.isEmpty }
    }
}
