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
        for question in Question.allCases {
            typed[question] =
                question == .themes
                ? form.all(question.rawValue).joined(separator: "\n")
                : form.text(question.rawValue) ?? ""
        }
        answers = MandateAnswers(answers: typed)
    }

    /// - Parameter id: the same for the same form, so that sent twice it is one mandate.
    mutating func mandate(_ id: MandateID, for person: PersonID, in view: View) -> Mandate? {
        let titular = titular(in: view)
        // A suppléant holds what their titulaire holds: it need not be said twice.
        let role = answers.text(.role) == nil ? titular?.role : answers.role
        let (start, end) = (day(.start, isRequired: true), day(.end, isRequired: false))
        if let role {
            refuse(.role, if: !view.roles(for: person).contains(role), .roleNotYours)
        } else {
            refuse(.role, if: true, .roleMissing)
        }
        let service = place(.service, .service, role, view) ?? titular?.service
        let organisation = place(.organisation, .organisation, role, view)
        let post = place(.post, .post, role, view) ?? titular?.post
        let seat = place(.seat, .seat, role, view) ?? titular?.seat
        if let start, let end { refuse(.end, if: end < start, .endBeforeStart) }
        let terms = terms(titular?.id)
        guard faults.isEmpty, let role, let start else { return nil }
        return Mandate(
            id: id,
            person: person,
            role: role,
            service: service,
            organisation: organisation,
            post: post,
            seat: seat,
            start: start,
            end: end,
            act: answers.text(.act),
            terms: terms
        )
    }

    /// Says beside its question why the register does not take the mandate.
    mutating func refuse(_ refusal: Refusal, _ role: Mandate.Role?) {
        let question: Question =
            switch refusal {
            case .serviceNeeded: .service
            case .organisationNeeded: .organisation
            case .postNeeded: .post
            case .seatNeeded: .seat
            case .mandateEndsBeforeItStarts: .end
            case .titularNeeded, .substitutesNotTaken: .substituteFor
            case .mandateTermsNotTaken: .title
            case .placeTaken where role == .bodyMember: .seat
            default: .role
            }
        refuse(question, if: true, .refusal(refusal))
    }

    private mutating func titular(in view: View) -> Mandate? {
        guard let typed = answers.text(.substituteFor) else { return nil }
        let titular = MandateID(typed).flatMap { view.mandate($0) }
        refuse(.substituteFor, if: titular == nil, .titularUnknown)
        return titular
    }

    private mutating func terms(_ titular: MandateID?) -> Mandate.Terms {
        for question in [Question.act, .title, .evidence] {
            let typed = answers.text(question) ?? ""
            refuse(question, if: typed.count > Self.longestAct, .tooLong(Self.longestAct))
        }
        let share = answers.text(.share).map { $0.replacing("%", with: "") }
        let figure = share.flatMap { Int($0.filter { !$0.isWhitespace }) }
        refuse(
            .share,
            if: share != nil && figure.map { !(0...100).contains($0) } ?? true,
            .fault(.outOfBounds(0...100))
        )
        return Mandate.Terms(
            form: answers.text(.form),
            title: answers.text(.title),
            themes: (answers.text(.themes) ?? "").split(separator: "\n").map(String.init),
            share: figure,
            evidence: answers.text(.evidence),
            isInterim: answers.text(.isInterim) != nil,
            substituteFor: titular
        )
    }

    /// Only the roles that are held somewhere keep the place that was chosen.
    private mutating func place(
        _ question: Question,
        _ kind: RecordKind,
        _ role: Mandate.Role?,
        _ view: View
    ) -> RecordID? {
        guard role?.isHeld(at: question) == true else { return nil }
        guard let typed = answers.text(question) else {
            if answers.text(.substituteFor) == nil, role?.place != .serviceIfAny {
                refuse(question, if: true, .placeMissing(kind))
            }
            return nil
        }
        let record = RecordID(typed).flatMap { view.record($0) }
        guard let record, record.kind == kind else {
            refuse(question, if: true, .placeMissing(kind))
            return nil
        }
        return record.id
    }

    private mutating func day(_ question: Question, isRequired: Bool) -> Day? {
        guard let text = answers.text(question) else {
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

extension Mandate.Role {
    /// Whether a question of the form asks where it is held.
    fileprivate func isHeld(at question: MandateAnswers.Question) -> Bool {
        switch place {
        case .none: false
        case .service, .serviceIfAny: question == .service
        case .organisation: question == .organisation
        case .post: question == .post
        case .seat: question == .seat
        }
    }
}
