// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    func decide(_ command: Mandate.Command, on day: Day) throws(Refusal) -> [Event] {
        switch command {
        case .record(let mandate): try record(mandate)
        case .end(let id, let last): try end(id, on: last, today: day)
        }
    }

    private func record(_ mandate: Mandate) throws(Refusal) -> [Event] {
        guard mandates[mandate.id] == nil else { throw .mandateAlreadyRecorded(mandate.id) }
        if let end = mandate.end, end < mandate.start {
            throw .mandateEndsBeforeItStarts(mandate.id)
        }
        if mandate.role == .serviceMember {
            guard let service = mandate.service else { throw .serviceNeeded(mandate.id) }
            guard try standing(service).kind == .service else { throw .serviceNeeded(mandate.id) }
        }
        if mandate.role == .organisationMember {
            guard let organisation = mandate.organisation,
                try standing(organisation).kind == .organisation
            else { throw .organisationNeeded(mandate.id) }
        }
        return [.mandate(.recorded(mandate))]
    }

    private func end(_ id: MandateID, on last: Day, today: Day) throws(Refusal) -> [Event] {
        guard let mandate = mandates[id] else { throw .unknownMandate(id) }
        guard mandate.start <= last else { throw .mandateEndsBeforeItStarts(id) }
        guard mandate.end != last else { return [] }
        if mandate.role.isRegistrar, !hasRegistrar(besides: id, from: max(last, today)) {
            throw .lastRegistrar(id)
        }
        return [.mandate(.ended(id, on: last))]
    }

    /// Whether someone else can still record mandates once that day has passed.
    private func hasRegistrar(besides id: MandateID, from day: Day) -> Bool {
        mandates.values.contains { mandate in
            mandate.id != id && mandate.role.isRegistrar
                && (mandate.end.map { day < $0 } ?? true)
        }
    }

    mutating func apply(_ event: Mandate.Event, at position: Int64) throws(Inapplicable) {
        switch event {
        case .recorded(let mandate):
            mandates[mandate.id] = mandate
        case .ended(let id, let last):
            guard var mandate = mandates[id] else { throw .unknownMandate(id) }
            mandate.end = last
            mandates[id] = mandate
        }
    }
}
