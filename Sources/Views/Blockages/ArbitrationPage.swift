// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One question: what is asked, the options side by side, and the answer, which whoever it is put
/// to gives here.
public struct ArbitrationPage: Page {
    public static let template = "Blockages/arbitration"

    let shell: Shell
    let summary: ErrorSummary?
    let heading: String
    let answer: Sentence
    let sent: String?
    let tools: Tools?
    let context: QuestionContext?
    let optionsLabel: String
    let options: [OptionSide]
    let hasOptions: Bool
    let noOption: String?
    /// For whoever the question is put to.
    let reply: ReplyForm?
    /// For the team, that heard the answer.
    let recording: RecordingSection?
    let commands: ReplyForm?

    public init(
        _ reader: Reader,
        question: Record,
        recorded: RecordedAnswer = RecordedAnswer(),
        isSent: Bool = false
    ) {
        heading = reader.name(of: question)
        answer = reader.introduction(to: question)
        sent = isSent ? reader.say(.questionSent) : nil
        context = QuestionContext(question, reader)
        let records = reader.view.children(of: question.id, kind: .option)
        let reply = ReplyForm(reader, question)
        options = records.map { OptionSide($0, of: question, reader, reply) }
        hasOptions = !options.isEmpty
        optionsLabel = reader.phrasebook.label(of: .option, count: records.count)
        noOption = options.isEmpty && question.awaitsAnswer ? reader.say(.noOptionYet) : nil
        self.reply = reply
        tools = Tools(reader.ways(from: question), reader)
        commands = ReplyForm(keeping: question, reader)
        recording = DirectoryForm(recording: recorded, of: question, records, reader).map {
            RecordingSection(label: reader.say(.recordAnswer), form: $0)
        }
        summary = recording?.form.summary(reader)
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [
                reader.way(.sectionArbitrations, .arbitrations(reader.slug)),
                reader.subject(of: question),
            ].compactMap(\.self)
        )
    }
}

/// What a question is about, in the words of who asks it.
struct QuestionContext: Sendable {
    let label: String
    let prose: Markup

    init?(_ question: Record, _ reader: Reader) {
        guard let field = reader.view.field(.description, of: .arbitration),
            let prose = reader.printed(field, of: question)?.prose
        else { return nil }
        label = reader.say(.questionContext)
        self.prose = prose
    }
}

/// The form by which an answer that was heard is noted.
struct RecordingSection: Sendable {
    let label: String
    let form: DirectoryForm
}

/// Buttons that send one thing each, with or without script.
struct ReplyForm: Sendable {
    struct Button: Sendable {
        let name: String
        let value: String
        let label: String
    }

    let action: String
    /// What its author saw; a signed link needs none.
    let seen: CarriedItem?
    let label: String?
    let buttons: [Button]
}

extension ReplyForm {
    /// The answers that are no option, for whoever a question is put to.
    init(to action: String, seen: CarriedItem?, _ book: Phrasebook) {
        self.init(
            action: action,
            seen: seen,
            label: book[.otherAnswers],
            buttons: [Arbitration.Answer.toExamine, .toDiscuss].map { answer in
                Button(
                    name: ArbitrationForm.answer,
                    value: answer.state,
                    label: book.label(answer.state, of: .arbitrationStates)
                )
            }
        )
    }

    init?(_ reader: Reader, _ question: Record) {
        guard reader.mayWrite, reader.view.isAsked(question) else { return nil }
        let action = reader.link(to: .arbitration(reader.slug, question.id))
        self.init(to: action, seen: reader.positionSeen, reader.phrasebook)
    }

    /// What whoever keeps the question may do with it, besides editing it.
    init?(keeping question: Record, _ reader: Reader) {
        let withdrawal = Command.arbitration(.answer(question.id, .withdrawn, by: nil))
        guard reader.mayWrite, question.awaitsAnswer, reader.view.allows(withdrawal) else {
            return nil
        }
        let isReachable = reader.view.addressees(of: question).contains { person in
            reader.view.person(person)?.email != nil
        }
        let sending = Button(
            name: ArbitrationForm.sending,
            value: "oui",
            label: reader.say(.sendQuestion)
        )
        let withdrawing = Button(
            name: ArbitrationForm.answer,
            value: Arbitration.Answer.withdrawn.state,
            label: reader.say(.withdrawQuestion)
        )
        self.init(
            action: reader.link(to: .arbitration(reader.slug, question.id)),
            seen: reader.positionSeen,
            label: isReachable ? reader.say(.sendQuestionHint) : nil,
            buttons: (isReachable ? [sending] : []) + [withdrawing]
        )
    }
}

extension Reader {
    /// « Posée à la direction générale. Réponse attendue le 5 décembre 2026. »
    fileprivate func introduction(to question: Record) -> Sentence {
        guard question.awaitsAnswer else { return outcome(of: question) }
        let links = addressees(of: question)
        var sentences = [say(.questionPutTo(phrasebook.list(links.map(\.text))))]
        if question.choice(.state) != nil { sentences.append(outcome(of: question).text) }
        if let due = question.date(.due) {
            let day = phrasebook.date(due)
            let isPast = view.isPastDue(question)
            sentences.append(say(isPast ? .answerWasExpected(day) : .answerIsExpected(day)))
        }
        return Sentence(
            sentences.joined(separator: " "),
            linking: links.filter(\.isLink).map { ($0.text, $0.href) }
        )
    }

    /// Past its date, the team may put it to someone above: offered, never done by itself.
    fileprivate func ways(from question: Record) -> [Link?] {
        guard question.awaitsAnswer else { return [] }
        let higher =
            view.isPastDue(question) && view.rights.isTeam
            ? way(.takeHigher, .recordEdit(slug, question.id)) : nil
        return [
            way(toAdd: .option, under: question),
            editLink(question).map { Link($0.text, to: $0.href) }, higher,
        ]
    }
}
