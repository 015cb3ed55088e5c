// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The renewal of the council on one page: what ends, what goes on, what is to be taken up again.
public struct RenewalPage: Page {
    public static let template = "Renewal/renewal"
    /// The name of the answer in the form, and of what the address may say.
    public static let dayName = "installation"

    struct Group: Sendable {
        let label: String
        let hint: String
        let links: [Link]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let tools: Tools?
    let endingLabel: String
    let ending: [MandateLine]
    let hasEnding: Bool
    let remarks: [Sentence]
    let groups: [Group]
    let form: DirectoryForm?

    /// - Parameter day: as it was typed.
    public init(_ reader: Reader, _ renewal: Renewal, day: String? = nil, fault: Phrase? = nil) {
        heading = reader.say(.renewalHeading)
        let (ends, stays) = (renewal.ending.count, renewal.kept)
        let date = reader.phrasebook.day(renewal.day)
        answer = Sentence(
            reader.say(
                ends == 0
                    ? .renewalEndsNothing(stays) : .renewalEnds(ends, keeping: stays, on: date)
            )
        )
        tools = Tools(
            [
                Link(reader.say(.briefingHeading), to: reader.link(to: .briefing(reader.slug))),
                reader.view.rights.keepsDirectory
                    ? Link(reader.say(.addPerson), to: reader.link(to: .personNew(reader.slug)))
                    : nil,
            ],
            reader
        )
        endingLabel = reader.say(.renewalEnding)
        ending = renewal.ending.map {
            MandateLine($0, reader, naming: reader.nameAndFunction($0), isEnding: true)
        }
        hasEnding = !ending.isEmpty
        let own = renewal.leftToOthers.map { reader.link(to: $0.person) }
        remarks =
            own.isEmpty
            ? [] : [Sentence(reader.say(.mandatesLeftToOthers(own.map(\.text))))]
        groups = reader.groups(of: renewal)
        let question = DirectoryForm.Question(
            Self.dayName,
            reader.say(.renewalDay),
            day ?? renewal.day.text,
            hint: reader.say(.renewalDayHint),
            error: fault.map { reader.say($0) },
            .line(type: "date")
        )
        form =
            reader.mayWrite && !renewal.ending.isEmpty
            ? DirectoryForm(
                reader,
                to: .renewal(reader.slug),
                [question],
                button: .renewalButton,
                leave: .people(reader.slug)
            ) : nil
        summary = form?.summary(reader)
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [Link(reader.say(.sectionPeople), to: reader.link(to: .people(reader.slug)))]
        )
    }
}

extension Reader {
    /// « Odile Vasseur, présidente », leading to the person.
    func nameAndFunction(_ mandate: Mandate) -> Link {
        let person = link(to: mandate.person)
        return Link(
            say(.placed(person.text, at: function(mandate).text)),
            to: person.isLink ? person.href : nil
        )
    }

    fileprivate func groups(of renewal: Renewal) -> [RenewalPage.Group] {
        [
            RenewalPage.Group(
                label: say(.renewalBodies),
                hint: say(.renewalBodiesHint),
                links: renewal.bodies.map { link(to: $0) }
            ),
            RenewalPage.Group(
                label: say(.renewalOrphans),
                hint: say(.renewalOrphansHint),
                links: renewal.orphans.map { link(toAction: $0) }
            ),
            RenewalPage.Group(
                label: say(.renewalCommitments),
                hint: say(.renewalCommitmentsHint),
                links: renewal.commitments.map { link(to: $0) }
            ),
        ].filter { !$0.links.isEmpty }
    }
}
