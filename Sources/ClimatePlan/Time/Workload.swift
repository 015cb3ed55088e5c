// SPDX-License-Identifier: EUPL-1.2

/// Time available against time needed, over a year or a quarter, as one reader may see it.
///
/// What is counted of people is theirs: each sees their own; the team sees posts one by one for the
/// quarter that runs, to spare them; others see totals by service, never of one or two people.
public struct Workload: Sendable {
    /// Fewer people than this are not counted alone.
    public static let fewestPeople = 3

    public struct Balance: Hashable, Sendable {
        public var available = WorkTime.zero
        public var needed = WorkTime.zero
        /// The part of what is needed that rests on hypotheses.
        public var supposed = WorkTime.zero

        /// What nobody has.
        public var shortage: WorkTime { max(needed - available, .zero) }
        public var margin: WorkTime { max(available - needed, .zero) }
    }

    /// One service; several whose people are too few to be counted alone; or none, for what
    /// nobody's time is identified for.
    public struct Group: Hashable, Sendable {
        public let services: [RecordID]
        /// Whether it has people whom a mandate gives time, and no service.
        public let hasUnplaced: Bool
        public let balance: Balance
        let people: Set<PersonID>

        /// Whether it is what nobody's time is identified for.
        public var isUnidentified: Bool { services.isEmpty && !hasUnplaced }
    }

    public struct PostLine: Hashable, Sendable {
        public let post: RecordID
        public let balance: Balance
    }

    public let period: WorkPeriod
    /// In the order of the services, what nobody's time is identified for last.
    public let groups: [Group]
    /// Nil when it would tell of one or two people.
    public let total: Balance?
    /// What falls to the reader.
    public let own: Balance?
    /// Post by post, for the team and for the quarter that runs.
    public let posts: [PostLine]

    /// What élus and partners give by sitting: no time of the administration.
    public let outside: WorkTime
}

extension Workload {
    public init(_ view: View, over period: WorkPeriod, changed change: TimeChange = TimeChange()) {
        let ledger = TimeLedger(view, over: period, changed: change)
        self.period = period
        outside = ledger.outside
        own = ledger.own(of: view)
        let isCurrent = view.rights.isTeam && period.isQuarter && period.covers(view.today)
        posts = isCurrent ? ledger.posts : []
        let groups = ledger.groups(isWhole: isCurrent)
        let isDisclosed = groups.allSatisfy { isCurrent || $0.mayBeShown }
        self.groups = groups.filter { (isCurrent || $0.mayBeShown) && view.sees($0) }
        total =
            isDisclosed && (view.rights.readsAll || view.rights.isTeam)
            ? groups.reduce(into: Balance()) { $0 += $1.balance } : nil
    }

    /// What nobody has of all that is needed, service by service: the margin of one is not the
    /// time of another.
    public var shortage: WorkTime { groups.reduce(.zero) { $0 + $1.balance.shortage } }
}

extension Workload.Balance {
    static func += (left: inout Self, right: Self) {
        left.available += right.available
        left.needed += right.needed
        left.supposed += right.supposed
    }

    mutating func need(_ time: WorkTime, isHypothesis: Bool) {
        needed += time
        if isHypothesis { supposed += time }
    }
}

extension Workload.Group {
    /// Nobody's counters, or those of enough people.
    var mayBeShown: Bool { people.isEmpty || people.count >= Workload.fewestPeople }
}

extension WorkPeriod {
    fileprivate var isQuarter: Bool {
        guard case .quarter = self else { return false }
        return true
    }
}

extension View {
    /// Whoever answers for the plan sees all the groups; the head of services, theirs.
    fileprivate func sees(_ group: Workload.Group) -> Bool {
        if rights.readsAll || rights.isTeam { return true }
        guard !group.services.isEmpty, !group.hasUnplaced else { return false }
        return group.services.allSatisfy { id in
            record(id)?.records(.headPost).contains(where: rights.posts.contains) ?? false
        }
    }
}
