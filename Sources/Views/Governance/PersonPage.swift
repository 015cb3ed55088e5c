// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Someone the territory knows, and the actions that name them.
public struct PersonPage: Page {
    public static let template = "Governance/record"

    let shell: Shell
    let heading: String
    let kind: String
    let answer: Sentence
    let facts: [PrintedField]
    let hasFacts: Bool
    let factsLabel: String
    let groups: [ActionGroup]
    let list: Link?

    public init(_ reader: Reader, person: Person) {
        heading = person.name
        shell = Shell(reader, title: heading)
        kind = ""
        facts = []
        hasFacts = false
        factsLabel = ""
        var groups = reader.groups { action, field in
            field.type == .people && action.people(field.id).contains(person.id)
        }
        let inSteps = reader.view.actions.filter { action in
            reader.view.children(of: action.id, kind: .step).contains { step in
                step.people(.pilots).contains(person.id)
                    || reader.view.children(of: step.id, kind: .step).contains {
                        $0.people(.pilots).contains(person.id)
                    }
            }
        }
        if let group = ActionGroup(reader.say(.pilotsSteps), inSteps, reader) {
            groups.append(group)
        }
        self.groups = groups
        let phrase: Phrase =
            person.standing == .placeholder
            ? .placeholderConcernedBy(groups.distinctActions)
            : .concernedBy(groups.distinctActions)
        answer = Sentence(reader.say(phrase))
        list = Link(reader.say(.asList), to: reader.link(to: reader.list { $0.person = person.id }))
    }
}
