// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Territory {
    func decide(_ command: Mandate.Command, on day: Day) throws(Refusal) -> [Event] {
        switch command {
        case .record(let mandate): try record(mandate)
        case .end(let id, let last): try end(id, on: last, today: day)
        case .noteAbsence(let id, let absence): try note(absence, of: id)
        case .contest(let id): try contest(id, on: day)
        case .settle(let id): try settle(id)
        case .reassign(let id, let person): try reassign(id, to: person)
        }
    }

    private func record(_ mandate: Mandate) throws(Refusal) -> [Event] {
        guard mandates[mandate.id] == nil else { throw .mandateAlreadyRecorded(mandate.id) }
        if let end = mandate.end, end < mandate.start {
            throw .mandateEndsBeforeItStarts(mandate.id)
        }
        try checkPlace(of: mandate)
        try checkTerms(of: mandate)
        if mandate.terms.substituteFor != nil {
            try checkSubstitute(mandate)
        } else {
            try checkAlone(mandate)
        }
        return [.mandate(.recorded(mandate))]
    }

    private func checkPlace(of mandate: Mandate) throws(Refusal) {
        switch mandate.role.place {
        case .none: break
        case .service: try check(mandate.service, .service, else: .serviceNeeded(mandate.id))
        case .serviceIfAny:
            if mandate.service != nil {
                try check(mandate.service, .service, else: .serviceNeeded(mandate.id))
            }
        case .organisation:
            let refusal = Refusal.organisationNeeded(mandate.id)
            try check(mandate.organisation, .organisation, else: refusal)
        case .post: try check(mandate.post, .post, else: .postNeeded(mandate.id))
        case .seat: try check(mandate.seat, .seat, else: .seatNeeded(mandate.id))
        }
    }

    private func check(
        _ place: RecordID?,
        _ kind: RecordKind,
        else refusal: Refusal
    ) throws(Refusal) {
        guard let place, try standing(place).kind == kind else { throw refusal }
    }

    private func checkTerms(of mandate: Mandate) throws(Refusal) {
        let terms = mandate.terms
        let words = [terms.title, terms.evidence, mandate.act].compactMap(\.self)
        guard terms.form.map({ ChoiceList.actForms.codes.contains($0) }) ?? true,
            terms.themes.allSatisfy({ ChoiceList.themes.codes.contains($0) }),
            terms.themes.count <= ChoiceList.themes.codes.count,
            terms.share.map({ (0...100).contains($0) }) ?? true,
            words.allSatisfy({ $0.utf8.count <= FieldLimit.lineBytes })
        else { throw .mandateTermsNotTaken(mandate.id) }
    }

    /// A suppléant stands in for someone who holds the same place.
    private func checkSubstitute(_ mandate: Mandate) throws(Refusal) {
        guard let id = mandate.terms.substituteFor, let holder = mandates[id],
            holder.terms.substituteFor == nil, holder.person != mandate.person,
            holder.role == mandate.role, holder.overlaps(mandate),
            [holder.seat, holder.post, holder.service] == [
                mandate.seat, mandate.post, mandate.service,
            ]
        else { throw .titularNeeded(mandate.id) }
        if let seat = mandate.seat, let body = records[seat]?.parent.flatMap({ records[$0] }),
            body.flag(.substitutes) == false
        {
            throw .substitutesNotTaken(mandate.id)
        }
    }

    /// One president at a time, and one holder of a seat.
    private func checkAlone(_ mandate: Mandate) throws(Refusal) {
        guard mandate.role == .president || mandate.role == .bodyMember else { return }
        let taken = mandates.values.first { other in
            other.role == mandate.role && other.seat == mandate.seat
                && other.terms.substituteFor == nil && other.overlaps(mandate)
        }
        if let taken { throw .placeTaken(mandate.id, by: taken.id) }
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

    private func note(
        _ absence: Mandate.Absence,
        of id: MandateID
    ) throws(Refusal) -> [Event] {
        guard let mandate = mandates[id] else { throw .unknownMandate(id) }
        guard absence.start <= absence.end else { throw .absenceEndsBeforeItStarts(id) }
        guard mandate.absences.count < Mandate.mostAbsences else {
            throw .tooManyAbsences(id, limit: Mandate.mostAbsences)
        }
        return mandate.absences.contains(absence) ? [] : [.mandate(.absenceNoted(id, absence))]
    }

    private func contest(_ id: MandateID, on day: Day) throws(Refusal) -> [Event] {
        guard let mandate = mandates[id] else { throw .unknownMandate(id) }
        return mandate.contestedOn == nil ? [.mandate(.contested(id, on: day))] : []
    }

    private func settle(_ id: MandateID) throws(Refusal) -> [Event] {
        guard let mandate = mandates[id] else { throw .unknownMandate(id) }
        return mandate.contestedOn == nil ? [] : [.mandate(.settled(id))]
    }

    private func reassign(_ id: MandateID, to person: PersonID) throws(Refusal) -> [Event] {
        guard let mandate = mandates[id] else { throw .unknownMandate(id) }
        return mandate.person == person ? [] : [.mandate(.reassigned(id, to: person))]
    }

    /// Whether someone else can still record mandates once that day has passed.
    private func hasRegistrar(besides id: MandateID, from day: Day) -> Bool {
        mandates.values.contains { mandate in
            mandate.id != id && mandate.role.isRegistrar
                && (mandate.end.map { day < $0 } ?? true)
        }
    }
}

extension Mandate {
    /// Absences kept of one mandate.
    static let mostAbsences = 400

    fileprivate func overlaps(_ other: Mandate) -> Bool {
        (end.map { other.start <= $0 } ?? true) && (other.end.map { start <= $0 } ?? true)
    }
}
