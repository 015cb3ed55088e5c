// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Exchange
import Formats
import Views

/// A body as the API gives it: its sheet, its seats and who holds them, its rules. Who holds what
/// is null to a program of someone from outside.
struct BodyResource {
    let view: View
    let slug: String
    let day: Day

    /// - Parameter last: the body that the page before ended with.
    func list(after last: RecordID?, limit: Int) -> JSONTree? {
        var bodies = view.records(of: .body)[...]
        if let last {
            guard let index = bodies.firstIndex(where: { $0.id == last }) else { return nil }
            bodies = bodies[(index + 1)...]
        }
        let incumbents = view.incumbents(on: day)
        return .object([
            .init(
                "items",
                .list(bodies.prefix(limit).map { json(of: view.coverage(of: $0, incumbents)) })
            ),
            .init("position", .integer(Int(view.position))),
            .init("hasMore", .flag(bodies.count > limit)),
        ])
    }

    private func json(of coverage: Coverage) -> JSONTree {
        let body = coverage.body
        return .object([
            .init("id", .text(body.id.text)),
            .init("name", .text(body.text(.name) ?? "")),
            .init("page", .text(Address.body(slug, body.id).path)),
            .init("fields", .object(fields(of: body))),
            .init("seats", .list(coverage.seats.map(json))),
            .init("seatsTaken", coverage.isKnown ? .integer(coverage.taken) : .null),
            .init("seatsCounted", .integer(coverage.counted.count)),
            .init(
                "rules",
                coverage.isKnown ? .list(coverage.requirements.map(json)) : .null
            ),
        ])
    }

    private func fields(of record: Record) -> [JSONTree.Member] {
        let values = ValueDocument(view: view)
        return view.fields(of: record.kind).filter { view.reads($0, of: record) }
            .map { .init($0.id.rawValue, values.value(of: $0, in: record)) }
    }

    private func json(of seat: Coverage.Seat) -> JSONTree {
        var holders: JSONTree = .null
        var substitutes: JSONTree = .null
        var vacantSince: JSONTree = .null
        switch seat.standing {
        case .held(let tenure):
            holders = .list(tenure.holders.map(json))
            substitutes = .list(tenure.substitutes.map(json))
        case .represented: (holders, substitutes) = (.list([]), .list([]))
        case .vacant(let since):
            (holders, substitutes) = (.list([]), .list([]))
            vacantSince = since.map { .text($0.text) } ?? .null
        case .undisclosed: break
        }
        return .object([
            .init("id", .text(seat.record.id.text)),
            .init("fields", .object(fields(of: seat.record))),
            .init("isTaken", seat.standing == .undisclosed ? .null : .flag(seat.standing.isTaken)),
            .init("holders", holders),
            .init("substitutes", substitutes),
            .init("vacantSince", vacantSince),
        ])
    }

    private func json(of mandate: Mandate) -> JSONTree {
        .object([
            .init("id", .text(mandate.person.text)),
            .init("name", view.person(mandate.person).map { .text($0.name) } ?? .null),
            .init("mandate", .text(mandate.id.text)),
            .init("start", .text(mandate.start.text)),
            .init("end", mandate.end.map { .text($0.text) } ?? .null),
        ])
    }

    private func json(of requirement: Coverage.Requirement) -> JSONTree {
        let (rule, code): (String, String?) =
            switch requirement.rule {
            case .president: ("requiresPresident", nil)
            case .everyService: ("everyService", nil)
            case .college(let college): ("requiredColleges", college)
            case .organisationKind(let kind): ("requiredKinds", kind)
            }
        return .object([
            .init("rule", .text(rule)),
            .init("code", code.map { .text($0) } ?? .null),
            .init("isMet", .flag(requirement.isMet)),
            .init("missing", .list(requirement.missing.map { named($0) })),
        ])
    }

    private func named(_ record: Record) -> JSONTree {
        .object([
            .init("id", .text(record.id.text)), .init("name", .text(record.text(.name) ?? "")),
        ])
    }
}
