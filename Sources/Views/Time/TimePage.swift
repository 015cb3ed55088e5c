// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Time available against time needed, over a quarter or a year.
public struct TimePage: Page {
    public static let template = "Time/time"

    struct Periods: Sendable {
        let label: String
        let links: [Link]
    }

    struct LoadTable: Sendable {
        let heading: String
        let caption: String
        let nameColumn: String
        let availableColumn: String
        let neededColumn: String
        let balanceColumn: String
        let lines: [LoadLine]
        let note: String?
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let periods: Periods
    let own: String?
    let services: LoadTable?
    let withheld: String?
    let posts: LoadTable?
    let unsaid: UnsaidTime?
    let sittings: SittingTable?
    let simulation: TimeSimulation?
    let years: YearTable?
    let ground: TimeGround
    let downloads: Downloads?

    public init(_ reader: Reader, query: TimeQuery) {
        let period = query.period ?? .quarter(of: reader.day)
        let workload = Workload(reader.view, over: period)
        heading = reader.say(.sectionTime)
        shell = Shell(reader, title: heading)
        answer = reader.situation(workload)
        periods = Periods(label: reader.say(.periodLabel), links: reader.periods(around: period))
        own = workload.own.map { balance in
            reader.say(
                .yourTime(
                    available: reader.fullTimes(balance.available, over: period.length),
                    needed: reader.fullTimes(balance.needed, over: period.length)
                )
            )
        }
        services = LoadTable(workload, reader)
        withheld = workload.total == nil ? reader.say(.tooFewToCount) : nil
        posts = LoadTable(postsOf: workload, reader)
        unsaid = UnsaidTime(reader)
        sittings = SittingTable(workload, reader)
        let seesAll = reader.view.rights.readsAll || reader.view.rights.isTeam
        simulation = seesAll ? TimeSimulation(reader, query, period) : nil
        years = YearTable(reader)
        ground = TimeGround(reader)
        downloads = Downloads(reader, .time)
    }
}

extension TimePage.LoadTable {
    fileprivate init?(_ workload: Workload, _ reader: Reader) {
        let scale = workload.groups.map(\.balance).longest
        let lines = workload.groups.map { group in
            LoadLine(
                reader.names(of: group),
                group.balance,
                over: workload.period.length,
                scale: scale,
                reader
            )
        }
        self.init(.timeByService, .serviceColumn, lines, nil, reader)
    }

    fileprivate init?(postsOf workload: Workload, _ reader: Reader) {
        let scale = workload.posts.map(\.balance).longest
        let lines = workload.posts.compactMap { line -> (String, LoadLine)? in
            guard let post = reader.view.record(line.post) else { return nil }
            let link = reader.link(to: post)
            let drawn = LoadLine(
                [link],
                line.balance,
                over: workload.period.length,
                scale: scale,
                reader
            )
            return (link.text, drawn)
        }
        let sorted = lines.collated { $0.0 }.map(\.1)
        self.init(.timeByPost, .postColumn, sorted, .onlyThisQuarter, reader)
    }

    private init?(
        _ heading: Phrase,
        _ column: Phrase,
        _ lines: [LoadLine],
        _ note: Phrase?,
        _ reader: Reader
    ) {
        guard !lines.isEmpty else { return nil }
        self.init(
            heading: reader.say(heading),
            caption: reader.say(.timeCaption),
            nameColumn: reader.say(column),
            availableColumn: reader.say(.availableColumn),
            neededColumn: reader.say(.neededColumn),
            balanceColumn: reader.say(.balanceColumn),
            lines: lines,
            note: note.map { reader.say($0) }
        )
    }
}

extension [Workload.Balance] {
    fileprivate var longest: WorkTime {
        reduce(.zero) { Swift.max($0, $1.available, $1.needed) }
    }
}

extension Reader {
    /// « T4 2026 : 2,4 ETP disponibles pour 2,9 à prévoir. Il manque 0,5 ETP. »
    fileprivate func situation(_ workload: Workload) -> Sentence {
        let (period, months) = (phrasebook.date(workload.period.date), workload.period.length)
        guard let total = workload.total else { return Sentence(say(.timeWithheld(period))) }
        guard total.available > .zero || total.needed > .zero else {
            return Sentence(say(.noTimeYet(period)))
        }
        let words = say(
            .timeAgainst(
                period,
                available: fullTimes(total.available, over: months),
                needed: fullTimes(total.needed, over: months)
            )
        )
        return Sentence(([words] + shortages(workload)).joined(separator: " "))
    }

    /// Where time is missing: the margin of one service is not the time of another.
    private func shortages(_ workload: Workload) -> [String] {
        let months = workload.period.length
        let short = workload.groups.filter { $0.balance.shortage > .zero }
        guard !short.isEmpty else { return [say(.timeSuffices)] }
        func missing(_ groups: [Workload.Group]) -> String {
            fullTimes(groups.reduce(.zero) { $0 + $1.balance.shortage }, over: months)
        }
        let (nobody, services) = (
            short.filter(\.isUnidentified), short.filter { !$0.isUnidentified }
        )
        let links = services.flatMap { names(of: $0) }
        return [
            services.isEmpty
                ? nil
                : say(.timeMissingOf(missing(services), phrasebook.list(links.map(\.text)))),
            nobody.isEmpty ? nil : say(.timeOfNobodyYet(missing(nobody))),
        ].compactMap(\.self)
    }

    fileprivate func periods(around period: WorkPeriod) -> [Link] {
        var current = period
        if case .year(let year) = period { current = .quarter(1, of: year) }
        let quarters = (1...4).map { WorkPeriod.quarter($0, of: current.year) }
        let shown =
            [.year(current.year - 1)] + quarters + [.year(current.year), .year(current.year + 1)]
        return shown.filter { WorkPeriod.years.contains($0.year) }.map { shown in
            var link = Link(
                phrasebook.date(shown.date),
                to: self.link(to: .time(slug, TimeQuery(shown)))
            )
            link.isCurrent = shown == period
            return link
        }
    }

    /// The services of a group; what it is, when it has none.
    fileprivate func names(of group: Workload.Group) -> [Link] {
        if group.isUnidentified { return [Link(say(.withoutIdentifiedTime), to: nil)] }
        let services = group.services.compactMap { view.record($0) }.map { link(to: $0) }
        return services + (group.hasUnplaced ? [Link(say(.ofNoService), to: nil)] : [])
    }
}
