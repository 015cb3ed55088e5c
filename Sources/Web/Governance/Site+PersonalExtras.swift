// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Identity
import Storage
import Views

extension Site {
    /// What lies apart from the register: the account and its sessions; and, for the person alone,
    /// their drafts and carnet.
    func personalExtras(
        of person: PersonID,
        for arrival: Arrival
    ) async throws -> [PersonalFile.Extra] {
        let isOwn = arrival.view.rights.person == person
        return try await accountExtras(of: person, in: arrival.desk.id)
            + (isOwn ? try await papers(of: person, in: arrival.desk.id) : [])
    }

    private func accountExtras(
        of person: PersonID,
        in territory: TerritoryID
    ) async throws -> [PersonalFile.Extra] {
        let register = AccountRegister(desks.store)
        guard let id = try await register.account(of: person, in: territory),
            let account = try await register.account(id)
        else { return [] }
        let now = desks.instruments.now()
        let sessions = try await authentication.sessions.list(of: id, now: now)
        return [
            PersonalFile.Extra(
                .account,
                [["email": account.email, "created": account.created.written]]
            ),
            PersonalFile.Extra(
                .sessions,
                sessions.map { session in
                    [
                        "agent": session.agent, "created": session.created.written,
                        "seen": session.seen.written,
                    ]
                }
            ),
        ]
    }

    private func papers(
        of person: PersonID,
        in territory: TerritoryID
    ) async throws -> [PersonalFile.Extra] {
        let (drafts, pages) = (Drafts(desks.store), PrivatePages(desks.store))
        return [
            PersonalFile.Extra(
                .notebook,
                try await pages.all(of: .person(person), in: territory).map { page in
                    ["words": page.words, "changed": page.changed.written]
                }
            ),
            PersonalFile.Extra(
                .drafts,
                try await drafts.all(of: .person(person), in: territory).map { draft in
                    let words = draft.values.sorted { $0.key < $1.key }
                        .map { $0.key + ": " + $0.value.joined(separator: ", ") }
                    return [
                        "address": draft.address, "saved": draft.saved.written,
                        "words": words.joined(separator: "\n"),
                    ]
                }
            ),
        ]
    }
}
