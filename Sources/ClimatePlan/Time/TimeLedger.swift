// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Everything counted over a period, before it is known who may see what of it.
struct TimeLedger {
    let supplies: [TimeSupply]
    let demands: [TimeDemand]
    private let months: ClosedRange<Int>
    /// The services, in their order.
    private let services: [RecordID]
    /// Whom the figures of a service would tell of.
    private let people: [RecordID: Set<PersonID>]

    init(_ view: View, over period: WorkPeriod, changed change: TimeChange) {
        months = period.months
        supplies = view.timeSupplies(in: months).filter {
            $0.post == nil || $0.post != change.departing
        }
        let added = change.added.map { TimeDemand(service: change.service, yearly: $0) }
        demands = view.timeDemands + [added].compactMap(\.self)
        services = view.records(of: .service).map(\.id)
        people = view.peopleByService(in: months)
    }

    var outside: WorkTime {
        demands.filter(\.isOutside).reduce(.zero) { $0 + $1.time(in: months) }
    }

    func own(of view: View) -> Workload.Balance? {
        guard let person = view.rights.person else { return nil }
        var balance = Workload.Balance()
        for supply in supplies where supply.person == person { balance.available += supply.time }
        for demand in demands where demand.falls(to: view.rights) {
            balance.need(demand.time(in: months), isHypothesis: demand.isHypothesis)
        }
        return balance == Workload.Balance() ? nil : balance
    }

    var posts: [Workload.PostLine] {
        var lines: [RecordID: Workload.Balance] = [:]
        for supply in supplies {
            if let post = supply.post { lines[post, default: .init()].available += supply.time }
        }
        for demand in demands where !demand.isOutside {
            guard let post = demand.post else { continue }
            let time = demand.time(in: months)
            lines[post, default: .init()].need(time, isHypothesis: demand.isHypothesis)
        }
        return lines.sorted { $0.key < $1.key }.map { Workload.PostLine(post: $0, balance: $1) }
    }

    /// By service. Those of one or two people are taken together; where that is not enough, with
    /// the smallest of the others.
    /// - Parameter isWhole: whether each may be told apart.
    func groups(isWhole: Bool) -> [Workload.Group] {
        let balances = balances
        var alone = services.compactMap { id in
            balances[id].map {
                Workload.Group(
                    services: [id],
                    hasUnplaced: false,
                    balance: $0,
                    people: people[id, default: []]
                )
            }
        }
        alone += unplaced.map { [$0] } ?? []
        if !isWhole { alone = Self.gathered(alone) }
        guard let nobody = balances[nil] else { return alone }
        return alone + [
            Workload.Group(services: [], hasUnplaced: false, balance: nobody, people: [])
        ]
    }

    private static func gathered(_ groups: [Workload.Group]) -> [Workload.Group] {
        var others = groups.filter(\.mayBeShown)
        var bundles: [Workload.Group] = []
        var few: Workload.Group?
        for group in groups where !group.mayBeShown {
            let bundle = Workload.Group([few, group].compactMap(\.self))
            few = bundle.mayBeShown ? nil : bundle
            if bundle.mayBeShown { bundles.append(bundle) }
        }
        // What is left joins the last bundle, or else the smallest of the others.
        guard let few else { return others + bundles }
        if let last = bundles.popLast() {
            bundles.append(Workload.Group([last, few]))
        } else if let index = others.indices.filter({ !others[$0].people.isEmpty })
            .min(by: { others[$0].people.count < others[$1].people.count })
        {
            bundles.append(Workload.Group([few, others.remove(at: index)]))
        } else {
            bundles.append(few)
        }
        return others + bundles
    }

    /// By service; under none, what nobody's time is identified for.
    private var balances: [RecordID?: Workload.Balance] {
        var balances: [RecordID?: Workload.Balance] = [:]
        for supply in supplies {
            guard let service = supply.service else { continue }
            balances[service, default: .init()].available += supply.time
        }
        for demand in demands where !demand.isOutside {
            let time = demand.time(in: months)
            guard time > .zero else { continue }
            balances[demand.service, default: .init()]
                .need(time, isHypothesis: demand.isHypothesis)
        }
        return balances
    }

    /// Those whom a mandate gives time, and no service.
    private var unplaced: Workload.Group? {
        let supplies = supplies.filter { $0.service == nil }
        guard !supplies.isEmpty else { return nil }
        return Workload.Group(
            services: [],
            hasUnplaced: true,
            balance: Workload.Balance(available: supplies.reduce(.zero) { $0 + $1.time }),
            people: Set(supplies.map(\.person))
        )
    }
}

extension Workload.Group {
    /// Several taken together.
    fileprivate init(_ groups: [Workload.Group]) {
        self.init(
            services: groups.flatMap(\.services),
            hasUnplaced: groups.contains(where: \.hasUnplaced),
            balance: groups.reduce(into: .init()) { $0 += $1.balance },
            people: groups.reduce(into: []) { $0.formUnion($1.people) }
        )
    }
}

extension TimeDemand {
    fileprivate func falls(to rights: Rights) -> Bool {
        post.map(rights.posts.contains) ?? false || seat.map(rights.seats.contains) ?? false
    }
}

extension View {
    /// Who is of each service in those months, by a post or a mandate.
    fileprivate func peopleByService(in months: ClosedRange<Int>) -> [RecordID: Set<PersonID>] {
        var people: [RecordID: Set<PersonID>] = [:]
        let (first, last) = (months.lowerBound, months.upperBound)
        for mandate in territory.mandates.values
        where MonthIndex.of(mandate.start) <= last
            && mandate.end.map({ first <= MonthIndex.of($0) }) ?? true
        {
            guard let service = mandate.service ?? service(of: mandate.post) else { continue }
            people[service, default: []].insert(mandate.person)
        }
        return people
    }
}
