// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The entrance of the demo: each of its people, and one click to come in as them.
public struct EntrancePage: Page {
    public static let template = "Identity/entrance"

    /// Someone one may come in as.
    public struct Persona: Sendable {
        /// Its word in the address.
        public let slug: String
        public let name: String
        /// Their function, and what there is to see in their place.
        public let about: String

        public init(slug: String, name: String, about: String) {
            self.slug = slug
            self.name = name
            self.about = about
        }
    }

    struct Line: Sendable {
        let name: String
        let about: String
        let enter: SingleButton
        let carried: [CarriedItem]
        let isLong: Bool
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let personas: [Line]

    /// - Parameters:
    ///   - onwards: the address asked for, to go on to.
    ///   - interrupted: a form that waits to be sent.
    public init(
        _ visit: Visit,
        personas: [Persona],
        onwards: String? = nil,
        interrupted: InterruptedForm? = nil
    ) {
        let book = visit.phrasebook
        heading = book[.entranceHeading]
        shell = Shell(visit, title: heading)
        answer = Sentence(book[.entranceAnswer])
        let carried = DoorField.carried(onwards, interrupted)
        self.personas = personas.map { persona in
            Line(
                name: persona.name,
                about: persona.about,
                enter: SingleButton(
                    action: visit.link(to: .demoEntrance(persona.slug)),
                    label: book[.enterAs(persona.name)]
                ),
                carried: carried,
                isLong: interrupted != nil
            )
        }
    }
}
