// SPDX-License-Identifier: EUPL-1.2

/// Who sits in a body and who is missing from it, by the body's own rules.
public struct Coverage: Sendable {
    /// One seat, and how it is taken.
    public struct Seat: Sendable {
        public let record: Record
        public let standing: Standing

        /// Guests are welcome; nobody is missing when they are not there.
        public var isCounted: Bool { record.choice(.rank) != "guest" }
    }

    public enum Standing: Hashable, Sendable {
        /// By people, by their own mandate, as holders of its post or as référents of its service.
        case held(Tenure)
        /// By an organisation that has named nobody yet.
        case represented(RecordID)
        /// By nobody, since the day after its last holder's mandate, or since it exists.
        case vacant(since: Day?)
        /// The reader does not belong to the territory.
        case undisclosed

        public var isTaken: Bool {
            switch self {
            case .held, .represented: true
            case .vacant, .undisclosed: false
            }
        }
    }

    /// What a body asks of its composition.
    public enum Rule: Hashable, Sendable {
        case president
        /// Each service is represented, by itself or by a service below it.
        case everyService
        /// Someone of that college (`ChoiceList.colleges`) sits.
        case college(String)
        /// An organisation of that kind (`ChoiceList.organisationKinds`) sits.
        case organisationKind(String)
    }

    public struct Requirement: Sendable {
        public let rule: Rule
        public let isMet: Bool
        /// The services that nobody represents.
        public let missing: [Record]
    }

    public let body: Record
    /// Those that exist that day.
    public let seats: [Seat]
    public let requirements: [Requirement]
    /// Whether the reader may know who sits; if not, no rule is judged.
    public let isKnown: Bool

    public var counted: [Seat] { seats.filter(\.isCounted) }
    public var taken: Int { counted.count { $0.standing.isTaken } }
    public var vacant: [Seat] { counted.filter { !$0.standing.isTaken } }
    public var unmet: [Requirement] { requirements.filter { !$0.isMet } }
    /// Every seat is taken and every rule is met.
    public var isComplete: Bool { isKnown && !counted.isEmpty && vacant.isEmpty && unmet.isEmpty }

    /// How many of its seats must be present, by its own quorum; nil when it has none.
    public var quorum: Int? {
        guard case .number(let percent)? = body[.quorum], percent > .zero else { return nil }
        return Int((Double(counted.count) * percent.double / 100).rounded(.up))
    }
}

extension View {
    /// Who is there, who is missing and since when.
    public func coverage(of body: Record, on day: Day) -> Coverage {
        coverage(of: body, incumbents(on: day))
    }

    /// The same for every body, those that decide first.
    public func coverages(_ incumbents: Incumbents) -> [Coverage] {
        let order = ChoiceList.bodyKinds.codes
        func rank(_ body: Record) -> Int {
            body.choice(.kind).flatMap { order.firstIndex(of: $0) } ?? order.count
        }
        return records(of: .body).enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map { coverage(of: $0.element, incumbents) }
    }

    public func coverage(of body: Record, _ incumbents: Incumbents) -> Coverage {
        let seats = children(of: body.id, kind: .seat).filter { $0.exists(on: incumbents.day) }
            .map { Coverage.Seat(record: $0, standing: standing(of: $0, incumbents)) }
        var judge = CompositionJudge(view: self, seats: seats)
        if body.choice(.kind) == "climateClub" {
            judge.organisations.formUnion(clubMembers(on: incumbents.day))
        }
        return Coverage(
            body: body,
            seats: seats,
            requirements: incumbents.isKnown ? body.compositionRules.map(judge.requirement) : [],
            isKnown: incumbents.isKnown
        )
    }

    private func standing(of seat: Record, _ incumbents: Incumbents) -> Coverage.Standing {
        guard incumbents.isKnown else { return .undisclosed }
        let own = incumbents.tenure(of: .seat(seat.id))
        var tenures = [own]
        if let post = seat.records(.post).first {
            tenures.append(incumbents.tenure(of: .post(post)))
        } else if let service = seat.records(.service).first {
            tenures.append(incumbents.tenure(of: .referent(service)))
        }
        if let held = tenures.first(where: { !$0.isVacant }) { return .held(held) }
        // An organisation whose member has left has to name another.
        if own.vacantSince == nil, let organisation = seat.records(.organisation).first {
            return .represented(organisation)
        }
        let left = tenures.compactMap(\.vacantSince).max()
        let opened = seat.date(.start)?.days.lowerBound
        return .vacant(since: [left, opened].compactMap(\.self).max())
    }
}

extension Record {
    fileprivate func exists(on day: Day) -> Bool {
        (date(.start).map { $0.days.lowerBound <= day } ?? true)
            && (date(.end).map { day <= $0.days.upperBound } ?? true)
    }

    /// What a body's sheet asks of its composition.
    fileprivate var compositionRules: [Coverage.Rule] {
        (flag(.requiresPresident) == true ? [.president] : [])
            + (flag(.everyService) == true ? [.everyService] : [])
            + choices(.requiredColleges).map { .college($0) }
            + choices(.requiredKinds).map { .organisationKind($0) }
    }
}

/// Holds the taken seats of a body against its rules.
private struct CompositionJudge {
    let view: View
    let taken: [Coverage.Seat]
    var organisations: Set<RecordID>

    init(view: View, seats: [Coverage.Seat]) {
        self.view = view
        taken = seats.filter(\.standing.isTaken)
        organisations = Set(
            taken.flatMap { seat in
                seat.record.records(.organisation) + seat.mandates.compactMap(\.organisation)
            }
        )
    }

    func requirement(_ rule: Coverage.Rule) -> Coverage.Requirement {
        switch rule {
        case .president: judged(rule, taken.contains { $0.record.choice(.rank) == "president" })
        case .college(let college):
            judged(rule, taken.contains { $0.record.choice(.college) == college })
        case .organisationKind(let kind):
            judged(rule, organisations.contains { view.record($0)?.choice(.kind) == kind })
        case .everyService:
            Coverage.Requirement(
                rule: rule,
                isMet: unrepresented.isEmpty,
                missing: unrepresented
            )
        }
    }

    private func judged(_ rule: Coverage.Rule, _ isMet: Bool) -> Coverage.Requirement {
        Coverage.Requirement(rule: rule, isMet: isMet, missing: [])
    }

    private var unrepresented: [Record] {
        let represented = taken.flatMap { seat in
            let posts = seat.record.records(.post).compactMap { view.record($0) }
            return seat.record.records(.service) + posts.flatMap { $0.records(.service) }
                + seat.mandates.compactMap(\.service)
        }
        return view.services(outside: Set(represented))
    }
}

extension Coverage.Seat {
    /// Of those who sit in it in their own name.
    fileprivate var mandates: [Mandate] {
        guard case .held(let tenure) = standing else { return [] }
        return tenure.holders
    }
}

extension View {
    /// The services that nobody stands for, neither in them nor in a service below: a direction is
    /// where its services are.
    func services(outside covered: Set<RecordID>) -> [Record] {
        let services = records(of: .service)
        var reached: Set<RecordID> = []
        for service in services where covered.contains(service.id) {
            var above: RecordID? = service.id
            while let id = above, reached.insert(id).inserted {
                above = record(id)?.records(.parentService).first
            }
        }
        return services.filter { !reached.contains($0.id) }
    }

    /// The services that have no référent Plan Climat.
    public func servicesWithoutReferent(_ incumbents: Incumbents) -> [Record] {
        let held = records(of: .service).map(\.id).filter {
            !incumbents.tenure(of: .referent($0)).isVacant
        }
        return services(outside: Set(held))
    }
}
