// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Everything about one territory's plans and their governance: the fold of its journal.
///
/// A plain value: whoever reads keeps the one it took, whoever writes makes the next one.
public struct Territory: Sendable {
    public let id: TerritoryID
    /// Position of the last entry folded in.
    public internal(set) var position: Int64 = 0
    public internal(set) var isFounded = false

    var records: TreeDictionary<RecordID, Record> = [:]
    var children: TreeDictionary<RecordID, [Child]> = [:]
    var byKind: [RecordKind: [RecordID]] = [:]
    var numbered: TreeDictionary<Int, RecordID> = [:]
    var lastNumber = 0
    var ownFields: [RecordKind: [Field]] = [:]
    var mandates: TreeDictionary<MandateID, Mandate> = [:]
    var exchanges: [FileExchange] = []
    /// Each act undone, and the entry that undid it.
    var undone: [GestureID: Int64] = [:]

    public init(id: TerritoryID) {
        self.id = id
    }

    /// The territory's own record, where its name, kind and SIREN stand.
    public var sheet: RecordID { RecordID(id.uuid) }
}

/// What happened. The union of the features; never grow a `default` on it.
public enum Event: Hashable, Sendable {
    case founded(Founding)
    case record(Record.Event)
    case fieldAdded(OwnField)
    case mandate(Mandate.Event)
    case arbitration(Arbitration.Event)
    case reorganisation(Reorganisation.Event)
    case file(FileExchange)
    case undone(GestureID)
    /// Facts of one gesture that travel in one entry.
    case batch([Event])
}

/// What is asked. The union of the features.
public indirect enum Command: Hashable, Sendable {
    case found(Founding)
    case record(Record.Command)
    case addField(OwnField)
    case mandate(Mandate.Command)
    case arbitration(Arbitration.Command)
    case reorganisation(Reorganisation.Command)
    case noteFile(FileExchange)
    case markUndone(GestureID)
    /// Several commands as one gesture: all of them or none.
    case together([Command])
}

extension Territory {
    /// Judges a command. The author's rights are judged before, by the desk, in one place.
    public func decide(_ command: Command, on day: Day) throws(Refusal) -> [Event] {
        if case .found = command {} else if !isFounded { throw .notFounded }
        return switch command {
        case .found(let founding): try decide(founding)
        case .record(let command): try decide(command)
        case .addField(let own): try decide(adding: own)
        case .mandate(let command): try decide(command, on: day)
        case .arbitration(let command): try decide(command, on: day)
        case .reorganisation(let command): try decide(command, on: day)
        case .noteFile(let file): [.file(file)]
        case .markUndone(let gesture): try decide(undone: gesture)
        case .together(let commands): try decide(together: commands, on: day)
        }
    }

    /// Folds one entry's event in. It never refuses: an event it cannot take means that the
    /// journal is not what this code wrote.
    public mutating func apply(_ event: Event, at position: Int64) throws(Inapplicable) {
        try fold(event, at: position)
        self.position = position
    }

    /// Folds into a past what can be: an entry of that past may rest on one that is no part of it,
    /// a step noted for a day before the one its action begins on.
    public mutating func applyWhatHolds(_ event: Event, at position: Int64) {
        if case .batch(let events) = event {
            for event in events { applyWhatHolds(event, at: position) }
        } else {
            // Refused before anything is touched: there is nothing to take back.
            try? fold(event, at: position)
        }
        self.position = position
    }

    private mutating func fold(_ event: Event, at position: Int64) throws(Inapplicable) {
        switch event {
        case .founded(let founding): try apply(founding, at: position)
        case .record(let event): try apply(event, at: position)
        case .fieldAdded(let own): apply(adding: own)
        case .mandate(let event): try apply(event, at: position)
        case .arbitration(let event): try apply(event, at: position)
        case .reorganisation(let event): try apply(event, at: position)
        case .file(let file): exchanges.append(file.recorded(at: position))
        case .undone(let gesture): undone[gesture] = position
        case .batch(let events): for event in events { try fold(event, at: position) }
        }
    }

    /// Each command is judged on what the ones before it leave; one refusal refuses them all.
    private func decide(together commands: [Command], on day: Day) throws(Refusal) -> [Event] {
        var next = self
        var events: [Event] = []
        for (rank, command) in commands.enumerated() {
            do throws(Refusal) {
                for event in try next.decide(command, on: day) {
                    try next.foresee(event)
                    events.append(event)
                }
            } catch {
                throw .within(rank, error)
            }
        }
        return events
    }

    private mutating func foresee(_ event: Event) throws(Refusal) {
        do throws(Inapplicable) {
            try apply(event, at: position + 1)
        } catch {
            preconditionFailure("decided what cannot be applied: \(error)")
        }
    }

    private func decide(undone gesture: GestureID) throws(Refusal) -> [Event] {
        guard undone[gesture] == nil else { throw .gestureAlreadyUndone(gesture) }
        return [.undone(gesture)]
    }
}
