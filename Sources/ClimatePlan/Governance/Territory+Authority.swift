// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What a viewer may see and do, in one place. Reading is judged by `View` with `sees` and
/// `reads`; the desk judges every command with `allows` before it decides it.
extension Territory {
    /// Whether the command is within these rights.
    public func allows(_ command: Command, with rights: Rights) -> Bool {
        switch command {
        case .found: rights.isOperator
        case .record(let command): allows(command, with: rights)
        case .addField, .noteFile: rights.isTeam
        // It says that a gesture was undone; what undoes it is judged beside.
        case .markUndone: rights.isKnown
        case .mandate(let command): allows(command, with: rights)
        case .arbitration(let command): allows(command, with: rights)
        case .reorganisation: rights.isTeam
        case .together(let commands): commands.allSatisfy { allows($0, with: rights) }
        }
    }

    private func allows(_ command: Record.Command, with rights: Rights) -> Bool {
        switch command {
        case .create(let creation):
            if rights.isTeam { return true }
            if creation.kind.isGovernance { return rights.keepsDirectory }
            guard let parent = creation.parent.flatMap({ records[$0] }) else { return false }
            if creation.kind == .approach { return rights.isInside }
            if creation.kind == .note, rights.isInside, sees(parent, with: rights) { return true }
            return pilots(parent, with: rights)
                && writes(creation.fields.keys, of: creation.kind, on: parent, with: rights)
        case .edit(let edit, _):
            guard let record = records[edit.record] else { return rights.isTeam }
            return writes(edit.fields.keys, of: record.kind, on: record, with: rights)
        case .remove(let id), .restore(let id):
            if rights.isTeam { return true }
            guard let record = records[id] else { return false }
            if record.kind.isGovernance { return rights.keepsDirectory }
            return record.parent != nil && pilots(record, with: rights)
        }
    }

    /// A mandate is recorded and ended by another than the one it concerns; an absence may be said
    /// by the absent too, and a mandate contested by its holder or by the DGS.
    private func allows(_ command: Mandate.Command, with rights: Rights) -> Bool {
        guard let mandate = mandate(named: command) else { return rights.isRegistrar }
        let isRegistrar =
            rights.registers.contains(mandate.role) && mandate.person != rights.person
        switch command {
        case .record, .end, .settle: return isRegistrar
        // Nobody gives themselves what another holds.
        case .reassign(_, let person): return isRegistrar && person != rights.person
        case .noteAbsence: return isRegistrar || mandate.person == rights.person
        case .contest: return mandate.person == rights.person || rights.isDirector
        }
    }

    private func mandate(named command: Mandate.Command) -> Mandate? {
        switch command {
        case .record(let mandate): mandate
        case .end(let id, _), .noteAbsence(let id, _), .contest(let id), .settle(let id),
            .reassign(let id, _):
            mandates[id]
        }
    }

    private func writes(
        _ fields: some Sequence<FieldID>,
        of kind: RecordKind,
        on record: Record,
        with rights: Rights
    ) -> Bool {
        fields.allSatisfy { id in
            guard let field = field(id, of: kind) else { return true }
            return belongs(to: field.writers, record, with: rights)
        }
    }

    func belongs(to audience: Field.Audience, _ record: Record, with rights: Rights) -> Bool {
        switch audience {
        case .everyone: rights.isKnown
        case .insiders: rights.isInside
        case .keepers: rights.keepsDirectory
        case .pilots: pilots(record, with: rights)
        case .team: rights.isTeam
        case .nobody: false
        }
    }

    /// Whether they keep that record up to date: the team, a member of the lead service, someone of
    /// an organisation that carries it, a pilot.
    func pilots(_ record: Record, with rights: Rights) -> Bool {
        if rights.isTeam { return true }
        guard let action = action(over: record) else { return false }
        if action.records(.leadService).contains(where: rights.services.contains) { return true }
        if action.records(.carriers).contains(where: rights.organisations.contains) { return true }
        if action.records(.pilotPost).contains(where: rights.posts.contains) { return true }
        return rights.person.map { action.people(.pilots).contains($0) } ?? false
    }

    /// The action a record hangs under, or is.
    func action(over record: Record) -> Record? {
        var current: Record? = record
        while let candidate = current {
            if candidate.kind == .action { return candidate }
            current = candidate.parent.flatMap { records[$0] }
        }
        return nil
    }

    /// Whether a record is within sight at all.
    func sees(_ record: Record, with rights: Rights) -> Bool {
        if rights.isTeam || rights.readsAll { return true }
        guard rights.isKnown else { return publishes(record) }
        // Whoever is asked to decide reads what they are asked, wherever it stands.
        if isAskedIn(record, rights) { return true }
        guard isWithinSight(record, of: rights) else { return false }
        guard let action = action(over: record) else { return true }
        switch action.choice(.visibility) {
        case "public": return true
        case "team": return pilots(action, with: rights) || answersFor(action, with: rights)
        default:
            return rights.isInside || pilots(action, with: rights) || accompanies(action, rights)
        }
    }

    /// Whether that kind of record is for someone from outside, or for an agent, at all.
    private func isWithinSight(_ record: Record, of rights: Rights) -> Bool {
        switch record.kind {
        // A scenario moves people's posts: it is not for those it moves until it is applied.
        case .reorganisation, .reshaping: false
        case .approach: rights.isInside
        case .timeNeed, .arbitration, .option, .blockage:
            rights.isInside || pilots(record, with: rights)
        default: true
        }
    }

    private func isAskedIn(_ record: Record, _ rights: Rights) -> Bool {
        switch record.kind {
        case .arbitration: isAsked(record, rights)
        case .option: record.parent.flatMap { records[$0] }.map { isAsked($0, rights) } ?? false
        default: false
        }
    }

    /// The élus référents of an action and the holder of the post that arbitrates it read it, even
    /// while it is kept to the team; they do not write it.
    private func answersFor(_ action: Record, with rights: Rights) -> Bool {
        if action.records(.arbiterPost).contains(where: rights.posts.contains) { return true }
        return rights.person.map { action.people(.electedReferents).contains($0) } ?? false
    }

    private func accompanies(_ action: Record, _ rights: Rights) -> Bool {
        action.records(.partners).contains(where: rights.organisations.contains)
    }
}
