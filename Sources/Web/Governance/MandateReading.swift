// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Views

/// The form of a mandate, read: either the mandate, or what is wrong with its answers.
struct MandateReading {
    typealias Question = MandateAnswers.Question

    /// In characters.
    static let longestAct = 300

    let answers: MandateAnswers
    private(set) var faults: [Question: Phrase] = [:]

    init(_ form: Form) {
        var typed: [Question: String] = [:]
        for question in Question.allCases { typed[question] = form.text(question.rawValue) ?? "" }
        answers = MandateAnswers(answers: typed)
    }

    /// - Parameter id: the same for the same form, so that sent twice it is one mandate.
    mutating func mandate(_ id: MandateID, for person: PersonID, in view: View) -> Mandate? {
        let role = typed(.role).flatMap(Mandate.Role.init(rawValue:))
        let service = place(.service, .service, for: .serviceMember, role, view)
        let organisation = place(.organisation, .organisation, for: .organisationMember, role, view)
        let (start, end) = (day(.start, isRequired: true), day(.end, isRequired: false))
        let act = typed(.act)
        if let role {
            refuse(.role, if: !view.roles(for: person).contains(role), .roleNotYours)
        } else {
            refuse(.role, if: true, .roleMissing)
        }
        if let start, let end { refuse(.end, if: end < start, .endBeforeStart) }
        refuse(.act, if: (act ?? "").count > Self.longestAct, .tooLong(Self.longestAct))
        guard faults.isEmpty, let role, let start else { return nil }
        return Mandate(
            id: id,
            person: person,
            role: role,
            service: service,
            organisation: organisation,
            start: start,
            end: end,
            act: act
        )
    }

    private func typed(_ question: Question) -> String? {
        answers.answers[question].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Only the roles that are held somewhere keep the place that was chosen.
    private mutating func place(
        _ question: Question,
        _ kind: RecordKind,
        for wanted: Mandate.Role,
        _ role: Mandate.Role?,
        _ view: View
    ) -> RecordID? {
        guard role == wanted else { return nil }
        let record = typed(question).flatMap { RecordID($0) }.flatMap { view.record($0) }
        guard let record, record.kind == kind else {
            let missing: Phrase = kind == .service ? .serviceMissing : .organisationMissing
            refuse(question, if: true, missing)
            return nil
        }
        return record.id
    }

    private mutating func day(_ question: Question, isRequired: Bool) -> Day? {
        guard let text = typed(question) else {
            refuse(question, if: isRequired, .dayMissing)
            return nil
        }
        let day = Day(text)
        refuse(question, if: day == nil, .dayUnread)
        return day
    }

    private mutating func refuse(_ question: Question, if isWrong: Bool, _ fault: Phrase) {
        if isWrong, faults[question] == nil { faults[question] = fault }
    }
}
