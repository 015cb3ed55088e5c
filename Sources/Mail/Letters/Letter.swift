// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Storage

/// What one notice says, in no language yet: short, in plain text, with its address on a line of
/// its own.
struct Letter: Hashable, Sendable {
    let subject: Phrase
    /// Who tells and why, up to the address.
    let reason: [Phrase]
    let purpose: SignedAddress.Purpose
    /// What to do otherwise.
    let otherwise: Phrase
}

extension Letter {
    /// Why nothing can be made of a notice.
    enum Refusal: Error, Hashable, Sendable {
        /// A later version of Cheville knows the kind.
        case kindUnknown(String)
        case factsUnreadable(kind: String)
    }

    /// The people whose names a notice needs, besides its receiver's.
    static func people(of notice: Notice) -> [PersonID] {
        if let facts = notice.telling(InvitationNotice.self) {
            return [facts.by].compactMap(\.self)
        }
        if let facts = notice.telling(MandateNotice.self) {
            return [facts.holder, facts.by].compactMap(\.self)
        }
        if let facts = notice.telling(MandateEndNotice.self) {
            return [facts.holder, facts.by].compactMap(\.self)
        }
        if let facts = notice.telling(QuestionNotice.self) {
            return [facts.by].compactMap(\.self)
        }
        return []
    }

    /// - Parameter name: of people, empty for those who were erased.
    init(
        _ notice: Notice,
        territory: String,
        name: (PersonID) -> String
    ) throws(Refusal) {
        switch notice.kind {
        case SignInNotice.kind:
            self.init(signInTo: territory)
        case InvitationNotice.kind:
            guard let facts = notice.telling(InvitationNotice.self) else {
                throw .factsUnreadable(kind: notice.kind)
            }
            self.init(invitationBy: facts.by.map(name), to: territory)
        case MandateNotice.kind:
            guard let facts = notice.telling(MandateNotice.self),
                let role = Mandate.Role(rawValue: facts.role)
            else { throw .factsUnreadable(kind: notice.kind) }
            let recorder = facts.by.map(name)?.unlessEmpty
            self.init(
                subject: .mandateSubject(.role(role), territory),
                telling: .mandateReason(territory, by: recorder),
                of: .mandateLine(
                    .role(role),
                    name(facts.holder),
                    from: facts.start,
                    to: facts.end
                )
            )
        case MandateEndNotice.kind:
            guard let facts = notice.telling(MandateEndNotice.self),
                let role = Mandate.Role(rawValue: facts.role)
            else { throw .factsUnreadable(kind: notice.kind) }
            let recorder = facts.by.map(name)?.unlessEmpty
            self.init(
                subject: .mandateEndSubject(.role(role), territory),
                telling: .mandateEndReason(territory, by: recorder),
                of: .mandateLine(
                    .role(role),
                    name(facts.holder),
                    from: facts.start,
                    to: facts.end
                )
            )
        case QuestionNotice.kind:
            guard let facts = notice.telling(QuestionNotice.self) else {
                throw .factsUnreadable(kind: notice.kind)
            }
            self.init(asking: facts, by: facts.by.map(name)?.unlessEmpty, in: territory)
        default:
            throw .kindUnknown(notice.kind)
        }
    }

    private init(asking facts: QuestionNotice, by asker: String?, in territory: String) {
        let due = facts.due.map { Phrase.questionDue($0) }
        self.init(
            subject: .questionSubject(territory),
            reason: [.questionReason(territory, by: asker), due, .questionAddress]
                .compactMap(\.self),
            purpose: .answer,
            otherwise: .questionOtherwise
        )
    }

    private init(signInTo territory: String) {
        self.init(
            subject: .signInSubject(territory),
            reason: [.signInReason(territory)],
            purpose: .signIn,
            otherwise: .signInUnasked
        )
    }

    private init(invitationBy inviter: String?, to territory: String) {
        self.init(
            subject: .invitationSubject(territory),
            reason: [.invitationReason(territory, by: inviter?.unlessEmpty)],
            purpose: .invitation,
            otherwise: .invitationUnasked
        )
    }

    /// What was done to a mandate, the mandate itself, and where to contest it.
    private init(subject: Phrase, telling reason: Phrase, of mandate: Phrase) {
        self.init(
            subject: subject,
            reason: [reason, mandate, .mandateContest],
            purpose: .contest,
            otherwise: .mandateSound
        )
    }
}

extension Letter {
    /// The whole text, in one language.
    /// - Parameter until: the address's last moment, as it is printed.
    func text(
        to reader: String,
        with address: SignedAddress,
        until moment: String,
        from territory: String,
        in phrasebook: Phrasebook
    ) -> String {
        let usable: Phrase =
            switch purpose {
            case .signIn, .invitation, .answer: .usableOnce(until: moment)
            case .contest: .usable(until: moment)
            }
        let paragraphs =
            ([.greeting(reader)] + reason).map { phrasebook[$0] } + [address.text]
            + [usable, otherwise].map { phrasebook[$0] }
        // What follows "-- " is a signature, which mailboxes set apart.
        return paragraphs.joined(separator: "\n\n")
            + "\n\n-- \n\(phrasebook[.letterSender(territory)])\n"
    }
}

extension String {
    fileprivate var unlessEmpty: String? { isEmpty ? nil : self }
}
