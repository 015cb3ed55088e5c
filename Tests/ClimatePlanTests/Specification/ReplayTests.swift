// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import HashTreeCollections
import Testing

@testable import ClimatePlan

/// Commands drawn from a seed: whatever people do, the journal gives it back.
@Suite("A replay")
struct ReplayTests {
    @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 34] as [UInt64])
    func `of what was recorded gives the live state`(seed: UInt64) throws {
        var clerk = Clerk(seed: seed)
        for _ in 0..<250 { try clerk.act() }
        #expect(clerk.granted > 60, "the draw must reach far enough to mean something")

        var replayed = Territory(id: Fixed.territory)
        for (rank, wire) in clerk.journal.enumerated() {
            try replayed.apply(try Event(wire: wire), at: Int64(rank + 1))
        }
        #expect(Portrait(replayed) == Portrait(clerk.territory))
    }

    @Test func `of a gesture laid down in batches gives what its facts give`() throws {
        var clerk = Clerk(seed: 77)
        for _ in 0..<200 { try clerk.act() }
        let facts = try clerk.journal.map { try Event(wire: $0) }
        var one = Territory(id: Fixed.territory)
        for (rank, fact) in facts.enumerated() { try one.apply(fact, at: Int64(rank + 1)) }
        var other = Territory(id: Fixed.territory)
        let entries = try Batching.laidDown(facts)
        #expect(entries.count < facts.count)
        for (event, _) in entries { try other.apply(event, at: other.position + 1) }
        let contents = { (territory: Territory) in
            RecordKind.allCases.map { kind in
                territory.records(of: kind).map { $0.fields.mapValues(\.content) }
            }
        }
        #expect(contents(one) == contents(other))
    }

    @Test func `undone puts everything back but what was changed since`() throws {
        for seed in [3, 9, 27] as [UInt64] {
            var clerk = Clerk(seed: seed)
            for _ in 0..<120 { try clerk.act() }
            let before = clerk.territory
            let first = Int64(clerk.journal.count)
            for _ in 0..<30 { try clerk.act() }
            let entries = try clerk.journal.enumerated().dropFirst(Int(first)).map { rank, wire in
                Recorded(
                    position: Int64(rank + 1),
                    stamp: Stamp(
                        moment: Moment(instant: 0, day: clerk.day),
                        author: .operator,
                        gesture: Fixed.gesture
                    ),
                    event: try Event(wire: wire)
                )
            }
            let undoing = Undoing(
                of: Fixed.gesture,
                entries,
                before: before,
                now: clerk.territory
            )
            #expect(undoing.kept.isEmpty)
            try clerk.submit(.together(undoing.commands))
            #expect(standing(clerk.territory) == standing(before))
            #expect(clerk.territory.isUndone(Fixed.gesture))
        }
    }

    private func standing(_ territory: Territory) -> [[FieldID: Content]] {
        RecordKind.allCases.flatMap { kind in
            territory.records(of: kind).map { record in
                record.fields.mapValues(\.content).filter { !$0.value.isBlank }
            }
        }
    }
}

/// What can be compared of a territory.
private struct Portrait: Equatable {
    let position: Int64
    let records: [RecordKind: [Record]]
    let removed: Set<RecordID>
    let lastNumber: Int

    init(_ territory: Territory) {
        position = territory.position
        records = Dictionary(
            uniqueKeysWithValues: RecordKind.allCases.map { ($0, territory.records(of: $0)) }
        )
        removed = Set(territory.records.values.filter(\.isRemoved).map(\.id))
        lastNumber = territory.lastNumber
    }
}

/// Draws commands, submits them, keeps the journal. Refusals are part of life.
private struct Clerk {
    var generator: Seeded
    var territory = Territory(id: Fixed.territory)
    var journal: [Wire] = []
    var granted = 0
    let day = Day(checked: 2026, 11, 19)
    private var next: UInt64 = 0

    init(seed: UInt64) { generator = Seeded(seed) }

    mutating func act() throws {
        guard territory.isFounded else {
            return try submit(.found(Founding(name: "Hauts de Sorgne")))
        }
        let commands = (0..<Int.random(in: 1...3, using: &generator)).map { _ in draw() }
        try? submit(commands.count == 1 ? commands[0] : .together(commands))
    }

    mutating func submit(_ command: Command) throws {
        for event in try territory.decide(command, on: day) {
            journal.append(try event.encoded())
            try territory.apply(event, at: Int64(journal.count))
        }
        granted += 1
    }

    private mutating func draw() -> Command {
        let known = territory.records.values.sorted { $0.id < $1.id }
        let any = known.randomElement(using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<4:
            let kind = RecordKind.allCases.randomElement(using: &generator) ?? .action
            let parent = known.filter { kind.parents.contains($0.kind) }
                .randomElement(using: &generator)
            return .create(newID(), kind, under: parent?.id, fields(of: kind))
        case 4..<8:
            guard let any else { return draw() }
            return .edit(any.id, fields(of: any.kind))
        case 8:
            return .record(.remove(any?.id ?? newID()))
        default:
            return .record(.restore(any?.id ?? newID()))
        }
    }

    private mutating func newID() -> RecordID {
        next += 1
        let high = generator.next()
        return RecordID(
            UUID(
                uuid: (
                    UInt8(truncatingIfNeeded: high), UInt8(truncatingIfNeeded: high >> 8), 0, 0, 0,
                    0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: next >> 8),
                    UInt8(truncatingIfNeeded: next)
                )
            )
        )
    }

    private mutating func fields(of kind: RecordKind) -> [FieldID: Content] {
        var fields: [FieldID: Content] = [:]
        for field in territory.fields(of: kind)
        where field.isRequired || Int.random(in: 0..<3, using: &generator) == 0 {
            fields[field.id] = content(of: field)
        }
        return fields
    }

    private mutating func content(of field: Field) -> Content {
        if !field.isRequired, Int.random(in: 0..<6, using: &generator) == 0 { return .blank }
        let word = "mot \(Int.random(in: 0..<50, using: &generator))"
        switch field.type {
        case .line, .prose:
            return field.isSealed
                ? Content(.text(.sealed(Fixed.sealed(UInt8(next % 250)))))
                : Content(.text(word))
        case .flag: return Content(.flag(Bool.random(using: &generator)))
        case .number(let bounds):
            return Content(.number(Quantity(Int.random(in: bounds, using: &generator))))
        case .choice(let list), .choices(let list):
            return Content(.choice(list.codes.randomElement(using: &generator) ?? ""))
        case .words: return Content(.words([word]))
        case .date: return Content(.date(.quarter(2, of: 2025)), written: written(field, word))
        case .amount: return Content(.amount(.exactly(Quantity(1_200), .euro)))
        case .record(let kind), .records(let kind):
            let id = territory.records(of: kind).randomElement(using: &generator)?.id
            return id.map { Content(.record($0)) } ?? .blank
        case .people: return Content(.people([Fixed.person]))
        case .attachment:
            return Content(
                .attachment(
                    Attachment(
                        id: AttachmentID(Fixed.uuid(9)),
                        digest: "ab",
                        mediaType: "text/csv",
                        size: 3
                    )
                )
            )
        }
    }

    private func written(_ field: Field, _ word: String) -> Writing? {
        field.isSealed ? nil : .plain(word)
    }
}
