// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Someone the territory knows: what they are entrusted with, how to reach them, the actions that
/// name them, and what they last did.
public struct PersonPage: Page {
    public static let template = "Governance/person"
    /// Acts shown at most.
    public static let latest = 5

    /// The parameter that says what was done just before.
    public static let doneName = "fait"

    /// What was done just before, which the journal does not say.
    public enum Done: String, Sendable {
        case kept = "fiche"
        case invited = "invitation"
        case entrusted = "mandat"
        case absenceNoted = "absence"
        case contested = "contestation"
        case settled = "maintien"
        case handedOver = "passation"
        case merged = "fusion"
    }

    struct Fact: Sendable {
        let label: String
        let link: Link
    }

    let shell: Shell
    let heading: String
    let standing: String
    let answer: Sentence
    let done: String?
    let remarks: [Sentence]
    let tools: Tools?
    let mandates: [MandateLine]
    let hasMandates: Bool
    let mandatesTerm: TermLink
    let noMandate: String
    let formerMandates: [MandateLine]
    let hasFormerMandates: Bool
    let formerLabel: String
    let contact: [Fact]
    let hasContact: Bool
    let noContact: String
    let contactLabel: String
    let concern: Concern
    let acts: [GestureLine]
    let hasActs: Bool
    let actsLabel: String

    /// - Parameter entries: the last they signed, oldest first.
    public init(_ reader: Reader, person: Person, entries: [Recorded] = [], done: Done? = nil) {
        heading = person.name
        let directory = Link(reader.say(.sectionPeople), to: reader.link(to: .people(reader.slug)))
        shell = Shell(
            reader,
            title: heading,
            trail: reader.view.rights.isInside ? [directory] : []
        )
        standing = reader.say(.standing(person.standing))
        concern = reader.concern(of: person.id)
        answer = Sentence(
            reader.say(
                person.standing == .placeholder
                    ? .placeholderConcernedBy(concern.count) : .concernedBy(concern.count)
            )
        )
        self.done = done.map { reader.say($0.phrase) }
        remarks = reader.remarks(on: person)
        tools = reader.tools(for: person)
        let all = reader.view.mandates(of: person.id)
        let former = all.filter { $0.end.map { $0 < reader.day } ?? false }
        mandates = all.filter { !former.contains($0) }.map { MandateLine($0, reader) }
        hasMandates = !mandates.isEmpty
        mandatesTerm = Link.term(.mandate, as: reader.say(.mandatesHeld), in: reader.visit)
        noMandate = reader.say(.noMandate)
        formerMandates = former.reversed().map { MandateLine($0, reader) }
        hasFormerMandates = !former.isEmpty
        formerLabel = reader.say(.mandatesBefore)
        contact = reader.contact(of: person)
        hasContact = !contact.isEmpty
        noContact = reader.say(.noContact)
        contactLabel = reader.say(.contactHeading)
        acts = Array(reader.gestures(entries).prefix(Self.latest))
        hasActs = !acts.isEmpty
        actsLabel = reader.say(.lastActs)
    }
}

extension PersonPage.Done {
    fileprivate var phrase: Phrase {
        switch self {
        case .kept: .personKept
        case .invited: .invitationSent
        case .entrusted: .mandateKept
        case .absenceNoted: .absenceKept
        case .contested: .contestNoted
        case .settled: .contestSettled
        case .handedOver: .handoverDone
        case .merged: .mergeDone
        }
    }
}

extension Reader {
    fileprivate func contact(of person: Person) -> [PersonPage.Fact] {
        let lines: [(Phrase, String?, String?)] = [
            (.personEmail, person.email, person.email.flatMap { WebAddress.href("mailto:" + $0) }),
            (.phoneLabel, person.phone, nil),
            (.contactAddressLabel, person.contactAddress, nil),
        ]
        return lines.compactMap { label, words, href in
            words.map { PersonPage.Fact(label: say(label), link: Link($0, to: href)) }
        }
    }

    fileprivate func tools(for person: Person) -> Tools? {
        let rights = view.rights
        var links: [Link] = []
        func offer(_ words: Phrase, _ address: Address) {
            links.append(Link(say(words), to: link(to: address)))
        }
        let isSelf = rights.person == person.id
        if isSelf || rights.keepsDirectory { offer(.correctRecord, .personEdit(slug, person.id)) }
        if !view.roles(for: person.id).isEmpty { offer(.recordMandate, .mandates(slug, person.id)) }
        if rights.keepsDirectory, !isSelf { offer(.handoverOffer, .handover(slug, person.id)) }
        if isSelf || rights.keepsDirectory { offer(.personalData, .personData(slug, person.id)) }
        if view.erases(person.id) { offer(.erasePerson, .personErasure(slug, person.id)) }
        return Tools(links, buttons: [invitation(of: person)].compactMap(\.self), self)
    }

    private func invitation(of person: Person) -> Tools.Button? {
        guard person.email != nil, person.standing != .member, view.rights.keepsDirectory,
            view.rights.person != person.id
        else { return nil }
        return Tools.Button(
            action: link(to: .invitation(slug, person.id)),
            label: say(person.standing == .invited ? .inviteAgain : .invite),
            seen: positionSeen
        )
    }

    /// What whoever keeps the Directory should know before they go on.
    fileprivate func remarks(on person: Person) -> [Sentence] {
        guard view.rights.keepsDirectory, view.asOf == nil else { return [] }
        var remarks: [Sentence] = []
        let others = namesakes(of: person)
        if !others.isEmpty {
            let links = others.map { link(to: $0.id) }
            let merge = say(.mergeOffer)
            let way = link(to: .personMerge(slug, person.id))
            remarks.append(
                Sentence(
                    say(.sameAs(links.map(\.text))) + " " + merge,
                    linking: links.map { ($0.text, $0.href) } + [(merge, way)]
                )
            )
        }
        guard person.standing != .member else { return remarks }
        if person.email == nil {
            remarks.append(Sentence(say(.inviteNeedsAddress)))
        } else {
            remarks.append(Sentence(say(.takesOver)))
            if !view.mandates(of: person.id).contains(where: { $0.isHeld(on: view.today) }) {
                remarks.append(Sentence(say(.inviteNeedsMandate)))
            }
        }
        return remarks
    }

    /// Those of the Directory who go by the same name or address.
    func namesakes(of person: Person) -> [Person] {
        let (name, email) = (Folding.fold(person.name), person.email?.lowercased())
        return view.people.filter { other in
            other.id != person.id
                && (Folding.fold(other.name) == name
                    || (email != nil && other.email?.lowercased() == email))
        }
        .sorted { $0.id < $1.id }
    }
}
