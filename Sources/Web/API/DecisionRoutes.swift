// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Formats
import Hummingbird
import Phrases
import Views

/// Demandes d'arbitrage and time, for programs: what the pages show the same reader.
struct DecisionRoutes: Sendable {
    let api: APIRoutes

    func add(to router: Router<PageContext>) {
        router.get(.apiArbitrations) { request, context in
            let (arrival, view) = try await api.arrive(request, context)
            let questions = view.questions.open + view.questions.settled
            let resource = QuestionResource(view: view, slug: arrival.slug)
            return .json(try api.page(of: questions, request, in: view) { resource.json(of: $0) })
        }
        router.get(.apiTime) { request, context in
            let (_, view) = try await api.arrive(request, context)
            return .json(TimeResource(view: view, period: try request.period(in: view)).json)
        }
    }
}

extension APIRoutes {
    /// A page of a list of records, in their order.
    func page(
        of records: [Record],
        _ request: Request,
        in view: View,
        _ json: (Record) -> JSONTree
    ) throws -> JSONTree {
        var records = records[...]
        if let after = try last(request) {
            guard let index = records.firstIndex(where: { $0.id == after }) else {
                throw Problem.invalid([.init(pointer: "?after", detail: .fault(.unknown))])
            }
            records = records[(index + 1)...]
        }
        let limit = try limit(request)
        return .object([
            .init("items", .list(records.prefix(limit).map(json))),
            .init("position", .integer(Int(view.position))),
            .init("hasMore", .flag(records.count > limit)),
        ])
    }
}

extension Request {
    /// "2026" or "2026-Q4"; the quarter that runs unless it is said.
    fileprivate func period(in view: View) throws -> WorkPeriod {
        guard let text = queryItems.first(where: { $0.name == "period" })?.value else {
            return .quarter(of: view.today)
        }
        guard let period = WorkPeriod(text) else {
            throw Problem.invalid([.init(pointer: "?period", detail: .fault(.unknown))])
        }
        return period
    }
}

/// A demande d'arbitrage as the API gives it.
struct QuestionResource {
    let view: View
    let slug: String

    func json(of question: Record) -> JSONTree {
        let options = view.children(of: question.id, kind: .option)
        let addressees = view.addressees(of: question).map { person in
            JSONTree.object([
                .init("id", .text(person.text)),
                .init("name", view.person(person).map { .text($0.name) } ?? .null),
            ])
        }
        return .object([
            .init("id", .text(question.id.text)),
            .init("title", .text(question.text(.title) ?? "")),
            .init("page", .text(Address.arbitration(slug, question.id).path)),
            .init("about", question.parent.map { .text($0.text) } ?? .null),
            .init("isOpen", .flag(question.awaitsAnswer)),
            .init("isPastDue", .flag(view.isPastDue(question))),
            .init("addressees", .list(addressees)),
            .init("fields", fields(of: question)),
            .init(
                "options",
                .list(
                    options.map { option in
                        .object([
                            .init("id", .text(option.id.text)),
                            .init("fields", fields(of: option)),
                        ])
                    }
                )
            ),
        ])
    }

    private func fields(of record: Record) -> JSONTree {
        let values = ValueDocument(view: view)
        return .object(
            view.fields(of: record.kind).filter { view.reads($0, of: record) }
                .map { .init($0.id.rawValue, values.value(of: $0, in: record)) }
        )
    }
}

/// Time by service as the API gives it, in full-time equivalents: totals, never of one or two
/// people.
struct TimeResource {
    let view: View
    let period: WorkPeriod

    var json: JSONTree {
        let workload = Workload(view, over: period)
        return .object([
            .init("period", .text(period.date.wire)),
            .init("hoursOfFullTime", .integer(WorkTime.hoursOfFullTime)),
            .init("items", .list(workload.groups.map { .object(members(of: $0)) })),
            .init("total", workload.total.map { .object(members(of: $0)) } ?? .null),
            .init(
                "actionsWithoutTime",
                .list(view.actionsWithoutTime.map { .text($0.id.text) })
            ),
            .init("position", .integer(Int(view.position))),
            .init("hasMore", .flag(false)),
        ])
    }

    /// A group goes by its first service; what nobody's time is identified for, by nothing.
    private func members(of group: Workload.Group) -> [JSONTree.Member] {
        let services = group.services.map { id in
            JSONTree.object([
                .init("id", .text(id.text)),
                .init("name", .text(view.record(id)?.text(.name) ?? "")),
            ])
        }
        return [
            .init("id", group.services.first.map { .text($0.text) } ?? .null),
            .init("services", .list(services)),
            .init("isIdentified", .flag(!group.isUnidentified)),
        ] + members(of: group.balance)
    }

    private func members(of balance: Workload.Balance) -> [JSONTree.Member] {
        func figure(_ time: WorkTime) -> JSONTree {
            .number(time.fullTimes(over: period.length).text)
        }
        return [
            .init("available", figure(balance.available)),
            .init("needed", figure(balance.needed)),
            .init("supposed", figure(balance.supposed)),
            .init("shortage", figure(balance.shortage)),
        ]
    }
}
