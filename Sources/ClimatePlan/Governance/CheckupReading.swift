// SPDX-License-Identifier: EUPL-1.2

/// Reads one register for the checks. The thresholds are those of the national référentiel (CAE
/// 5.1).
struct CheckupReading {
    static let steeringMeetings = Quantity(2)
    static let monthsWithoutLead = 3
    /// Years compared, the current one included.
    static let years = 4

    let view: View
    let incumbents: Incumbents
    private let running: [Record]

    init(view: View, incumbents: Incumbents) {
        self.view = view
        self.incumbents = incumbents
        running = view.actions.filter { action in
            action.choice(.status) != "done" && action.choice(.status) != "abandoned"
        }
    }

    func check(_ rule: Check.Rule) -> Check {
        switch rule {
        case .steeringRhythm: steeringRhythm
        case .formalComposition: formalComposition
        case .requiredComposition: requiredComposition
        case .electedLead: electedLead
        case .projectLead: projectLead
        case .serviceReferents: serviceReferents
        case .entryCommitment: entryCommitment
        case .oneArbiter: oneArbiter
        case .noOrphan: noOrphan
        case .staffing: staffing
        // Indicators are not in the register yet.
        case .keyIndicators: Check(.keyIndicators, .unknown)
        }
    }
}

/// The bodies.
extension CheckupReading {
    private var committee: Record? {
        view.records(of: .body).first { $0.choice(.kind) == "steeringCommittee" }
    }

    private var steeringRhythm: Check {
        guard let committee else { return Check(.steeringRhythm, .unknown) }
        guard case .number(let meetings)? = committee[.meetingsPerYear] else {
            return Check(.steeringRhythm, .unknown, [committee])
        }
        let isMet = Self.steeringMeetings <= meetings
        return Check(.steeringRhythm, isMet ? .met : .unmet, [committee])
            .counting(Int(meetings.double))
    }

    private var formalComposition: Check {
        guard let committee else { return Check(.formalComposition, .unknown) }
        switch committee.choice(.actForm) {
        case nil: return Check(.formalComposition, .unknown, [committee])
        case "none": return Check(.formalComposition, .unmet, [committee])
        default: return Check(.formalComposition, .met, [committee])
        }
    }

    private var requiredComposition: Check {
        let judged = view.coverages(incumbents).filter { !$0.requirements.isEmpty }
        guard !judged.isEmpty else { return Check(.requiredComposition, .unknown) }
        let lacking = judged.filter { !$0.unmet.isEmpty }
        return Check(
            .requiredComposition,
            lacking.isEmpty ? .met : .unmet,
            (lacking.isEmpty ? judged : lacking).map(\.body)
        )
        .counting(judged.count - lacking.count, of: judged.count)
    }
}

/// The roles.
extension CheckupReading {
    private var electedLead: Check {
        let tenure = incumbents.tenure(of: .role(.electedLead))
        return Check(.electedLead, tenure.isVacant ? .unmet : .met)
            .naming(tenure.holders.map(\.person)).since(tenure.vacantSince)
    }

    private var projectLead: Check {
        let tenure = incumbents.tenure(of: .role(.projectLead))
        guard tenure.isVacant else {
            return Check(.projectLead, .met).naming(tenure.holders.map(\.person))
        }
        guard let since = tenure.vacantSince else { return Check(.projectLead, .unmet) }
        let isLate = since.later(months: Self.monthsWithoutLead) < incumbents.day
        return Check(.projectLead, isLate ? .unmet : .met).since(since)
    }

    private var serviceReferents: Check {
        let services = view.records(of: .service)
        guard !services.isEmpty else { return Check(.serviceReferents, .unknown) }
        let missing = view.servicesWithoutReferent(incumbents)
        return Check(.serviceReferents, missing.isEmpty ? .met : .unmet, missing)
            .counting(services.count - missing.count, of: services.count)
    }

    private var entryCommitment: Check {
        let gate = view.entryGate(on: incumbents.day)
        let records = gate.commitment.map { [$0] } ?? []
        let signed = gate.signatories.map(\.person)
        switch gate.state {
        case .standing: return Check(.entryCommitment, .met, records).naming(signed)
        case .absent, .awaiting: return Check(.entryCommitment, .unmet, records)
        case .lapsed(let since), .expired(let since):
            return Check(.entryCommitment, .unmet, records).since(since)
        }
    }
}

/// The actions and the time.
extension CheckupReading {
    private var oneArbiter: Check {
        let main = running.filter { $0.choice(.priority) == "high" }
        guard !main.isEmpty else { return Check(.oneArbiter, .unknown) }
        let others = main.filter { action in
            Set(action.records(.arbiterPost) + action.records(.arbiterBody)).count != 1
        }
        return Check(.oneArbiter, others.isEmpty ? .met : .unmet, others)
            .counting(main.count - others.count, of: main.count)
    }

    private var noOrphan: Check {
        guard !running.isEmpty else { return Check(.noOrphan, .unknown) }
        let orphans = running.filter { action in
            action.people(.pilots).isEmpty && action.records(.carriers).isEmpty
                && action.records(.pilotPost)
                    .allSatisfy { incumbents.tenure(of: .post($0)).isVacant }
        }
        return Check(.noOrphan, orphans.isEmpty ? .met : .unmet, orphans)
            .counting(orphans.count, of: running.count)
    }

    private var staffing: Check {
        let posts = view.records(of: .post).compactMap { post -> (RecordID, Quantity)? in
            guard case .number(let percent)? = post[.planTime] else { return nil }
            return (post.id, percent)
        }
        let day = incumbents.day
        let last = day.year
        let totals = (last - Self.years + 1...last).map { year in
            let day =
                Day(year: year, month: day.month, day: day.day)
                ?? Day(checked: year, day.month, day.day - 1)
            let percent = posts.reduce(Quantity.zero) { sum, post in
                incumbents.isHeld(.post(post.0), on: day) ? sum + post.1 : sum
            }
            return Check.Staffing(
                year: year,
                fullTimeEquivalents: Quantity(tenThousandths: percent.tenThousandths / 100)
            )
        }
        let known = Array(totals.drop { $0.fullTimeEquivalents == .zero })
        let vacant = posts.map(\.0).filter { incumbents.tenure(of: .post($0)).isVacant }
            .compactMap { view.record($0) }
        guard known.count > 1, let now = known.last else {
            return Check(.staffing, .unknown, vacant)
        }
        let before = known[known.count - 2]
        let isMet = before.fullTimeEquivalents <= now.fullTimeEquivalents
        var check = Check(.staffing, isMet ? .met : .unmet, isMet ? [] : vacant)
        check.staffing = known
        return check
    }
}

extension Day {
    /// The same day that many months later, or the last of that month.
    fileprivate func later(months: Int) -> Day {
        let total = year * 12 + month - 1 + months
        let (year, month) = (total / 12, total % 12 + 1)
        return Day(checked: year, month, min(day, Day.length(ofMonth: month, year: year)))
    }
}
