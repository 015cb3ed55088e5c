// SPDX-License-Identifier: EUPL-1.2

/// A reorganisation carried out: what it changed are edits of the same gesture; this says that the
/// scenario is one no more.
public enum Reorganisation {
    public enum Event: Hashable, Sendable {
        case applied(RecordID, on: Day)
    }

    public enum Command: Hashable, Sendable {
        case markApplied(RecordID)
    }
}

extension Territory {
    func decide(_ command: Reorganisation.Command, on day: Day) throws(Refusal) -> [Event] {
        switch command {
        case .markApplied(let id):
            let scenario = try standing(id)
            guard scenario.kind == .reorganisation else { throw .misplaced(id) }
            guard scenario[.appliedOn] == nil else { throw .alreadyApplied(id) }
            return [.reorganisation(.applied(id, on: day))]
        }
    }

    mutating func apply(_ event: Reorganisation.Event, at position: Int64) throws(Inapplicable) {
        try apply(.edited(event.edit), at: position)
    }
}

extension Reorganisation.Event {
    /// What it changes of the sheet of the scenario.
    var edit: Record.Edit {
        switch self {
        case .applied(let id, let day):
            Record.Edit(record: id, fields: [.appliedOn: Content(.date(.day(day)))])
        }
    }
}
