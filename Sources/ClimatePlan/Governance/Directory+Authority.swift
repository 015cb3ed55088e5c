// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What may be done in the Directory. It lies beside the journal, so these are no commands; the
/// desk asks here before it changes anything.
extension Territory {
    /// Whether someone may be put in the Directory like this, over what it knows of them.
    public func allows(
        keeping person: Person,
        over known: Person?,
        with rights: Rights,
        on day: Day
    ) -> Bool {
        guard let known else {
            return rights.keepsDirectory && person.standing == .placeholder
        }
        guard known.standing != .erased, follows(person.standing, known.standing) else {
            return false
        }
        if rights.person == person.id, rights.isKnown, !rights.keepsDirectory {
            return known.name == person.name && known.standing == person.standing
        }
        guard rights.keepsDirectory else { return false }
        return known.email == person.email || answers(for: person.id, rights, on: day)
    }

    /// Whether they may be erased. Nobody erases themselves: who is left would not know of it.
    public func allows(erasing person: PersonID, with rights: Rights, on day: Day) -> Bool {
        rights.keepsDirectory && rights.person != person
            && answers(for: person, rights, on: day)
    }

    /// Someone is invited once they have an address; only coming in makes a member.
    private func follows(_ standing: Person.Standing, _ known: Person.Standing) -> Bool {
        standing == known || (known == .placeholder && standing == .invited)
    }

    /// Who holds the address of a person comes in as that person: changing it takes the right to
    /// give every mandate they hold.
    private func answers(for person: PersonID, _ rights: Rights, on day: Day) -> Bool {
        person == rights.person
            || lasting(of: person, on: day).allSatisfy { rights.registers.contains($0.role) }
    }

    /// The mandates that run on that day or will.
    func lasting(of person: PersonID, on day: Day) -> [Mandate] {
        mandates(of: person).filter { $0.end.map { day <= $0 } ?? true }
    }

    /// What ends everything a person is entrusted with, on that day or as soon as it has begun.
    public func endings(of person: PersonID, on day: Day) -> [Command] {
        lasting(of: person, on: day).map { .mandate(.end($0.id, on: max($0.start, day))) }
    }
}

extension View {
    public func keeps(_ person: Person, over known: Person?) -> Bool {
        present.allows(keeping: person, over: known, with: rights, on: today)
    }

    public func erases(_ person: PersonID) -> Bool {
        present.allows(erasing: person, with: rights, on: today)
    }

    /// The roles that may be given to someone.
    public func roles(for person: PersonID) -> [Mandate.Role] {
        person == rights.person ? [] : Mandate.Role.allCases.filter(rights.registers.contains)
    }

    public func ends(_ mandate: Mandate) -> Bool {
        roles(for: mandate.person).contains(mandate.role)
    }
}
