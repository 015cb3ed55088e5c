// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    func decide(_ command: Arbitration.Command, on day: Day) throws(Refusal) -> [Event] {
        switch command {
        case .answer(let id, let answer, let person, let given):
            try settle(id, answer, by: person, on: given.map { min($0, day) } ?? day)
        }
    }

    private func settle(
        _ id: RecordID,
        _ answer: Arbitration.Answer,
        by person: PersonID?,
        on day: Day
    ) throws(Refusal) -> [Event] {
        let question = try standing(id)
        guard question.kind == .arbitration else { throw .misplaced(id) }
        guard question.awaitsAnswer else { throw .alreadyAnswered(id) }
        var events: [Event] = [.arbitration(.answered(id, answer, by: person, on: day))]
        if let option = answer.option {
            let chosen = try standing(option)
            guard chosen.parent == id else { throw .misplaced(option) }
            events += consequences(of: chosen, on: question)
        }
        return events
    }

    /// What the option chosen changes of the action that the question is about.
    private func consequences(of option: Record, on question: Record) -> [Event] {
        guard let action = action(over: question) else { return [] }
        var fields: [FieldID: Content] = [:]
        for field in [FieldID.status, .priority] {
            let content = option.content(field)
            if !content.isBlank, content != action.content(field) { fields[field] = content }
        }
        guard !fields.isEmpty else { return [] }
        return [.record(.edited(Record.Edit(record: action.id, fields: fields)))]
    }

    mutating func apply(_ event: Arbitration.Event, at position: Int64) throws(Inapplicable) {
        try apply(.edited(event.edit), at: position)
    }

    /// Who answers: the team, for someone who spoke; the holder of the post it is put to; whoever
    /// presides over the body it is put to, on the day itself. Those who keep the action may
    /// withdraw the question.
    func allows(_ command: Arbitration.Command, with rights: Rights) -> Bool {
        if rights.isTeam { return true }
        switch command {
        case .answer(let id, let answer, let person, let given):
            guard let question = records[id] else { return false }
            if answer == .withdrawn { return pilots(question, with: rights) }
            return rights.person == person && given == nil && isAsked(question, rights)
        }
    }
}
