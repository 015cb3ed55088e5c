// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Who holds what, for those who belong to the territory; everyone reads their own.
extension View {
    /// Version of the Directory and of erasures.
    public var directoryVersion: Int64 { beside.version }

    /// All that someone ever held or will hold, the earliest first.
    public func mandates(of person: PersonID) -> [Mandate] {
        sees(mandatesOf: person) ? territory.mandates(of: person).map(shown) : []
    }

    public func mandate(_ id: MandateID) -> Mandate? {
        territory.mandate(id).flatMap { sees(mandatesOf: $0.person) ? shown($0) : nil }
    }

    /// The mandates that run on a day, by person: one pass for a whole Directory.
    public func mandates(on day: Day) -> [PersonID: [Mandate]] {
        var held: [PersonID: [Mandate]] = [:]
        for mandate in territory.mandates.values
        where mandate.isHeld(on: day) && sees(mandatesOf: mandate.person) {
            held[mandate.person, default: []].append(shown(mandate))
        }
        return held.mapValues { $0.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }
    }

    /// Days of absence are for who is away, and for those who record them.
    public func readsAbsences(of id: MandateID) -> Bool {
        guard let mandate = present.mandate(id) else { return false }
        return mandate.person == rights.person || rights.registers.contains(mandate.role)
    }

    private func shown(_ mandate: Mandate) -> Mandate {
        guard !mandate.absences.isEmpty, !readsAbsences(of: mandate.id) else { return mandate }
        var mandate = mandate
        mandate.absences = []
        return mandate
    }

    private func sees(mandatesOf person: PersonID) -> Bool {
        rights.isInside || rights.person == person
    }

    /// What someone may do today; with a mandate left out, what they may do once it has ended.
    public func rights(of person: PersonID, without mandate: MandateID? = nil) -> Rights {
        var territory = present
        if let mandate { territory.mandates[mandate] = nil }
        return territory.rights(of: .person(person), on: today)
    }

    /// Whether nobody else could record mandates any more once that one has ended.
    public func isLastRegistrar(_ mandate: Mandate) -> Bool {
        mandate.role.isRegistrar && !present.hasRegistrar(besides: mandate.person, from: today)
    }
}

extension Territory {
    /// Who holds a mandate of that role on that day, each once.
    public func holders(of role: Mandate.Role, on day: Day) -> [PersonID] {
        let holders = mandates.values.filter { $0.role == role && $0.isHeld(on: day) }
        return Set(holders.map(\.person)).sorted()
    }

    fileprivate func hasRegistrar(besides person: PersonID, from day: Day) -> Bool {
        mandates.values.contains { mandate in
            mandate.person != person && mandate.role.isRegistrar
                && (mandate.end.map { day < $0 } ?? true)
        }
    }
}

extension View {
    /// The words of a sealed text, unless they are erased.
    public func words(of text: TextID) -> String? { beside.words[text] }
}

extension View {
    /// The territory's national number, where somebody said it.
    public var siren: String? { present.siren }
}
