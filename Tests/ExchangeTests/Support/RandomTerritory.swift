// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

/// A generator that always gives the same numbers for a seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Fills a register with every field of every kind that stands under actions, in awkward words.
struct RandomTerritory {
    private var generator: SeededGenerator
    private let territory: Territory
    private(set) var people: [Person] = []
    private(set) var commands: [Command] = []
    private var made: [RecordKind: [RecordID]] = [:]
    private var fields: [RecordKind: [Field]] = [:]

    init(seed: UInt64, over territory: Territory, actions: Int) {
        generator = SeededGenerator(seed: seed)
        self.territory = territory
        for kind in RecordKind.allCases { fields[kind] = territory.fields(of: kind) }
        for name in ["Marie PAUL", "Jean-Luc d'Or", "O’Neill Zoë"] {
            people.append(Person(id: PersonID(uuid()), name: name))
        }
        for shape in OwnField.Shape.allCases { addField(shape) }
        for kind in [RecordKind.service, .organisation, .post, .body, .plan] {
            for _ in 0..<3 { make(kind, under: nil) }
        }
        for plan in made[.plan, default: []] {
            let axis = make(.axis, under: plan)
            make(.axis, under: axis)
        }
        for _ in 0..<actions { makeAction() }
    }

    private mutating func uuid() -> UUID {
        var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    private mutating func addField(_ shape: OwnField.Shape) {
        // One of them is called like a field of everyone's.
        let label = shape == .line ? "Statut" : "Champ \(shape.rawValue)"
        let own = OwnField(
            id: OwnField.identifier(RecordID(uuid())),
            kind: .action,
            shape: shape,
            label: label
        )
        commands.append(.addField(own))
        fields[.action, default: []].append(own.field)
    }

    private mutating func makeAction() {
        let action = make(.action, under: nil)
        for kind in [RecordKind.placement, .step, .budgetLine, .financing, .note, .link, .relation]
        {
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                let child = make(kind, under: action)
                if kind == .step { make(.step, under: child) }
            }
        }
    }

    @discardableResult
    private mutating func make(_ kind: RecordKind, under parent: RecordID?) -> RecordID {
        let id = RecordID(uuid())
        var contents: [FieldID: Content] = [:]
        for field in fields[kind, default: []] {
            guard field.isRequired || Bool.random(using: &generator) else { continue }
            contents[field.id] = content(of: field, on: id)
        }
        // Nothing refers to itself: a service does not stand under itself.
        made[kind, default: []].append(id)
        let creation = Record.Creation(id: id, kind: kind, parent: parent, fields: contents)
        commands.append(.record(.create(creation)))
        return id
    }

    private mutating func content(of field: Field, on id: RecordID) -> Content? {
        let value = value(of: field)
        let hasWritten = Int.random(in: 0..<6, using: &generator) == 0 || value == nil
        if field.isRequired, value == nil { return Content(.text("x")) }
        return Content(value, written: hasWritten && !field.isRequired ? .plain(words) : nil)
    }

    private mutating func value(of field: Field) -> Value? {
        switch field.type {
        case .line: return .text(words.replacing("\n", with: " ").replacing("\r", with: " "))
        case .prose: return .text(words)
        case .flag: return .flag(Bool.random(using: &generator))
        case .number(let bounds):
            return .number(Quantity(Int.random(in: bounds, using: &generator)))
        case .choice(let list):
            return list.codes.randomElement(using: &generator).map { .choice($0) }
        case .choices(let list):
            return .choices(Array(list.codes.shuffled(using: &generator).prefix(3)))
        case .words: return .words([words, "a, b; c"])
        case .date: return dates.randomElement(using: &generator).map { .date($0) }
        case .amount: return amounts.randomElement(using: &generator).map { .amount($0) }
        case .record(let kind):
            return made[kind]?.randomElement(using: &generator).map { .record($0) }
        case .records(let kind):
            let ids = made[kind, default: []].shuffled(using: &generator).prefix(2)
            return ids.isEmpty ? nil : .records(Array(ids))
        case .people: return .people(people.shuffled(using: &generator).prefix(2).map(\.id))
        case .attachment: return nil
        }
    }

    private var words: String {
        mutating get {
            let awkward = [
                "=1+1", "-5 °C", "@tous", "+33 6", "'=A1", "  des blancs  ", "1. Titre", "VRAI",
                "une; deux, trois", "ligne\nautre ligne", "retour\r\nligne", "tab\tici", "44881",
                "été — œuvre ⟦…1⟧", "\"guillemets\" <b>&amp;</b>", "2024-06-30", "mi-2024", "12,5",
                "https://exemple.fr/a?b=c&d=é", "Champ texte", "👩‍🌾 haies",
                String(repeating: "long ", count: 400),
            ]
            return awkward.randomElement(using: &generator) ?? ""
        }
    }

    private let dates: [PartialDate] = [
        "2024", "2024-middle", "2025-H1", "2025-Q2", "2025-03", "2025-03-15", "2024-01-01",
    ].compactMap { PartialDate(wire: $0) }

    private let amounts: [Amount] = [
        "0 euro", "12000.5 euro", "200000..500000 euro", "? euro", "0.3 fullTimeEquivalent",
        "? fullTimeEquivalent", "-12 euro",
    ].compactMap { Amount(wire: $0) }
}

extension Workshop {
    /// Fills the register, as one gesture of the operator's.
    func fill(seed: UInt64, actions: Int = 12) async throws {
        let random = RandomTerritory(seed: seed, over: territory, actions: actions)
        try await submit(.together(random.commands), people: random.people)
    }
}
