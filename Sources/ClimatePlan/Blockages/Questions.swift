// SPDX-License-Identifier: EUPL-1.2

/// The demandes d'arbitrage of a territory, as one reader sees them.
public struct Questions: Sendable {
    /// Those that wait for their answer, what is due first on top.
    public let open: [Record]
    /// The others, the latest answer on top.
    public let settled: [Record]

    init(_ questions: [Record]) {
        open = questions.filter(\.awaitsAnswer).sorted { left, right in
            (left.lastDay, left.createdAt) < (right.lastDay, right.createdAt)
        }
        settled = questions.filter { !$0.awaitsAnswer }.sorted { left, right in
            (left.answeredDay, left.createdAt) > (right.answeredDay, right.createdAt)
        }
    }
}

extension View {
    public var questions: Questions { Questions(records(of: .arbitration)) }

    /// The questions about a plan or an action.
    public func questions(about record: Record) -> Questions {
        Questions(children(of: record.id, kind: .arbitration))
    }

    /// Whether a question is put to the reader, who may answer it.
    public func isAsked(_ question: Record) -> Bool {
        question.awaitsAnswer && present.isAsked(question, rights)
    }

    public func addressees(of question: Record) -> [PersonID] {
        present.addressees(of: question, on: today)
    }

    /// Whether the date on which an answer was expected has passed.
    public func isPastDue(_ question: Record) -> Bool {
        question.awaitsAnswer && question.dueDay.map { $0 < today } ?? false
    }
}

extension Record {
    /// The last day on which its answer is expected.
    fileprivate var dueDay: Day? { date(.due)?.days.upperBound }
    fileprivate var lastDay: Day { dueDay ?? .lastOfAll }
    fileprivate var answeredDay: Day { date(.answeredOn)?.days.upperBound ?? .firstOfAll }
}

extension Day {
    fileprivate static let firstOfAll = Day(checked: 1, 1, 1)
    fileprivate static let lastOfAll = Day(checked: 9_999, 12, 31)
}
