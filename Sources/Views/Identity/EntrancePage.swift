// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The entrance of the demo: a path of five minutes through it, then each of its people, and one
/// click to come in as them.
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

    /// One step of the path: whom one comes in as, and the page that opens.
    public struct Stop: Sendable {
        /// The word of its persona.
        public let slug: String
        /// What to look at there.
        public let words: String
        /// A local address, path and query.
        public let onwards: String

        public init(slug: String, words: String, onwards: String) {
            self.slug = slug
            self.words = words
            self.onwards = onwards
        }
    }

    /// Someone, what to look at as them, and the button that comes in.
    struct Line: Sendable {
        let name: String
        let about: String
        let enter: SingleButton
        let carried: [CarriedItem]
        let isLong: Bool
    }

    struct Path: Sendable {
        let heading: String
        let words: String
        let stops: [Line]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let path: Path?
    let peopleHeading: String
    let personas: [Line]
    let publicPage: Link?

    /// - Parameters:
    ///   - path: offered to whoever asks for nothing in particular.
    ///   - publicPage: the slug of the territory whose public page is open.
    ///   - onwards: the address asked for, to go on to.
    ///   - interrupted: a form that waits to be sent.
    public init(
        _ visit: Visit,
        personas: [Persona],
        path: [Stop] = [],
        publicPage: String? = nil,
        onwards: String? = nil,
        interrupted: InterruptedForm? = nil
    ) {
        let book = visit.phrasebook
        heading = book[.entranceHeading]
        shell = Shell(visit, title: heading)
        answer = Sentence(book[.entranceAnswer])
        peopleHeading = book[.entrancePeopleHeading]
        self.publicPage = publicPage.map { slug in
            Link(book[.entrancePublicPage], to: visit.link(to: .publicPage(slug)))
        }
        let carried = DoorField.carried(onwards, interrupted)
        self.personas = personas.map { persona in
            Line(persona, visit, carried: carried, isLong: interrupted != nil)
        }
        // Whoever was on their way somewhere is not sent round.
        let isAsked = onwards != nil || interrupted != nil
        self.path = isAsked || path.isEmpty ? nil : Path(visit, personas, path)
    }
}

extension EntrancePage.Path {
    fileprivate init(
        _ visit: Visit,
        _ personas: [EntrancePage.Persona],
        _ path: [EntrancePage.Stop]
    ) {
        heading = visit.phrasebook[.entrancePathHeading]
        words = visit.phrasebook[.entrancePathWords]
        stops = path.compactMap { stop in
            guard let persona = personas.first(where: { $0.slug == stop.slug }) else { return nil }
            let guide = EntrancePage.Persona(
                slug: persona.slug,
                name: persona.name,
                about: stop.words
            )
            let carried = DoorField.carried(stop.onwards, nil)
            return EntrancePage.Line(guide, visit, carried: carried, isLong: false)
        }
    }
}

extension EntrancePage.Line {
    fileprivate init(
        _ persona: EntrancePage.Persona,
        _ visit: Visit,
        carried: [CarriedItem],
        isLong: Bool
    ) {
        name = persona.name
        about = persona.about
        enter = SingleButton(
            action: visit.link(to: .demoEntrance(persona.slug)),
            label: visit.phrasebook[.enterAs(persona.name)]
        )
        self.carried = carried
        self.isLong = isLong
    }
}
