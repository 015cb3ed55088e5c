// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The commitment of the President and the DGS: what they signed, whether it still stands.
public struct EntryGatePage: Page {
    public static let template = "Governance/entryGate"

    struct SignatoryLine: Sendable {
        let person: Link
        let office: String
        let standing: Mark
    }

    struct Earlier: Sendable {
        let title: String
        let about: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let about: String
    let tools: Tools?
    let title: String
    let edit: EditLink?
    let facts: [PrintedField]
    let hasFacts: Bool
    let signatoriesLabel: String
    let signatories: [SignatoryLine]
    let hasSignatories: Bool
    let earlierLabel: String
    let earlier: [Earlier]
    let hasEarlier: Bool

    public init(_ reader: Reader) {
        heading = reader.say(.gateHeading)
        let overview = Link(
            reader.say(.sectionGovernance),
            to: reader.link(to: .governance(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: [overview])
        let gate = reader.view.entryGate(on: reader.day)
        answer = Sentence(reader.answer(on: gate))
        about = reader.say(.gateAbout)
        tools = Tools([reader.recording(after: gate)], reader)
        title = gate.commitment.map { reader.name(of: $0) } ?? ""
        edit = gate.commitment.flatMap { reader.editLink($0) }
        let told: Set<FieldID> = [.title, .kind, .signatories]
        facts =
            gate.commitment.map { commitment in
                reader.view.fields(of: .commitment).filter { !told.contains($0.id) }
                    .compactMap { reader.printed($0, of: commitment) }
            } ?? []
        hasFacts = gate.commitment != nil
        signatoriesLabel = reader.say(.gateSignatories)
        signatories = gate.signatories.map { SignatoryLine($0, reader) }
        hasSignatories = !signatories.isEmpty
        earlierLabel = reader.say(.gateEarlier)
        earlier = gate.earlier.map { commitment in
            let signed = commitment.date(.signedOn).map { reader.phrasebook.date($0) }
            return Earlier(
                title: reader.name(of: commitment),
                about: signed.map { reader.say(.signedOn($0)) } ?? ""
            )
        }
        hasEarlier = !earlier.isEmpty
    }
}

extension EntryGatePage.SignatoryLine {
    init(_ signatory: EntryGate.Signatory, _ reader: Reader) {
        person = reader.link(to: signatory.person)
        guard let role = signatory.office else {
            office = ""
            standing = Mark(reader.say(.gateWithoutOffice), .unknown)
            return
        }
        office = reader.phrasebook.label(of: role)
        standing =
            signatory.heldUntil.map { day in
                Mark(reader.say(.gateLeftOffice(reader.phrasebook.day(day))), .unmet)
            } ?? Mark(reader.say(.gateInOffice), .met)
    }
}

extension Reader {
    fileprivate func answer(on gate: EntryGate) -> String {
        switch gate.state {
        case .absent: return say(.gateAbsent)
        case .awaiting(let offices):
            return say(.gateAwaits(offices.map { phrasebook.label(of: $0) }))
        case .standing:
            return say(.gateStands(gate.signatories.map { link(to: $0.person).text }))
        case .lapsed(let since): return say(.gateLapsed(phrasebook.day(since)))
        case .expired(let since): return say(.gateExpired(phrasebook.day(since)))
        }
    }

    /// The way to record a commitment, where one is wanted.
    fileprivate func recording(after gate: EntryGate) -> Link? {
        guard let sheet = view.sheet, let way = way(toAdd: .commitment, under: sheet) else {
            return nil
        }
        switch gate.state {
        case .absent: return Link(say(.gateRecord), to: way.href)
        case .standing, .awaiting, .lapsed, .expired: return Link(say(.gateRenew), to: way.href)
        }
    }
}
