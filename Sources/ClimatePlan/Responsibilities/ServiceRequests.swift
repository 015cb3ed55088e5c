// SPDX-License-Identifier: EUPL-1.2

/// What waits for a service: steps of its actions, questions put to its posts, blockages that one
/// of them can lift.
public struct ServiceRequests: Sendable {
    public struct Step: Sendable {
        public let step: Record
        public let action: Record
        public let end: PartialDate
    }

    /// The earliest first.
    public let steps: [Step]
    public let questions: [Record]
    public let blockages: [StandingBlockage]

    public var isEmpty: Bool { steps.isEmpty && questions.isEmpty && blockages.isEmpty }
}

extension View {
    /// Days ahead that a step is announced to a service.
    private static let notice = 30

    public func requests(to service: Record, on day: Day) -> ServiceRequests {
        let horizon = Day(sinceEpoch: day.sinceEpoch + Self.notice)
        let posts = Set(
            records(of: .post).filter { $0.records(.service).contains(service.id) }.map(\.id)
        )
        let led = actions.filter { !$0.isOver && $0.records(.leadService).contains(service.id) }
        let steps = led.flatMap { action in
            openSteps(of: action).compactMap { step -> ServiceRequests.Step? in
                guard let end = step.date(.end), end.days.upperBound <= horizon else { return nil }
                return ServiceRequests.Step(step: step, action: action, end: end)
            }
        }
        return ServiceRequests(
            steps: steps.sorted { $0.end.days.upperBound < $1.end.days.upperBound },
            questions: records(of: .arbitration).filter { question in
                question.awaitsAnswer && question.parent.flatMap { record($0) } != nil
                    && question.records(.post).contains(where: posts.contains)
            },
            blockages: standingBlockages(on: day).filter { standing in
                standing.blockage.records(.post).contains(where: posts.contains)
            }
        )
    }

    /// Those that are not over, on both levels.
    private func openSteps(of action: Record) -> [Record] {
        let steps = children(of: action.id, kind: .step)
        return (steps + steps.flatMap { children(of: $0.id, kind: .step) }).filter { !$0.isOver }
    }
}
