// SPDX-License-Identifier: EUPL-1.2

/// Something that waits for one reader, with the reason why: what the page « Aujourd'hui » opens
/// with. It is a fact of the register, never a reproach.
public struct Matter: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// A question put to the reader; the day an answer is expected by.
        case questionAsked(PartialDate?)
        case blocked
        /// A funder said no.
        case fundingRefused
        /// The end of an action has passed while it still goes on.
        case endPassed(PartialDate)
        /// A step is due within days, or was.
        case stepDue(PartialDate)
        /// Actions of others whose end has passed: for who answers for the plan.
        case othersEndPassed
        /// A mandate runs out.
        case mandateEnds(Mandate, Day)
        /// A question that someone else has not answered by its day.
        case questionUnanswered(PartialDate)
        /// A mandate that its holder or the DGS contests.
        case mandateContested(Mandate)
        /// A post that pilots actions, and nobody holds.
        case postVacant(since: Day)
        /// Actions that nobody pilots: no person, no post.
        case unpiloted
        /// Actions that no élu carries.
        case withoutElected
        /// Names of the Directory that belong to nobody yet.
        case placeholders(count: Int)
    }

    public let reason: Reason
    /// What it is about, by register number; none for what is not about actions.
    public let actions: [Record]
    /// The step or the financing that says it.
    public let detail: Record?

    init(_ reason: Reason, _ actions: [Record] = [], detail: Record? = nil) {
        self.reason = reason
        self.actions = actions
        self.detail = detail
    }
}

extension Matter {
    /// What stands still first, then what was due and since when, then what is missing.
    fileprivate var urgency: (Int, Int) {
        switch reason {
        case .questionAsked(let due): (0, due?.days.upperBound.sinceEpoch ?? .max)
        case .blocked: (1, 0)
        case .fundingRefused: (2, 0)
        case .endPassed(let end), .stepDue(let end): (3, end.days.upperBound.sinceEpoch)
        case .questionUnanswered(let due): (4, due.days.upperBound.sinceEpoch)
        case .mandateContested: (5, 0)
        case .postVacant(let since): (6, since.sinceEpoch)
        case .mandateEnds(_, let day): (7, day.sinceEpoch)
        case .unpiloted: (8, 0)
        case .withoutElected: (9, 0)
        case .othersEndPassed: (10, 0)
        case .placeholders: (11, 0)
        }
    }
}

extension View {
    /// Days ahead that a step is announced.
    private static let stepNotice = 14
    /// Days ahead that the end of a mandate is announced.
    private static let mandateNotice = 60

    /// Actions that fall to the reader: those they pilot or carry as élu, those of their service
    /// or of their organisation, by register number.
    public func carried(among actions: [Record]) -> [Record] {
        actions.filter { action in
            let isNamed =
                rights.person.map {
                    action.people(.pilots).contains($0)
                        || action.people(.electedReferents).contains($0)
                } ?? false
            return isNamed || !rights.posts.isDisjoint(with: action.records(.pilotPost))
                || !rights.services.isDisjoint(with: action.records(.leadService))
                || !rights.organisations.isDisjoint(with: action.records(.carriers))
        }
    }

    /// What waits for the reader, the most pressing first: for who carries actions, theirs; for who
    /// answers for the plan, what no one else would see.
    /// - Parameter actions: those that may be seen.
    public func matters(among actions: [Record]) -> [Matter] {
        let running = actions.filter { !$0.isOver }
        let own = carried(among: running)
        var matters = own.flatMap { standstills(of: $0) + ends(of: $0) + stepsDue(of: $0) }
        matters += questionsAsked
        if rights.readsAll {
            let known = Set(own.map(\.id))
            let others = running.filter { !known.contains($0.id) }
            matters += others.flatMap { standstills(of: $0) }
            matters += together(.othersEndPassed, others) { !ends(of: $0).isEmpty }
        }
        if rights.isTeam {
            matters += together(.unpiloted, running) {
                $0.people(.pilots).isEmpty && $0.records(.pilotPost).isEmpty
            }
            matters += together(.withoutElected, running) { $0.people(.electedReferents).isEmpty }
            matters += questionsUnanswered + vacancies(among: running)
        }
        if rights.isRegistrar { matters += entrusted + contestations }
        return matters.sorted { $0.urgency < $1.urgency }
    }

    private func together(
        _ reason: Matter.Reason,
        _ actions: [Record],
        where isConcerned: (Record) -> Bool
    ) -> [Matter] {
        let concerned = actions.filter(isConcerned)
        return concerned.isEmpty ? [] : [Matter(reason, concerned)]
    }

    private func ends(of action: Record) -> [Matter] {
        guard let end = action.date(.end), end.days.upperBound < today else { return [] }
        return [Matter(.endPassed(end), [action])]
    }

    private func stepsDue(of action: Record) -> [Matter] {
        let horizon = Day(sinceEpoch: today.sinceEpoch + Self.stepNotice)
        return children(of: action.id, kind: .step).filter { !$0.isOver }.compactMap { step in
            guard let end = step.date(.end), end.days.upperBound <= horizon else { return nil }
            return Matter(.stepDue(end), [action], detail: step)
        }
    }

    private func standstills(of action: Record) -> [Matter] {
        let isBlocked = action.choice(.status) == "blocked"
        let refusals = children(of: action.id, kind: .financing).filter {
            $0.choice(.state) == "refused"
        }
        return (isBlocked ? [Matter(.blocked, [action])] : [])
            + refusals.prefix(1).map { Matter(.fundingRefused, [action], detail: $0) }
    }

    /// Mandates that run out, and names to identify.
    private var entrusted: [Matter] {
        let horizon = Day(sinceEpoch: today.sinceEpoch + Self.mandateNotice)
        let ending = mandates(on: today).values.joined().compactMap { mandate -> Matter? in
            guard let end = mandate.end, end <= horizon, rights.registers.contains(mandate.role)
            else { return nil }
            return Matter(.mandateEnds(mandate, end))
        }
        let placeholders = people.count { $0.standing == .placeholder }
        return ending
            + (placeholders > 0 ? [Matter(.placeholders(count: placeholders))] : [])
    }
}
