// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases
import Views

/// The checks of the governance as the API gives them, in the order of the rules.
struct HealthResource {
    let view: View
    let slug: String
    let phrasebook: Phrasebook

    func list(on day: Day) -> JSONTree {
        .object([
            .init("items", .list(view.checkup(on: day).map(json))),
            .init("position", .integer(Int(view.position))),
            .init("page", .text(Address.checkup(slug).path)),
        ])
    }

    private func json(of check: Check) -> JSONTree {
        let since = check.since.map { phrasebook.day($0) }
        return .object([
            .init("id", .text(check.rule.rawValue)),
            .init("rule", .text(phrasebook[.rule(check.rule)])),
            .init("source", .text(phrasebook[.source(of: check.rule)])),
            .init("outcome", .text(check.outcome.rawValue)),
            .init("finding", .text(phrasebook[.finding(check, since: since)])),
            .init("since", check.since.map { .text($0.text) } ?? .null),
            .init("count", check.count.map { .integer($0) } ?? .null),
            .init("total", check.total.map { .integer($0) } ?? .null),
            .init("records", .list(check.records.map(evidence))),
            .init("people", .list(check.people.map(evidence))),
            .init("staffing", .list(check.staffing.map(staffing))),
        ])
    }

    private func evidence(_ record: Record) -> JSONTree {
        .object([
            .init("id", .text(record.id.text)),
            .init("kind", .text(record.kind.rawValue)),
            .init("name", .text(record.text(.title) ?? record.text(.name) ?? "")),
        ])
    }

    private func evidence(_ person: PersonID) -> JSONTree {
        .object([
            .init("id", .text(person.text)),
            .init("name", view.person(person).map { .text($0.name) } ?? .null),
        ])
    }

    private func staffing(_ year: Check.Staffing) -> JSONTree {
        .object([
            .init("year", .integer(year.year)),
            .init("fullTimeEquivalents", .number(year.fullTimeEquivalents.text)),
        ])
    }
}
