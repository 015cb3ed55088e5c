// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Time that something takes, at what pace and of whom.
struct TimeDemand: Hashable, Sendable {
    var service: RecordID?
    var post: RecordID?
    var seat: RecordID?
    /// Of élus and partners: no time of the administration.
    var isOutside = false
    /// Supposed, by a rule that the page states.
    var isHypothesis = false
    var yearly: WorkTime
    var span = MonthSpan(nil, nil)

    func time(in months: ClosedRange<Int>) -> WorkTime {
        yearly.over(months: span.count(in: months))
    }
}

/// What meetings take: known by the body alone, with nothing else entered.
public struct SittingTime: Hashable, Sendable {
    /// Where a body does not say how long it sits.
    public static let supposedMinutes = 120
    /// Where it does not say how often: what the national référentiel asks of a COPIL.
    public static let supposedMeetings = 2
    /// Hours of preparation that an hour of sitting takes, all told.
    public static let preparationHours = 2

    public let body: RecordID
    public let seats: Int
    public let minutes: Quantity
    public let meetings: Quantity
    /// Whether how long or how often is supposed.
    public let isHypothesis: Bool
    /// One seat, in a year.
    public let perSeat: WorkTime
    /// All seats, in a year.
    public var yearly: WorkTime { perSeat * seats }
}

extension View {
    /// What the bodies of the plan take. Councils and bureaux, that would sit without it, are left
    /// out, but for what is entered of them.
    public var sittings: [SittingTime] {
        records(of: .body).filter { !$0.sitsAnyway }.compactMap { body in
            let seats = children(of: body.id, kind: .seat).filter { seat in
                seat.date(.end).map { today <= $0.days.upperBound } ?? true
            }
            guard !seats.isEmpty else { return nil }
            let (minutes, meetings) = (
                body.quantity(.sittingMinutes), body.quantity(.meetingsPerYear)
            )
            let length = minutes ?? Quantity(SittingTime.supposedMinutes)
            let rhythm = meetings ?? Quantity(SittingTime.supposedMeetings)
            return SittingTime(
                body: body.id,
                seats: seats.count,
                minutes: length,
                meetings: rhythm,
                isHypothesis: minutes == nil || meetings == nil,
                perSeat: .year(of: length, times: rhythm)
            )
        }
    }

    /// The actions that go on and of which nobody has said what time they take.
    public var actionsWithoutTime: [Record] {
        actions.filter { action in
            !action.isOver && needs(under: action.id).allSatisfy { $0.yearlyTime == nil }
        }
    }

    /// The posts and services whose time an action takes, each once.
    public func timeGivers(of action: Record) -> [RecordID] {
        var givers: [RecordID] = []
        for need in needs(under: action.id) {
            for giver in need.records(.post) + need.records(.service)
            where !givers.contains(giver) { givers.append(giver) }
        }
        return givers
    }

    var timeDemands: [TimeDemand] {
        let running = actions.filter { !$0.isOver }
        var demands = running.flatMap { action in
            needs(under: action.id).compactMap { demand($0, within: action) }
        }
        for body in records(of: .body) {
            demands += children(of: body.id, kind: .timeNeed).compactMap {
                demand($0, within: body)
            }
        }
        return demands + sittings.flatMap { takings(of: $0) }
    }

    /// The needs of an action and of its steps.
    private func needs(under action: RecordID) -> [Record] {
        let steps = children(of: action, kind: .step)
        let substeps = steps.flatMap { children(of: $0.id, kind: .step) }
        return children(of: action, kind: .timeNeed)
            + (steps + substeps).filter { !$0.isOver }
            .flatMap { children(of: $0.id, kind: .timeNeed) }
    }

    private func demand(_ need: Record, within whole: Record) -> TimeDemand? {
        guard let yearly = need.yearlyTime else { return nil }
        let step = need.parent.flatMap { record($0) } ?? whole
        let post = need.records(.post).first
        return TimeDemand(
            service: need.records(.service).first ?? service(of: post),
            post: post,
            isHypothesis: need.flag(.hypothesis) ?? false,
            yearly: yearly,
            span: MonthSpan(
                need.date(.start) ?? step.date(.start) ?? whole.date(.start),
                need.date(.end) ?? step.date(.end) ?? whole.date(.end)
            )
        )
    }

    private func takings(of sitting: SittingTime) -> [TimeDemand] {
        let seats = children(of: sitting.body, kind: .seat).map { seat in
            let post = seat.records(.post).first
            let service = seat.records(.service).first ?? service(of: post)
            let isElected = post.flatMap { record($0) }?.flag(.elected) ?? false
            return TimeDemand(
                service: service,
                post: post,
                seat: seat.id,
                isOutside: isElected || (service == nil && seat.choice(.college) != "services"),
                isHypothesis: sitting.isHypothesis,
                yearly: sitting.perSeat,
                span: MonthSpan(seat.date(.start), seat.date(.end))
            )
        }
        // What someone has entered takes the place of what is supposed.
        guard children(of: sitting.body, kind: .timeNeed).isEmpty else { return seats }
        let mission = records(of: .post).first { $0.flag(.mission) == true }?.id
        let preparation = TimeDemand(
            service: service(of: mission),
            post: mission,
            isHypothesis: true,
            yearly: sitting.perSeat * SittingTime.preparationHours
        )
        return seats + [preparation]
    }

    func service(of post: RecordID?) -> RecordID? {
        post.flatMap { record($0) }?.records(.service).first
    }
}

extension WorkTime {
    /// Meetings of so many minutes, so many times a year.
    fileprivate static func year(of minutes: Quantity, times meetings: Quantity) -> WorkTime {
        // In ten-thousandths each: 1 440 minutes sixty times a year stay far from overflowing.
        let product = minutes.tenThousandths * meetings.tenThousandths
        return WorkTime(units: product / 1_000 * (WorkTime.minutes(1).units / 100_000))
    }
}

extension Record {
    /// A body that does not sit for the plan alone.
    fileprivate var sitsAnyway: Bool {
        let kinds = [
            "council", "bureau", "directorsCommittee", "commission", "mayorsConference",
            "developmentCouncil", "municipalCouncil",
        ]
        return kinds.contains(choice(.kind) ?? "")
    }

    func quantity(_ field: FieldID) -> Quantity? {
        guard case .number(let number) = self[field] else { return nil }
        return number
    }
}
