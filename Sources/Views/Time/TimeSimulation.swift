// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// « Et si… »: an addition or a departure, looked at and never written.
struct TimeSimulation: Sendable {
    let heading: String
    let hint: String
    let action: String
    let carried: [CarriedItem]
    let size: ActionFilters.Select
    let selects: [ActionFilters.Select]
    let figureName: String
    let figureLabel: String
    let figure: String
    let error: String?
    let button: String
    /// What it would come to.
    let results: [String]
    let back: Link?

    init(_ reader: Reader, _ query: TimeQuery, _ period: WorkPeriod) {
        heading = reader.say(.whatIf)
        hint = reader.say(.whatIfHint)
        action = Address.time(reader.slug).path
        carried =
            [CarriedItem(name: TimeQuery.periodParameter, value: period.date.wire)]
            + reader.visit.lens.carried
        figureName = TimeQuery.fullTimesParameter
        figureLabel = reader.say(.addedFullTimes)
        figure = query.fullTimes
        error =
            query.fullTimes.isEmpty || query.typedFullTimes != nil
            ? nil : reader.say(.figureUnread)
        button = reader.say(.whatIfButton)
        size = reader.sizes(query)
        selects = reader.selects(query)
        results = reader.results(of: query, over: period)
        back =
            results.isEmpty
            ? nil
            : Link(reader.say(.leaveWhatIf), to: reader.link(to: .time(reader.slug, .init(period))))
    }
}

extension Reader {
    /// Only the team looks at a departure: it would tell others what one person does.
    fileprivate func mayDepart(_ post: Record) -> Bool {
        view.rights.isTeam || view.rights.posts.contains(post.id)
    }

    /// What a query asks to be looked at, as far as this reader may.
    func change(_ query: TimeQuery) -> TimeChange {
        var change = query.change
        change.service = change.service.flatMap { view.record($0) }
            .flatMap { $0.kind == .service ? $0.id : nil }
        change.departing = change.departing.flatMap { view.record($0) }
            .flatMap { $0.kind == .post && mayDepart($0) ? $0.id : nil }
        return change
    }

    fileprivate func sizes(_ query: TimeQuery) -> ActionFilters.Select {
        let sizes = TimeSize.allCases.map {
            ($0.rawValue, phrasebook.label($0.rawValue, of: .timeSizes))
        }
        return select(TimeQuery.sizeParameter, .addedSize, sizes, query.size?.rawValue)
    }

    fileprivate func selects(_ query: TimeQuery) -> [ActionFilters.Select] {
        let posts = view.records(of: .post).filter(mayDepart)
        return [
            select(
                TimeQuery.serviceParameter,
                .addedTo,
                named(view.records(of: .service)),
                query.service?.text
            ),
            posts.isEmpty
                ? nil
                : select(
                    TimeQuery.departingParameter,
                    .departureOf,
                    named(posts),
                    query.departing?.text
                ),
        ].compactMap(\.self)
    }

    private func named(_ records: [Record]) -> [(String, String)] {
        records.map { ($0.id.text, name(of: $0)) }.collated { $0.1 }
    }

    private func select(
        _ name: String,
        _ label: Phrase,
        _ choices: [(String, String)],
        _ chosen: String?
    ) -> ActionFilters.Select {
        ActionFilters.Select(
            name: name,
            id: "si-" + name,
            label: say(label),
            choices: ([("", say(.nobodyChosen))] + choices).map { value, text in
                ActionFilters.Choice(value: value, text: text, isSelected: value == chosen ?? "")
            }
        )
    }

    fileprivate func results(of query: TimeQuery, over period: WorkPeriod) -> [String] {
        let change = change(query)
        var results: [String] = []
        if let added = change.added {
            let lacking = lacking(TimeChange(added: added, service: change.service), period)
            let place = change.service.map { name(of: $0) } ?? say(.withoutIdentifiedTime)
            let words = fullTimes(added.fullTimes(over: 12))
            results.append(
                say(
                    lacking > .zero
                        ? .additionNobodyHas(words, place, lacking: fullTimes(lacking))
                        : .additionFits(words, place)
                )
            )
        }
        if let departing = change.departing {
            let lacking = lacking(TimeChange(departing: departing), period)
            results.append(
                say(
                    lacking > .zero
                        ? .departureLeaves(name(of: departing), lacking: fullTimes(lacking))
                        : .departureFits(name(of: departing))
                )
            )
        }
        return results
    }

    /// What nobody would have that everyone has now.
    private func lacking(_ change: TimeChange, _ period: WorkPeriod) -> Quantity {
        let before = Workload(view, over: period)
        let after = Workload(view, over: period, changed: change)
        return (after.shortage - before.shortage).fullTimes(over: period.length)
    }
}
