// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

/// What judging costs: who may do a command, what becomes of it, who may read a cell.
struct RightsBench {
    private static let actions = 300
    private static let people = 200
    private static let day = Day(sinceEpoch: 20_780)

    private let service = RecordID(UUID())
    private let member = PersonID(UUID())

    func run(into table: inout Table) throws {
        let territory = try territory()
        let records = territory.records(of: .action)
        let rights = territory.rights(of: .person(member), on: Self.day)
        let view = territory.seen(by: .person(member), on: Self.day)
        let fields = view.fields(of: .action)
        let commands = records.map { record in
            let fields: [FieldID: Content] = [.objectives: Content(.text("Moins de tonnes"))]
            return Command.record(.edit(Record.Edit(record: record.id, fields: fields), seen: [:]))
        }
        var allowed = 0
        let judging = seconds {
            allowed = 0
            for command in commands where territory.allows(command, with: rights) {
                allowed += 1
                _ = try? territory.decide(command, on: Self.day)
            }
        }
        var read = 0
        let reading = seconds {
            read = 0
            for record in records {
                for field in fields where view.reads(field, of: record) { read += 1 }
            }
        }
        let compiling = seconds {
            for _ in 0..<100 { _ = territory.rights(of: .person(member), on: Self.day) }
        }
        guard allowed == commands.count / 2, read == records.count * fields.count else {
            throw Pass.Refused()
        }
        table.add(
            .init(
                what: "judging and deciding a command",
                measured: judging / Double(commands.count) * 1_000_000,
                unit: "µs",
                promise: 5
            )
        )
        table.add(
            .init(
                what: "judging whether a cell may be read",
                measured: reading / Double(read) * 1_000_000_000,
                unit: "ns",
                promise: 100
            )
        )
        table.add(
            .init(
                what: "compiling someone's rights out of \(Self.people) mandates",
                measured: compiling / 100 * 1_000_000,
                unit: "µs",
                promise: nil
            )
        )
    }

    /// The best of several passes, which the machine's other work disturbs the least.
    private func seconds(_ body: () -> Void) -> Double {
        (0..<20).map { _ in
            let start = ContinuousClock.now
            body()
            return (ContinuousClock.now - start) / .seconds(1)
        }.min() ?? 0
    }

    /// Every other action is led by the member's service.
    private func territory() throws -> Territory {
        var territory = Territory(id: TerritoryID(UUID()))
        var events: [Event] = [.founded(Founding(name: "Banc", siren: "999999998"))]
        events.append(created(service, .service, [.name: Content(.text("Service"))]))
        events += (0..<Self.actions).map { rank in
            var fields: [FieldID: Content] = [.title: Content(.text("Action \(rank)"))]
            if rank.isMultiple(of: 2) { fields[.leadService] = Content(.record(service)) }
            return created(RecordID(UUID()), .action, number: rank + 1, fields)
        }
        events += (0..<Self.people).map { rank in
            .mandate(
                .recorded(
                    Mandate(
                        id: MandateID(UUID()),
                        person: rank == 0 ? member : PersonID(UUID()),
                        role: .serviceMember,
                        service: service,
                        start: Day(sinceEpoch: 20_000)
                    )
                )
            )
        }
        for (rank, event) in events.enumerated() {
            try territory.apply(event, at: Int64(rank + 1))
        }
        return territory
    }

    private func created(
        _ id: RecordID,
        _ kind: RecordKind,
        number: Int? = nil,
        _ fields: [FieldID: Content]
    ) -> Event {
        .record(.created(Record.Creation(id: id, kind: kind, number: number, fields: fields)))
    }
}
