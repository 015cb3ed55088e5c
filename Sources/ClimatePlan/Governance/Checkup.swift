// SPDX-License-Identifier: EUPL-1.2

/// One check of the health of the governance, computed from the register: a rule, whether it is
/// met, and what shows it. It is about an arrangement, never about how well someone does.
public struct Check: Sendable {
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The COPIL is to meet twice a year at least.
        case steeringRhythm
        /// Its composition was decided by an act.
        case formalComposition
        /// Each body has the members that its own rules ask for.
        case requiredComposition
        /// An élu pilote carries the plan.
        case electedLead
        /// A chef de projet who left is replaced within three months.
        case projectLead
        /// A référent Plan Climat in each service.
        case serviceReferents
        /// The President and the DGS committed to it.
        case entryCommitment
        /// Exactly one arbiter for each main action.
        case oneArbiter
        /// No action without anyone to pilot or carry it.
        case noOrphan
        /// The time given to the plan is maintained or rises.
        case staffing
        /// About thirty key indicators at most.
        case keyIndicators
    }

    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case met, unmet, unknown
    }

    /// The time given to the plan by posts that someone held, on the same day of a year.
    public struct Staffing: Hashable, Sendable {
        public let year: Int
        /// In full-time equivalents.
        public let fullTimeEquivalents: Quantity
    }

    public let rule: Rule
    public let outcome: Outcome
    /// What shows it: what is missing when it is not met.
    public internal(set) var records: [Record] = []
    public internal(set) var people: [PersonID] = []
    /// How many are as they should be, among how many.
    public internal(set) var count: Int?
    public internal(set) var total: Int?
    public internal(set) var since: Day?
    public internal(set) var staffing: [Staffing] = []

    init(_ rule: Rule, _ outcome: Outcome, _ records: [Record] = []) {
        self.rule = rule
        self.outcome = outcome
        self.records = records
    }

    func counting(_ count: Int, of total: Int? = nil) -> Check {
        var check = self
        (check.count, check.total) = (count, total)
        return check
    }

    func since(_ day: Day?) -> Check {
        var check = self
        check.since = day
        return check
    }

    func naming(_ people: [PersonID]) -> Check {
        var check = self
        check.people = people
        return check
    }
}

extension View {
    /// The checks of the national référentiel and of the two sources, in the order of
    /// `Check.Rule`.
    public func checkup(_ incumbents: Incumbents) -> [Check] {
        let reading = CheckupReading(view: self, incumbents: incumbents)
        return Check.Rule.allCases.map(reading.check)
    }

    public func checkup(on day: Day) -> [Check] { checkup(incumbents(on: day)) }
}
