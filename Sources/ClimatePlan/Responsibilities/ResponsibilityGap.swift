// SPDX-License-Identifier: EUPL-1.2

/// A rule of who does what that an action does not keep. It is a fact of the register, and says
/// where it can be mended.
public struct ResponsibilityGap: Hashable, Sendable {
    /// In the order in which they weigh.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// No post, no person and no organisation pilots it.
        case noPilot
        /// No service answers for it, and no organisation carries it.
        case noLeadService
        /// The post that pilots it is vacant.
        case vacantPilot
        /// Nobody decides when its pilots do not agree.
        case noArbiter
        /// A post and a body would both decide.
        case severalArbiters
        /// The post that decides is vacant.
        case vacantArbiter
        /// An organisation carries it, and no service follows it.
        case noServiceBeside
        /// An associated post is vacant.
        case vacantAssociate
    }

    /// How much it weighs.
    public enum Grade: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// Nobody does it.
        case serious
        /// Somebody does it, nobody decides.
        case notable
        /// Worth knowing.
        case slight

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    public let rule: Rule
    public let action: Record
    /// The vacant post, where the rule is about one.
    public let post: Record?

    init(_ rule: Rule, _ action: Record, post: Record? = nil) {
        self.rule = rule
        self.action = action
        self.post = post
    }

    public var grade: Grade {
        switch rule {
        case .noPilot, .noLeadService: .serious
        case .vacantPilot, .noArbiter, .severalArbiters, .vacantArbiter: .notable
        case .noServiceBeside, .vacantAssociate: .slight
        }
    }

    /// The field of the action that fills it.
    public var field: FieldID {
        switch rule {
        case .noPilot, .vacantPilot: .pilotPost
        case .noLeadService, .noServiceBeside: .leadService
        case .noArbiter, .severalArbiters, .vacantArbiter: .arbiterPost
        case .vacantAssociate: .associatedPosts
        }
    }
}

extension View {
    /// What is missing of an action, the gravest first; nothing is asked of one that is over.
    func gaps(
        of action: Record,
        _ parts: [RecordID: [Responsibility]],
        _ occupancy: Occupancy
    ) -> [ResponsibilityGap] {
        guard !action.isOver else { return [] }
        func standing(_ field: FieldID) -> [Record] {
            action.records(field).compactMap { record($0) }
        }
        func vacant(_ field: FieldID, _ rule: ResponsibilityGap.Rule) -> [ResponsibilityGap] {
            standing(field).filter { occupancy.isVacant($0.id) }
                .map { ResponsibilityGap(rule, action, post: $0) }
        }
        var gaps: [ResponsibilityGap] = []
        let isCarried = !standing(.carriers).isEmpty
        if standing(.pilotPost).isEmpty, !isCarried, action.people(.pilots).isEmpty {
            gaps.append(ResponsibilityGap(.noPilot, action))
        }
        if standing(.leadService).isEmpty {
            gaps.append(ResponsibilityGap(isCarried ? .noServiceBeside : .noLeadService, action))
        }
        switch (standing(.arbiterPost).isEmpty, standing(.arbiterBody).isEmpty) {
        case (true, true): gaps.append(ResponsibilityGap(.noArbiter, action))
        case (false, false): gaps.append(ResponsibilityGap(.severalArbiters, action))
        case (true, false), (false, true): break
        }
        gaps += vacant(.pilotPost, .vacantPilot) + vacant(.arbiterPost, .vacantArbiter)
        gaps += vacant(.associatedPosts, .vacantAssociate)
        return gaps.sorted { $0.weight < $1.weight }
    }
}

extension ResponsibilityGap {
    /// The grade first, then the order of the rules.
    fileprivate var weight: (Int, Int) {
        (grade.rawValue, Rule.allCases.firstIndex(of: rule) ?? 0)
    }
}

extension Sequence<Responsibilities> {
    /// What is missing of all these, the gravest first, by register number.
    public var gaps: [ResponsibilityGap] {
        flatMap(\.gaps).sorted { first, second in
            (first.weight.0, first.weight.1, first.action.number ?? 0)
                < (second.weight.0, second.weight.1, second.action.number ?? 0)
        }
    }
}
