// SPDX-License-Identifier: EUPL-1.2

/// The club climat: the organisations « dont le concours est indispensable », those that came,
/// those still to approach and by whom.
public struct ClimateClub: Sendable {
    /// How far an organisation has come.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        case member, interested, met, planned, declined, untouched
    }

    /// One organisation, as the club sees it.
    public struct Candidate: Sendable {
        public let organisation: Record
        public let standing: Standing
        /// The last meeting with it, or the one to come.
        public let latest: Record?
        /// The commitments it signed, that still run.
        public let charters: [Record]
    }

    /// A kind of organisation that the club should count, and those that answer for it.
    public struct Target: Sendable {
        public let kind: String
        public let members: [Record]

        public var isCovered: Bool { !members.isEmpty }
    }

    /// The body of the register that the club is; nil while none is inscribed.
    public let body: Record?
    /// Every organisation, in the order of the register.
    public let candidates: [Candidate]
    public let targets: [Target]
    /// Whom to approach next: kinds that are missing first, then by weight; an organisation that
    /// declined is left in peace for a year.
    public let next: [Candidate]

    public var members: [Candidate] { candidates.filter { $0.standing == .member } }
    public var missingKinds: [String] { targets.filter { !$0.isCovered }.map(\.kind) }

    /// Days during which an organisation that declined is not asked again.
    static let respite = 365
}

extension View {
    public func climateClub(on day: Day) -> ClimateClub {
        let body = records(of: .body).first { $0.choice(.kind) == "climateClub" }
        let seated = seatedOrganisations(of: body, on: day)
        let candidates = records(of: .organisation).map { candidate($0, seated, on: day) }
        let members = candidates.filter { $0.standing == .member }.map(\.organisation)
        let targets = (body?.choices(.requiredKinds) ?? []).map { kind in
            ClimateClub.Target(kind: kind, members: members.filter { $0.choice(.kind) == kind })
        }
        let missing = Set(targets.filter { !$0.isCovered }.map(\.kind))
        return ClimateClub(
            body: body,
            candidates: candidates,
            targets: targets,
            next: next(among: candidates, missing, on: day)
        )
    }

    /// The organisations that are of the club.
    func clubMembers(on day: Day) -> [RecordID] {
        climateClub(on: day).members.map(\.organisation.id)
    }

    private func seatedOrganisations(of body: Record?, on day: Day) -> Set<RecordID> {
        guard let body else { return [] }
        let seats = children(of: body.id, kind: .seat).filter { seat in
            seat.date(.end).map { day <= $0.days.upperBound } ?? true
        }
        return Set(seats.flatMap { $0.records(.organisation) })
    }

    private func candidate(
        _ organisation: Record,
        _ seated: Set<RecordID>,
        on day: Day
    ) -> ClimateClub.Candidate {
        let approaches = children(of: organisation.id, kind: .approach)
        let latest = approaches.enumerated().max { left, right in
            let first = left.element.date(.date)?.days.lowerBound.sinceEpoch ?? 0
            let second = right.element.date(.date)?.days.lowerBound.sinceEpoch ?? 0
            return (first, left.offset) < (second, right.offset)
        }?.element
        let charters = children(of: organisation.id, kind: .commitment).filter { commitment in
            commitment.date(.end).map { day <= $0.days.upperBound } ?? true
        }
        let isMember = seated.contains(organisation.id) || !charters.isEmpty
        return ClimateClub.Candidate(
            organisation: organisation,
            standing: isMember ? .member : standing(after: latest),
            latest: latest,
            charters: charters
        )
    }

    private func standing(after approach: Record?) -> ClimateClub.Standing {
        switch approach?.choice(.outcome) {
        case "joined": .member
        case let outcome?: ClimateClub.Standing(rawValue: outcome) ?? .untouched
        case nil: .untouched
        }
    }

    private func next(
        among candidates: [ClimateClub.Candidate],
        _ missing: Set<String>,
        on day: Day
    ) -> [ClimateClub.Candidate] {
        let weights = ChoiceList.weights.codes
        func rank(_ candidate: ClimateClub.Candidate) -> (Int, Int, Int) {
            let organisation = candidate.organisation
            let isMissing = organisation.choice(.kind).map { missing.contains($0) } ?? false
            let weight = organisation.choice(.weight).flatMap { weights.firstIndex(of: $0) }
            return (
                isMissing ? 0 : 1, weight ?? weights.count, candidate.standing == .declined ? 1 : 0
            )
        }
        return candidates.filter { candidate in
            switch candidate.standing {
            case .member: return false
            case .declined:
                let said = candidate.latest?.date(.date)?.days.upperBound ?? day
                return day.sinceEpoch - said.sinceEpoch > ClimateClub.respite
            case .interested, .met, .planned: return true
            case .untouched:
                let (kind, weight, _) = rank(candidate)
                return kind == 0 || weight < weights.count
            }
        }
        .enumerated()
        .sorted { left, right in
            let (first, second) = (rank(left.element), rank(right.element))
            return first == second ? left.offset < right.offset : first < second
        }
        .map(\.element)
    }
}
