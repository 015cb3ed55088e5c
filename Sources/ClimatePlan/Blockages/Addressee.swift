// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// Whom a question is put to: whoever holds a post, whoever presides over a body.
struct Addressee {
    private let posts: Set<RecordID>
    private let seats: Set<RecordID>

    init(of question: Record, in territory: Territory) {
        let presidents = question.records(.body).flatMap { body in
            territory.children(of: body, kind: .seat).filter { $0.choice(.rank) == "president" }
        }
        posts = Set(question.records(.post) + presidents.flatMap { $0.records(.post) })
        seats = Set(presidents.map(\.id))
    }

    func includes(_ rights: Rights) -> Bool {
        !posts.isDisjoint(with: rights.posts) || !seats.isDisjoint(with: rights.seats)
    }

    func includes(_ mandate: Mandate) -> Bool {
        mandate.post.map(posts.contains) ?? false || mandate.seat.map(seats.contains) ?? false
    }
}

extension Territory {
    /// Whether a question is put to someone of these rights.
    func isAsked(_ question: Record, _ rights: Rights) -> Bool {
        Addressee(of: question, in: self).includes(rights)
    }

    /// Who may answer a question by themselves that day, each once.
    public func addressees(of question: Record, on day: Day) -> [PersonID] {
        let addressee = Addressee(of: question, in: self)
        let holders = mandates.values.filter { mandate in
            mandate.isHeld(on: day) && addressee.includes(mandate) && acts(mandate, on: day)
        }
        return Set(holders.map(\.person)).sorted()
    }
}
