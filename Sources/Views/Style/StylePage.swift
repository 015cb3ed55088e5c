// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The design system as it lives: each part that pages are made of, shown by the very partial and
/// style sheet that they use, with when to use it. It comes with the demo.
public struct StylePage: Page {
    public static let template = "Style/style"

    /// A part, and what it is for.
    struct Part: Sendable {
        let id: String
        let name: String
        let use: String
    }

    struct Colour: Sendable {
        let token: String
        let name: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let contents: [Link]
    let parts: Parts
    let say: Samples
    let colours: [Colour]
    let sentence: Sentence
    let links: [Link]
    let term: TermLink
    let statuses: [Status]
    let bar: StatusBar
    let fields: [DirectoryForm.Question]
    let summary: ErrorSummary?
    let leave: Link
    let notice: Notice
    let tabs: Tabs
    let trail: [Link]
    let paging: Paging
    let pieces: [Difference.Piece]
    let add: Link
    let shown: Shown

    public init(_ visit: Visit) {
        let book = visit.phrasebook
        func sample(_ sample: Phrase.StyleSample) -> String { book[.sample(sample)] }
        func here(_ part: Phrase.StylePart) -> String { "#" + part.rawValue }
        heading = book[.styleHeading]
        shell = Shell(visit, title: heading)
        answer = Sentence(book[.styleWords])
        contents = Phrase.StylePart.allCases.map { Link(book[.name(of: $0)], to: here($0)) }
        parts = Parts(book)
        say = Samples(book)
        colours = Phrase.StyleColour.allCases.map {
            Colour(token: $0.rawValue, name: book[.colour($0)])
        }
        let inProgress = (words: sample(.inProgress), href: here(.answer))
        sentence = Sentence(sample(.answer), linking: [inProgress])
        links = [StyleSampleLink.person, .service, .action].map {
            Link(book[.sample($0.words)], to: here(.links))
        }
        term = Link.term(.climatePlan, in: visit)
        statuses =
            ChoiceList.statuses.codes.compactMap { Status($0, in: book) }
            + [Status("inProgress", overdue: true, in: book)].compactMap { $0 }
        bar = StatusBar(.sample, in: book) { _ in here(.bar) }
        fields = [
            .init("titre", sample(.label), sample(.typed), hint: sample(.hint)),
            .init("titre-vide", sample(.label), "", error: sample(.error)),
        ]
        summary = ErrorSummary(
            sample(.errors),
            [Link(sample(.error), to: "#titre-vide")],
            id: "shown-errors"
        )
        leave = Link(sample(.leave), to: here(.button))
        notice = Notice(
            words: sample(.notice),
            way: Link(sample(.undo), to: here(.notice))
        )
        tabs = Tabs(label: book[.name(of: .tabs)], links: Self.sections(book, to: here(.tabs)))
        trail = Self.sections(book, to: here(.trail))
        paging = Paging.sample(book, to: here(.paging))
        pieces = Difference(from: sample(.before), to: sample(.after)).pieces
        add = Link(sample(.add), to: here(.empty))
        shown = Shown(visit)
    }

    private static func sections(_ book: Phrasebook, to href: String) -> [Link] {
        var links = [Phrase.sectionPlan, .sectionActions].map { Link(book[$0], to: href) }
        links[1].isCurrent = true
        return links
    }
}

private enum StyleSampleLink {
    case person
    case service
    case action

    var words: Phrase.StyleSample {
        switch self {
        case .person: .person
        case .service: .service
        case .action: .action
        }
    }
}

extension StylePage {
    /// Each part by name, as the template asks for them.
    struct Parts: Sendable {
        let colours: Part
        let type: Part
        let answer: Part
        let links: Part
        let term: Part
        let status: Part
        let bar: Part
        let table: Part
        let field: Part
        let errors: Part
        let button: Part
        let notice: Part
        let tabs: Part
        let trail: Part
        let paging: Part
        let timeline: Part
        let difference: Part
        let dialog: Part
        let empty: Part

        init(_ book: Phrasebook) {
            func part(_ part: Phrase.StylePart) -> Part {
                Part(id: part.rawValue, name: book[.name(of: part)], use: book[.use(of: part)])
            }
            colours = part(.colours)
            type = part(.type)
            answer = part(.answer)
            links = part(.links)
            term = part(.term)
            status = part(.status)
            bar = part(.bar)
            table = part(.table)
            field = part(.field)
            errors = part(.errors)
            button = part(.button)
            notice = part(.notice)
            tabs = part(.tabs)
            trail = part(.trail)
            paging = part(.paging)
            timeline = part(.timeline)
            difference = part(.difference)
            dialog = part(.dialog)
            empty = part(.empty)
        }
    }

    /// The words that show the plain parts.
    struct Samples: Sendable {
        let heading: String
        let section: String
        let part: String
        let text: String
        let small: String
        let serviceAbout: String
        let service: String
        let table: String
        let column: String
        let amount: String
        let row: String
        let save: String
        let quiet: String
        let fact: String
        let stamp: String
        let empty: String

        init(_ book: Phrasebook) {
            heading = book[.sample(.heading)]
            section = book[.sample(.section)]
            part = book[.sample(.part)]
            text = book[.sample(.text)]
            small = book[.sample(.small)]
            serviceAbout = book[.sample(.serviceAbout)]
            service = book[.sample(.service)]
            table = book[.sample(.table)]
            column = book[.sample(.column)]
            amount = book[.sample(.amount)]
            row = book[.sample(.row)]
            save = book[.sample(.save)]
            quiet = book[.sample(.quiet)]
            fact = book[.sample(.fact)]
            stamp = book[.sample(.stamp)]
            empty = book[.sample(.empty)]
        }
    }
}

extension StylePage {
    /// A dialog that stands open in the page.
    struct Shown: Sendable {
        var dialog: Dialog
        let list: ShortcutList

        init(_ visit: Visit) {
            dialog = Dialog("shown-dialog", .shortcutsHeading, in: visit.phrasebook)
            dialog.isOpen = true
            list = ShortcutList(visit)
        }
    }
}

extension StatusTally {
    /// As a plan under way stands.
    fileprivate static var sample: StatusTally {
        var tally = StatusTally()
        for (status, count) in [("done", 7), ("inProgress", 35), ("upcoming", 5), ("late", 4)] {
            tally.add(count, standingAt: status)
        }
        return tally
    }
}
