// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// The « Point DGS »: what only the head of the administration can settle, in the order in which it
/// is best taken.
public struct DirectorAgenda: Sendable {
    public enum Reason: Hashable, Sendable {
        /// A question put to them, or to the comité de direction.
        case question(Record, isPastDue: Bool)
        /// A blockage that they can lift.
        case blockage(Record)
        /// Time that nobody has over a period; `services` is empty when nobody is named for it.
        case overload(services: [RecordID], missing: Quantity, over: WorkPeriod)
        /// Posts that nobody holds.
        case vacancies([Record])
        /// Services that have no référent.
        case withoutReferent([Record])
    }

    public struct Item: Hashable, Sendable {
        public let reason: Reason
        /// How long it is likely to take.
        public let minutes: Int
    }

    public let items: [Item]

    public var minutes: Int { items.reduce(0) { $0 + $1.minutes } }
}

extension DirectorAgenda {
    /// Minutes that each is likely to take.
    private enum Length {
        static let question = 5
        /// There are no options to choose among: they are to be found first.
        static let openQuestion = 10
        static let blockage = 5
        static let overload = 10
        static let each = 2
        static let most = 10
    }

    public init(_ view: View) {
        let desk = Desk(of: view)
        let questions = view.questions.open.filter(desk.isFor).map { question in
            Item(
                reason: .question(question, isPastDue: view.isPastDue(question)),
                minutes: view.children(of: question.id, kind: .option).isEmpty
                    ? Length.openQuestion : Length.question
            )
        }
        let blockages = view.records(of: .blockage)
            .filter { $0[.liftedOn] == nil && desk.isFor($0) }
            .sorted { ($0.sinceDay, $0.createdAt) < ($1.sinceDay, $1.createdAt) }
            .map { Item(reason: .blockage($0), minutes: Length.blockage) }
        items =
            questions + blockages + Self.overloads(view)
            + Self.several(view.vacantPosts, Reason.vacancies)
            + Self.several(view.servicesLackingReferent, Reason.withoutReferent)
    }

    /// This quarter, else the next: what can be seen before it happens, from a day a month on.
    private static func overloads(_ view: View) -> [Item] {
        let now = WorkPeriod.quarter(of: view.today)
        var told: Set<[RecordID]> = []
        return [now, now.moved(by: 1)].flatMap { period in
            Workload(view, over: period).groups.compactMap { group -> Item? in
                let missing = group.balance.shortage
                guard missing >= TimeSize.dayAMonth.yearly.over(months: period.length),
                    told.insert(group.services).inserted
                else { return nil }
                let reason = Reason.overload(
                    services: group.services,
                    missing: missing.fullTimes(over: period.length),
                    over: period
                )
                return Item(reason: reason, minutes: Length.overload)
            }
        }
    }

    private static func several(_ records: [Record], _ reason: ([Record]) -> Reason) -> [Item] {
        guard !records.isEmpty else { return [] }
        let minutes = min(records.count * Length.each, Length.most)
        return [Item(reason: reason(records), minutes: minutes)]
    }

    /// Where things are put that are for the head of the administration.
    private struct Desk {
        private let posts: Set<RecordID>
        private let bodies: Set<RecordID>

        init(of view: View) {
            posts = view.directorPosts
            bodies = Set(
                view.records(of: .body).filter { $0.choice(.kind) == "directorsCommittee" }.map(
                    \.id
                )
            )
        }

        func isFor(_ record: Record) -> Bool {
            !posts.isDisjoint(with: record.records(.post))
                || !bodies.isDisjoint(with: record.records(.body))
        }
    }
}

extension View {
    /// The posts held by who heads the administration; those at the head of the services that have
    /// none above them, while nobody does.
    fileprivate var directorPosts: Set<RecordID> {
        let held = mandates(on: today)
        let directors = held.filter { $0.value.contains { $0.role == .director } }
        let posts = Set(directors.values.joined().compactMap(\.post))
        guard posts.isEmpty else { return posts }
        let tops = records(of: .service).filter { $0.records(.parentService).isEmpty }
        return Set(tops.flatMap { $0.records(.headPost) })
    }

    fileprivate var vacantPosts: [Record] {
        let held = Set(mandates(on: today).values.joined().compactMap(\.post))
        return records(of: .post).filter { !held.contains($0.id) }
    }

    fileprivate var servicesLackingReferent: [Record] {
        let referents = mandates(on: today).values.joined().filter { $0.role == .serviceReferent }
        let covered = Set(referents.compactMap(\.service))
        return records(of: .service).filter { !covered.contains($0.id) }
    }
}

extension Record {
    fileprivate var sinceDay: Day {
        date(.since)?.days.lowerBound ?? Day(checked: 9_999, 12, 31)
    }
}
