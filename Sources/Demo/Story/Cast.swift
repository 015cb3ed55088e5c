// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The people of the story, by the short names its files call them by.
struct Cast: Sendable {
    let people: [String: Person]
    let personas: [Persona]
    let path: [PathStep]

    static func load() throws(DemoFault) -> Cast {
        let file = try StoryNode.file("people.yaml")
        var people: [String: Person] = [:]
        for group in try file.required("people").entries {
            for (key, node) in group.node.entries {
                let person = try person(key, node)
                guard people.updateValue(person, forKey: key) == nil else {
                    throw node.fault("\(key) stands twice")
                }
            }
        }
        var personas: [Persona] = []
        for node in try file.required("personas").items {
            personas.append(try persona(node, among: people))
        }
        var path: [PathStep] = []
        for node in try file.required("path").items {
            let stop = try stop(node)
            guard personas.contains(where: { $0.slug == stop.slug }) else {
                throw node.fault("\(stop.slug) is no persona")
            }
            path.append(stop)
        }
        return Cast(people: people, personas: personas, path: path)
    }

    private static func stop(_ node: StoryNode) throws(DemoFault) -> PathStep {
        let page: PathStep.Page
        switch try node.required("page").words() {
        case "today": page = .today
        case "services": page = .services
        case "action": page = .action(SheetReader.id(try node.required("action").words()))
        case "plan":
            guard let day = Day(try node.required("on").words()) else {
                throw node.fault("not a day")
            }
            page = .plan(on: day)
        default: throw node.fault("no such page")
        }
        return PathStep(slug: try node.required("slug").words(), page: page)
    }

    /// A name, a name and an address for convocations, or a sheet; whoever has an e-mail was
    /// invited.
    private static func person(_ key: String, _ node: StoryNode) throws(DemoFault) -> Person {
        let words = node.items.compactMap(\.text)
        guard let name = node["name"]?.text ?? words.first else {
            throw node.fault("a name expected")
        }
        let address = node["address"]?.text ?? words.dropFirst().first
        let email = node["email"]?.text
        return Person(
            id: Chance.id(named: "person " + key),
            name: StoryText.set(name),
            email: email,
            phone: node["phone"]?.text,
            contactAddress: address.map(StoryText.set),
            standing: email == nil ? .placeholder : .invited
        )
    }

    private static func persona(
        _ node: StoryNode,
        among people: [String: Person]
    ) throws(DemoFault) -> Persona {
        guard let person = people[try node.required("key").words()], let email = person.email,
            let role = Mandate.Role(rawValue: try node.required("role").words())
        else { throw node.fault("nobody of that name or role") }
        return Persona(
            person: person.id,
            slug: try node.required("slug").words(),
            email: email,
            name: person.name,
            role: role
        )
    }
}

/// The words of the territory itself, which writes French.
enum StoryText {
    static func set(_ text: String) -> String { Typography.set(text, in: .french) }
}
