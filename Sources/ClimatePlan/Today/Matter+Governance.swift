// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What governance leaves waiting: questions, vacancies, mandates that someone contests.
extension View {
    /// The questions put to the reader that still wait for an answer, the soonest due first.
    var questionsAsked: [Matter] {
        records(of: .arbitration).filter { $0.awaitsAnswer && present.isAsked($0, rights) }
            .map { Matter(.questionAsked($0.date(.due)), over($0), detail: $0) }
    }

    /// The questions whose day has passed without an answer: for who asked them.
    var questionsUnanswered: [Matter] {
        records(of: .arbitration).compactMap { question in
            guard question.awaitsAnswer, !present.isAsked(question, rights),
                let due = question.date(.due), due.days.upperBound < today
            else { return nil }
            return Matter(.questionUnanswered(due), over(question), detail: question)
        }
    }

    /// The posts that pilot running actions and that nobody holds.
    func vacancies(among running: [Record]) -> [Matter] {
        let held = Set(
            territory.mandates.values.filter { $0.isHeld(on: today) }.compactMap(\.post)
        )
        var piloted: [RecordID: [Record]] = [:]
        for action in running {
            for post in action.records(.pilotPost) where !held.contains(post) {
                piloted[post, default: []].append(action)
            }
        }
        return piloted.compactMap { id, actions in
            // A territory that notes no holders at all has no vacancy to be told of.
            guard let post = record(id), let since = vacant(since: id) else { return nil }
            return Matter(.postVacant(since: since), actions, detail: post)
        }
    }

    /// The day after its last holder left; nil when it never had one.
    private func vacant(since post: RecordID) -> Day? {
        let ends = territory.mandates.values.filter { $0.post == post }.compactMap(\.end)
        return ends.max().map { Day(sinceEpoch: $0.sinceEpoch + 1) }
    }

    var contestations: [Matter] {
        territory.mandates.values
            .filter { $0.contestedOn != nil && rights.registers.contains($0.role) }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            .map { Matter(.mandateContested($0)) }
    }

    private func over(_ question: Record) -> [Record] {
        present.action(over: question).flatMap { record($0.id) }.map { [$0] } ?? []
    }
}
