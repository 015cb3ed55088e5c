// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Two records of one person, before they are made one: which, what each says, what changes.
public struct PersonMergePage: Page {
    public static let template = "Governance/merge"
    /// The name of the answer in the forms.
    public static let otherName = "avec"

    struct Row: Sendable {
        let label: String
        let kept: String
        let gone: String
        let keptLabel: String
        let goneLabel: String
    }

    struct Comparison: Sendable {
        let caption: String
        let columns: [String]
        let rows: [Row]
    }

    /// The choice of the other record, which only reads.
    struct Choice: Sendable {
        let action: String
        let question: DirectoryForm.Question
        let button: String
        let carried: [CarriedItem]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let choice: Choice?
    let comparison: Comparison?
    let impossible: Sentence?
    let form: DirectoryForm?

    /// - Parameters:
    ///   - person: the record that stays.
    ///   - other: the one that goes; nil while it is to be chosen.
    public init(_ reader: Reader, person: Person, other: Person?, refusal: Refusal? = nil) {
        heading = reader.say(.mergeHeading(person.name))
        shell = Shell(reader, title: heading, trail: [reader.link(to: person.id)])
        guard let other else {
            answer = Sentence(reader.say(.mergeChoose))
            choice = reader.choice(for: person)
            (comparison, impossible, form) = (nil, nil, nil)
            return
        }
        choice = nil
        answer = Sentence(reader.say(.mergeAnswer(person.name)))
        comparison = reader.comparison(of: person, with: other)
        impossible = reader.obstacle(toMerging: other, into: person, refusal)
        form =
            impossible != nil && refusal == nil
            ? nil
            : DirectoryForm(
                reader,
                to: .personMerge(reader.slug, person.id),
                [],
                button: .mergeButton,
                leave: .person(reader.slug, person.id),
                carried: [CarriedItem(name: Self.otherName, value: other.id.text)]
            )
    }
}

extension Reader {
    fileprivate func choice(for person: Person) -> PersonMergePage.Choice {
        let likely = namesakes(of: person)
        let known = Set(likely.map(\.id)).union([person.id])
        let others = view.people.filter { !known.contains($0.id) }.collated { $0.name }
        let people = (likely + others).map { other in
            (value: other.id.text, text: say(.placed(other.name, at: other.email ?? say(.noEmail))))
        }
        let question = DirectoryForm.Question(
            PersonMergePage.otherName,
            say(.mergeOther),
            likely.first?.id.text ?? "",
            hint: say(.mergeOtherHint),
            .choice([("", say(.chooseOne))] + people)
        )
        return PersonMergePage.Choice(
            action: Address.personMerge(slug, person.id).path,
            question: question,
            button: say(.mergeCompare),
            carried: visit.lens.carried
        )
    }

    fileprivate func comparison(
        of person: Person,
        with other: Person
    ) -> PersonMergePage.Comparison {
        let labels = (say(.mergeKept), say(.mergeGone))
        func row(_ label: Phrase, _ words: (Person) -> String) -> PersonMergePage.Row {
            .init(
                label: say(label),
                kept: words(person),
                gone: words(other),
                keptLabel: labels.0,
                goneLabel: labels.1
            )
        }
        return PersonMergePage.Comparison(
            caption: say(.mergeCaption),
            columns: [say(.comparedColumn), labels.0, labels.1],
            rows: [
                row(.nameLabel) { $0.name },
                row(.personEmail) { $0.email ?? "\u{2013}" },
                row(.phoneLabel) { $0.phone ?? "\u{2013}" },
                row(.standingColumn) { say(.standing($0.standing)) },
                row(.mandatesHeld) { person in
                    let held = view.mandates(of: person.id).map { function($0).text }
                    return held.isEmpty ? "\u{2013}" : phrasebook.list(held)
                },
                row(.sectionActions) { phrasebook.integer(concern(of: $0.id).count) },
            ]
        )
    }

    /// What must not be lost: an account, one's own record, what the reader may not change.
    fileprivate func obstacle(
        toMerging other: Person,
        into person: Person,
        _ refusal: Refusal?
    ) -> Sentence? {
        if let refusal { return Sentence(say(.refusal(refusal))) }
        if other.standing == .member {
            guard person.standing != .member else { return Sentence(say(.mergeTwoAccounts)) }
            let words = say(.mergeOtherWay)
            let address = Address.personMerge(slug, other.id)
            let query = [QueryItem(PersonMergePage.otherName, person.id.text)] + visit.lens.items
            return Sentence(
                say(.mergeHasAccount(other.name)) + " " + words,
                linking: [(words, address.path + "?" + query.encoded)]
            )
        }
        let commands = PersonMerge(keeping: person.id, for: other.id).commands(in: view)
        guard mayWrite, view.allows(.together(commands)), view.erases(other.id) else {
            return Sentence(say(.mergeRefused))
        }
        return nil
    }
}
