// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections

/// A register folded in memory, without a store: for tests of what only reads.
public struct SampleRegister {
    public private(set) var territory: Territory
    public private(set) var beside = Beside()
    public private(set) var entries: [Recorded] = []
    private var acts = 0

    public init() {
        territory = Territory(id: Sample.id(9_999))
        for person in Sample.people { beside.people[person.id] = person }
    }

    /// The whole sample: its plan, then what people changed later.
    public static func sample() throws -> SampleRegister {
        var register = SampleRegister()
        try register.perform([.found(Sample.founding)], on: Sample.day("2025-01-06"))
        try register.perform(Sample.plan(), on: Sample.day("2025-03-04"))
        for (rank, edit) in Sample.edits.enumerated() {
            try register.perform(
                [edit],
                on: Sample.day("2026-0\(rank + 1)-15"),
                by: .person(Sample.vasseur, under: nil)
            )
        }
        return register
    }

    /// Performs commands as one act at nine in the morning UTC.
    public mutating func perform(
        _ commands: [Command],
        on day: Day,
        by author: Author = .operator,
        effective: Day? = nil
    ) throws {
        acts += 1
        let moment = Moment(
            instant: Int64(day.sinceEpoch * 86_400 + 32_400) * 1_000 + Int64(acts),
            day: day
        )
        let stamp = Stamp(
            moment: moment,
            author: author,
            gesture: Sample.id(50_000 + acts),
            effective: effective
        )
        for command in commands {
            for event in try territory.decide(sealed(command), on: day) {
                let position = territory.position + 1
                try territory.apply(event, at: position)
                entries.append(Recorded(position: position, stamp: stamp, event: event))
            }
        }
    }

    public func seen(by viewer: Viewer = .operator, on day: Day = Sample.day("2026-11-22")) -> View
    {
        territory.seen(by: viewer, on: day, beside: beside)
    }

    /// Erases the words of every sealed text, as an erasure would.
    public mutating func eraseWords() { beside.words = [:] }

    public mutating func know(_ person: Person) { beside.people[person.id] = person }

    public mutating func erase(_ person: PersonID) { beside.people[person] = nil }

    private mutating func sealed(_ command: Command) -> Command {
        switch command {
        case .record(.create(var creation)):
            creation.fields = sealed(creation.fields, of: creation.kind)
            return .record(.create(creation))
        case .record(.edit(var edit, let seen)):
            guard let record = territory.record(edit.record) else { return command }
            edit.fields = sealed(edit.fields, of: record.kind)
            return .record(.edit(edit, seen: seen))
        default:
            return command
        }
    }

    private mutating func sealed(
        _ fields: [FieldID: Content],
        of kind: RecordKind
    ) -> [FieldID: Content] {
        var fields = fields
        for (id, content) in fields where territory.field(id, of: kind)?.isSealed == true {
            var content = content
            if case .text(.plain(let words)) = content.value {
                content.value = .text(seal(words))
            }
            if case .plain(let words) = content.written { content.written = seal(words) }
            fields[id] = content
        }
        return fields
    }

    private mutating func seal(_ words: String) -> Writing {
        let id: TextID = Sample.id(80_000 + beside.words.count)
        beside.words[id] = words
        return .sealed(SealedText(id: id, digest: String(repeating: "0", count: 64)))
    }
}
