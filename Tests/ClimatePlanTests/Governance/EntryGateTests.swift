// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("The entry gate")
struct EntryGateTests {
    private let day = GovernanceRegister.day
    private let president = Fixed.person(51)
    private let director = Fixed.person(52)

    private func gate(_ fields: [FieldID: Content], left: Day? = nil) throws -> EntryGate {
        var register = try GovernanceRegister()
        try register.entrust(president, .president, to: left)
        try register.entrust(director, .director)
        let sheet = register.specification.territory.sheet
        let given: [FieldID: Content] = [.kind: .code("entry"), .signedOn: .on(2026, 5, 2)]
        try register.specification.happened(
            .created(
                Fixed.record(20),
                .commitment,
                under: sheet,
                given.merging(fields) { $1 }
            )
        )
        return register.seen().entryGate(on: day)
    }

    private var both: [FieldID: Content] {
        [.signatories: Content(.people([president, director]))]
    }

    @Test func `is absent until something is signed`() throws {
        #expect(try GovernanceRegister().seen().entryGate(on: day).state == .absent)
        #expect(try gate([.signedOn: .on(2027, 1, 1)]).state == .absent)
    }

    @Test func `stands with both signatures`() throws {
        let gate = try gate(both)
        #expect(gate.state == .standing)
        #expect(gate.signatories.map(\.office) == [.president, .director])
    }

    @Test func `waits for the signature that is missing`() throws {
        #expect(
            try gate([.signatories: Content(.people([president]))]).state == .awaiting([.director])
        )
        #expect(try gate([:]).state == .awaiting([.president, .director]))
    }

    @Test func `lapses the day after a signatory leaves`() throws {
        let gate = try gate(both, left: Day(checked: 2026, 9, 30))
        #expect(gate.state == .lapsed(since: Day(checked: 2026, 10, 1)))
        #expect(gate.signatories.first?.heldUntil == Day(checked: 2026, 9, 30))
    }

    @Test func `ends with its term`() throws {
        let fields = both.merging([.end: .on(2026, 10, 31)]) { $1 }
        #expect(try gate(fields).state == .expired(since: Day(checked: 2026, 11, 1)))
    }

    @Test func `takes the last one signed, and leaves charters aside`() throws {
        var register = try GovernanceRegister()
        let sheet = register.specification.territory.sheet
        for (number, kind, signed) in [
            (UInt8(21), "entry", Content.on(2024, 1, 1)), (22, "entry", .on(2026, 1, 1)),
            (23, "charter", .on(2026, 6, 1)), (24, "entry", .on(2025, 1, 1)),
        ] {
            try register.specification.happened(
                .created(
                    Fixed.record(number),
                    .commitment,
                    under: sheet,
                    [.kind: .code(kind), .signedOn: signed]
                )
            )
        }
        let gate = register.seen().entryGate(on: day)
        #expect(gate.commitment?.id == Fixed.record(22))
        #expect(gate.earlier.map(\.id) == [Fixed.record(24), Fixed.record(21)])
    }
}
