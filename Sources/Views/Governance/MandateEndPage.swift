// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The end of a mandate, before it is recorded: what its holder will no longer do.
public struct MandateEndPage: Page {
    public static let template = "Governance/mandateEnd"
    /// The name of the answer in the form.
    public static let lastDayName = "dernier-jour"

    let shell: Shell
    let heading: String
    let mandate: MandateLine
    let stays: String
    let told: String
    let consequencesLabel: String
    let consequences: [Sentence]
    /// To what its holder would leave behind.
    let handover: Link
    let summary: ErrorSummary?
    /// Why it cannot end, if so.
    let impossible: String?
    let form: DirectoryForm?

    /// - Parameter lastDay: as it was typed.
    public init(_ reader: Reader, mandate: Mandate, lastDay: String, fault: Phrase? = nil) {
        let person = reader.link(to: mandate.person)
        heading = reader.say(.endOfMandate(person.text))
        self.mandate = MandateLine(mandate, reader, isEnding: true)
        stays = reader.say(.staysWritten)
        told = reader.say(.mandateTold)
        consequencesLabel = reader.say(.consequences)
        consequences = reader.consequences(of: mandate)
        let leaving = Address.handover(reader.slug, mandate.person)
        handover = Link(reader.say(.handoverOffer), to: reader.link(to: leaving))
        let isLast = reader.view.isLastRegistrar(mandate)
        impossible = isLast ? reader.say(.lastRegistrarKept) : nil
        form =
            isLast
            ? nil
            : DirectoryForm(
                reader,
                to: .mandateEnd(reader.slug, mandate.id),
                [
                    DirectoryForm.Question(
                        Self.lastDayName,
                        reader.say(.mandateLastDay),
                        lastDay,
                        hint: reader.say(.mandateLastDayHint),
                        error: fault.map { reader.say($0) },
                        .line(type: "date")
                    )
                ],
                button: .endMandate,
                leave: .person(reader.slug, mandate.person)
            )
        summary = form?.summary(reader)
        shell = Shell(reader, title: reader.title(heading, summary), trail: [person])
    }
}

extension Reader {
    /// What someone may do with a mandate and not without it.
    fileprivate func consequences(of mandate: Mandate) -> [Sentence] {
        let before = view.rights(of: mandate.person)
        let after = view.rights(of: mandate.person, without: mandate.id)
        var lost: [Phrase] = []
        if before.isKnown, !after.isKnown { lost.append(.losesEntrance) }
        if before.isTeam, !after.isTeam { lost.append(.losesTeam) }
        if before.readsAll, !after.readsAll { lost.append(.losesReading) }
        if before.isInside, !after.isInside, after.isKnown { lost.append(.losesTerritory) }
        if before.registers != after.registers { lost.append(.losesRegistering) }
        let places = before.services.subtracting(after.services)
            .union(before.organisations.subtracting(after.organisations))
        lost += places.map { name(of: $0) }.filter { !$0.isEmpty }.collated { $0 }
            .map { .losesPlace($0) }
        var sentences = (lost.isEmpty ? [.losesNothing] : lost).map { Sentence(say($0)) }
        let piloted = view.actions.count { $0.people(.pilots).contains(mandate.person) }
        if piloted > 0 {
            let words = phrasebook.count(piloted, of: .action)
            sentences.append(
                Sentence(
                    say(.keepsPiloting(piloted)),
                    linking: [(words, link(to: list { $0.person = mandate.person }))]
                )
            )
        }
        return sentences
    }
}
