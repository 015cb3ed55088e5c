// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Storage
import Views

extension Act {
    /// Gives the answer of whoever the question is put to, or records one that was given.
    func answer(_ question: Record) async throws -> Outcome {
        guard form.has(ArbitrationForm.person) else {
            let answer = Arbitration.Answer(form.text(ArbitrationForm.answer) ?? "")
            guard let answer else { throw PageFault.noRecord }
            let person = answer == .withdrawn ? nil : view.rights.person
            return try await settle(question, .answer(question.id, answer, by: person))
        }
        let reading = AnswerReading(form, question, view)
        guard let command = reading.command else {
            return .page(
                ArbitrationPage(reader, question: question, recorded: reading.recorded),
                .unprocessableContent
            )
        }
        return try await settle(question, command)
    }

    private func settle(
        _ question: Record,
        _ command: Arbitration.Command
    ) async throws -> Outcome {
        let receipt = try await desk.submit(request(.arbitration(command)))
        return .see(.arbitration(arrival.slug, question.id), receipt)
    }

    /// The letters that put a question to whoever may answer it, for whoever keeps the question.
    func notices(asking question: Record) throws -> [Notice] {
        let withdrawal = Command.arbitration(.answer(question.id, .withdrawn, by: nil))
        guard question.awaitsAnswer, view.allows(withdrawal) else { throw PageFault.notAllowed }
        return try desk.notices(asking: question, by: author, in: gesture)
    }

    /// On to the page of the question, which says that it leaves.
    func see(sent question: Record) -> Outcome {
        let page = reader.visit.lens.link(to: .arbitration(arrival.slug, question.id))
        let mark = page.contains("?") ? "&" : "?"
        return .response(.seeOther("\(page)\(mark)\(ArbitrationForm.sending)=oui"))
    }
}

extension Arbitration.Answer {
    /// As the button that gives it sends it: an option by its identifier, another by its code.
    init?(_ text: String) {
        let others: [Self] = [.toExamine, .toDiscuss, .withdrawn]
        if let answer = others.first(where: { $0.state == text }) {
            self = answer
        } else if let option = RecordID(text) {
            self = .option(option)
        } else {
            return nil
        }
    }
}

/// An answer that someone gave, as the team typed it.
private struct AnswerReading {
    private(set) var recorded = RecordedAnswer()
    private(set) var command: Arbitration.Command?

    init(_ form: Form, _ question: Record, _ view: View) {
        recorded.answer = form.text(ArbitrationForm.answer) ?? ""
        recorded.person = form.text(ArbitrationForm.person) ?? ""
        recorded.day = form.text(ArbitrationForm.day) ?? ""
        let answer = Arbitration.Answer(recorded.answer)
        if answer == nil { recorded.faults[ArbitrationForm.answer] = .answerMissing }
        let person = PersonID(recorded.person).flatMap { view.person($0) }
        if person == nil { recorded.faults[ArbitrationForm.person] = .answererMissing }
        let day = Day(recorded.day)
        if day == nil {
            recorded.faults[ArbitrationForm.day] =
                recorded.day.isEmpty ? .dayMissing : .dayUnread
        } else if let day, view.today < day {
            recorded.faults[ArbitrationForm.day] = .answerToCome
        }
        guard recorded.faults.isEmpty, let answer, let person else { return }
        command = .answer(question.id, answer, by: person.id, on: day)
    }
}
