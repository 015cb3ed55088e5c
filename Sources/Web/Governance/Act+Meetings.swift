// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Notes whom an élu or an agent met for the club climat: today, under their own name.
    func noteMeeting() async throws -> Outcome {
        let reading = MeetingReading(form, in: view)
        guard let organisation = reading.organisation, let outcome = reading.outcome,
            reading.faults.isEmpty
        else { return refused(reading, reading.faults) }
        var fields: [FieldID: Content] = [
            .date: Content(.date(.day(view.today))),
            .outcome: Content(.choice(outcome)),
        ]
        if let person = author.person { fields[.by] = Content(.people([person])) }
        if let words = reading.words { fields[.words] = Content(.text(words)) }
        let creation = Record.Creation(
            id: RecordID(gesture.uuid),
            kind: .approach,
            parent: organisation,
            fields: fields
        )
        let receipt = try await desk.submit(request(.record(.create(creation))))
        return .see(.climateClub(arrival.slug), receipt)
    }

    private func refused(
        _ reading: MeetingReading,
        _ faults: [MeetingAnswers.Question: Phrase]
    ) -> Outcome {
        .page(
            ClimateClubPage(reader, meeting: reading.answers, faults: faults),
            .unprocessableContent
        )
    }
}

/// The form of a meeting, read: what was met, how far it is, one line.
private struct MeetingReading {
    /// In characters.
    static let longestWords = 500

    let answers: MeetingAnswers
    let organisation: RecordID?
    let outcome: String?
    let words: String?
    private(set) var faults: [MeetingAnswers.Question: Phrase] = [:]

    init(_ form: Form, in view: View) {
        var typed: [MeetingAnswers.Question: String] = [:]
        for question in MeetingAnswers.Question.allCases {
            typed[question] = form.text(question.rawValue)
        }
        answers = MeetingAnswers(answers: typed)
        let met = typed[.organisation].flatMap { RecordID($0) }.flatMap { view.record($0) }
        organisation = met?.kind == .organisation ? met?.id : nil
        outcome = typed[.outcome].flatMap { code in
            ChoiceList.approachOutcomes.codes.contains(code) ? code : nil
        }
        words = typed[.words]
        if organisation == nil { faults[.organisation] = .meetingWithWhom }
        if outcome == nil { faults[.outcome] = .meetingOutcomeMissing }
        if (words ?? "").count > Self.longestWords {
            faults[.words] = .tooLong(Self.longestWords)
        }
    }
}
