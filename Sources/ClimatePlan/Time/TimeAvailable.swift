// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Time that someone has for the plan, by their post or by a mandate.
struct TimeSupply: Hashable, Sendable {
    let person: PersonID
    let service: RecordID?
    let post: RecordID?
    let yearly: WorkTime
    /// Supposed: the post carries the mission, and does not say with what time.
    let isHypothesis: Bool
    /// The months, of those looked at, in which they have it.
    let months: Int

    var time: WorkTime { yearly.over(months: months) }
}

extension View {
    /// Who has time for the plan in those months. The sheet of a post says how much; a mandate that
    /// gives less prevails, and one that gives time with no post counts by itself.
    func timeSupplies(in months: ClosedRange<Int>) -> [TimeSupply] {
        guard rights.isInside else { return [] }
        let held = territory.mandates.values.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        var counted: [SupplyKey: Int] = [:]
        for month in months {
            let day = MonthIndex.middle(of: month)
            for key in supplies(on: day, of: held.filter { $0.isHeld(on: day) }) {
                counted[key, default: 0] += 1
            }
        }
        return counted.map { key, months in key.supply(months: months) }
            .sorted { ($0.person, $0.yearly) < ($1.person, $1.yearly) }
    }

    /// The time that the territory gives the plan, year by year: « maintenu ou en hausse ». A year
    /// that would tell of one or two people is left out, but to who is the only one.
    public func timeGiven(in years: ClosedRange<Int>) -> [(year: Int, fullTimes: Quantity)] {
        years.compactMap { year in
            let period = WorkPeriod.year(year)
            let supplies = timeSupplies(in: period.months)
            let people = Set(supplies.map(\.person))
            guard
                people.isEmpty || people.count >= Workload.fewestPeople
                    || people == Set([rights.person].compactMap(\.self))
            else { return nil }
            let time = supplies.reduce(WorkTime.zero) { $0 + $1.time }
            return (year, time.fullTimes(over: period.length))
        }
    }

    private func supplies(on day: Day, of held: [Mandate]) -> [SupplyKey] {
        var left: [RecordID: WorkTime] = [:]
        var keys: [SupplyKey] = []
        for mandate in held where mandate.terms.substituteFor == nil {
            guard let post = mandate.post.flatMap({ record($0) }), post.kind == .post,
                let (time, isHypothesis) = planTime(of: post)
            else { continue }
            // Two who share a post do not give it twice.
            let most = min(left[post.id] ?? time, time)
            let given = mandate.share.map { min($0, most) } ?? most
            left[post.id] = most - given
            guard given > .zero else { continue }
            let service = post.records(.service).first
            keys.append(SupplyKey(mandate.person, service, post.id, given, isHypothesis))
        }
        let byPost = Set(keys.map(\.person))
        var seen: Set<PersonID> = []
        for mandate in held where mandate.role.givesTime && !byPost.contains(mandate.person) {
            guard let share = mandate.share, seen.insert(mandate.person).inserted else { continue }
            keys.append(SupplyKey(mandate.person, mandate.service, nil, share, false))
        }
        return keys
    }

    /// What a post gives the plan in a year, when its sheet says so or when it carries the mission.
    private func planTime(of post: Record) -> (WorkTime, isHypothesis: Bool)? {
        if let percent = post.quantity(.planTime) { return (.year(ofPercent: percent), false) }
        guard post.flag(.mission) == true else { return nil }
        return (.year(ofPercent: post.quantity(.workingTime) ?? Quantity(100)), true)
    }
}

/// What a month of someone's time is the same by.
private struct SupplyKey: Hashable {
    let person: PersonID
    let service: RecordID?
    let post: RecordID?
    let yearly: WorkTime
    let isHypothesis: Bool

    init(
        _ person: PersonID,
        _ service: RecordID?,
        _ post: RecordID?,
        _ yearly: WorkTime,
        _ isHypothesis: Bool
    ) {
        self.person = person
        self.service = service
        self.post = post
        self.yearly = yearly
        self.isHypothesis = isHypothesis
    }

    func supply(months: Int) -> TimeSupply {
        TimeSupply(
            person: person,
            service: service,
            post: post,
            yearly: yearly,
            isHypothesis: isHypothesis,
            months: months
        )
    }
}

extension Mandate {
    /// The share of a full time that it gives, in a year.
    fileprivate var share: WorkTime? { terms.share.map { .year(ofPercent: Quantity($0)) } }
}

extension Mandate.Role {
    /// Whether a share of it is time of the administration for the plan.
    fileprivate var givesTime: Bool {
        switch self {
        case .projectLead, .projectTeam, .serviceReferent, .ambassador: true
        default: false
        }
    }
}
