// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Views

/// The form of a handover, read: what becomes of each thing, or what is wrong.
struct HandoverReading {
    let answers: HandoverAnswers
    private(set) var faults: [String: Phrase] = [:]
    private(set) var fates: [Handover.Item: Handover.Fate] = [:]
    private(set) var lastDay: Day?

    /// In characters.
    static let longestNote = 2_000

    init(_ form: Form, _ handover: Handover, in view: View) {
        let heirs = (0..<HandoverAnswers.heirs).map { rank in
            form.text(HandoverAnswers.heirName(rank)).flatMap { PersonID($0) }
                .flatMap { view.person($0) }
                .flatMap { $0.standing == .erased || $0.id == handover.person ? nil : $0.id }
        }
        var choices: [Handover.Item: HandoverAnswers.Choice] = [:]
        for item in handover.items {
            let typed = form.text(HandoverAnswers.name(of: item)) ?? ""
            // What a form was not asked about stays as it is.
            choices[item] = HandoverAnswers.Choice(rawValue: typed) ?? .keep
        }
        answers = HandoverAnswers(
            heirs: heirs,
            lastDay: form.text(HandoverAnswers.lastDayName) ?? "",
            note: form.text(HandoverAnswers.noteName) ?? "",
            choices: choices
        )
        readDay()
        for (item, choice) in choices { read(item, choice) }
        if fates.isEmpty, faults.isEmpty { faults[""] = .handoverOfNothing }
        if answers.note.count > Self.longestNote {
            faults[HandoverAnswers.noteName] = .tooLong(Self.longestNote)
        }
    }

    mutating func refuse(_ refusal: Refusal) { faults[""] = .refusal(refusal) }

    private mutating func readDay() {
        lastDay = Day(answers.lastDay)
        if lastDay == nil {
            faults[HandoverAnswers.lastDayName] =
                answers.lastDay.isEmpty ? .dayMissing : .dayUnread
        }
    }

    private mutating func read(_ item: Handover.Item, _ choice: HandoverAnswers.Choice) {
        switch choice {
        case .keep: break
        case .leave: fates[item] = .left
        case .heir(let rank):
            if let heir = answers.heirs[rank] {
                fates[item] = .givenTo(heir)
            } else {
                faults[HandoverAnswers.heirName(rank)] = .heirMissing
            }
        }
    }
}
