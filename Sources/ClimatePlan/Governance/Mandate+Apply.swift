// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    mutating func apply(_ event: Mandate.Event, at position: Int64) throws(Inapplicable) {
        switch event {
        case .recorded(let mandate):
            mandates[mandate.id] = mandate
        case .ended(let id, let last):
            try change(id) { mandate in
                mandate.end = last
                mandate.contestedOn = nil
            }
        case .absenceNoted(let id, let absence):
            try change(id) { mandate in
                mandate.absences.removeAll { $0.start == absence.start }
                mandate.absences.append(absence)
            }
        case .contested(let id, let day):
            try change(id) { $0.contestedOn = day }
        case .settled(let id):
            try change(id) { $0.contestedOn = nil }
        case .reassigned(let id, let person):
            try change(id) { $0.person = person }
        }
    }

    private mutating func change(
        _ id: MandateID,
        _ body: (inout Mandate) -> Void
    ) throws(Inapplicable) {
        guard var mandate = mandates[id] else { throw .unknownMandate(id) }
        body(&mandate)
        mandates[id] = mandate
    }
}
