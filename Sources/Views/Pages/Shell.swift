// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What surrounds the content of every page: its name, where it stands, where else one can go.
struct Shell: Sendable {
    let language: String
    /// Of the window.
    let title: String
    let stylesheet: String
    let script: String
    let skip: String
    var home: Link
    /// The territory's own mark, beside its name.
    var logo: Logo?
    let navigationLabel: String
    let navigation: [Link]
    let hasNavigation: Bool
    /// The pages of the section that is read, when it has several.
    let tabs: Tabs?
    let search: SearchBox?
    let account: AccountMenu?
    var notices: [Notice]
    /// From the outermost; the page itself comes last.
    let trail: [Link]
    let hasTrail: Bool
    let trailLabel: String
    /// The way to the same page on another day; none where a page has no past.
    let past: PastForm?
    /// How the page keeps up to date while it is open, if it does.
    let live: LiveMark?
    let footer: Footer
    /// What the keyboard does, for whoever asks by the keyboard.
    let shortcuts: ShortcutList
    /// At the top of each printed sheet.
    var printed: String
}

/// Something that a whole page must be read with.
struct Notice: Hashable, Sendable {
    let words: String
    let way: Link?
    /// The button that takes back what has just been done.
    var undo: SingleButton?
}

/// A form of one button.
struct SingleButton: Hashable, Sendable {
    let action: String
    let label: String
}

/// The way to everything from anywhere.
struct SearchBox: Sendable {
    let action: String
    let label: String
    let text: String
    let button: String
    /// The language and the past that go along.
    let carried: [CarriedItem]
}

/// A parameter that a form sends along unseen.
struct CarriedItem: Hashable, Sendable {
    let name: String
    let value: String
}

struct Footer: Sendable {
    struct LanguageLink: Hashable, Sendable {
        let code: String
        let name: String
        let href: String
        let isCurrent: Bool
    }

    let label: String
    /// To the user guide.
    let help: Link
    /// To the keyboard shortcuts, where no script shows them on the page itself.
    let shortcuts: Link
    /// To the accessibility statement, by the state of conformity.
    let accessibility: Link
    let languages: [LanguageLink]
    let about: String
}

extension Shell {
    /// The surroundings of a page that belongs to no territory.
    init(_ visit: Visit, title: String, trail: [Link] = []) {
        let book = visit.phrasebook
        language = book.language.rawValue
        self.title = title
        stylesheet = visit.assets.stylesheet
        script = visit.assets.script
        skip = book[.skipToContent]
        home = Link(book[.productName], to: visit.link(to: .installation))
        navigationLabel = book[.mainNavigation]
        navigation = []
        hasNavigation = false
        tabs = nil
        search = nil
        account = visit.isSignedIn ? AccountMenu(visit) : nil
        notices = []
        self.trail = trail
        hasTrail = !trail.isEmpty
        trailLabel = book[.youAreHere]
        past = nil
        live = nil
        footer = Footer(visit)
        shortcuts = ShortcutList(visit)
        printed = book[.productName]
    }

    /// The surroundings of a page of a territory.
    /// - Parameter plan: named at the top of printed sheets.
    init(_ reader: Reader, title: String, trail: [Link] = [], plan: Record? = nil) {
        let book = reader.phrasebook
        language = book.language.rawValue
        self.title = book[.windowTitle(title, in: reader.territoryName)]
        stylesheet = reader.visit.assets.stylesheet
        script = reader.visit.assets.script
        skip = book[.skipToContent]
        home = Link(reader.territoryName, to: reader.link(to: .home(reader.slug)))
        logo = Logo(reader)
        navigationLabel = book[.mainNavigation]
        navigation = reader.sections
        hasNavigation = true
        tabs = reader.tabs
        search = SearchBox(reader)
        account = reader.view.rights.person.map { _ in AccountMenu(reader.visit, in: reader.slug) }
        notices = reader.notices
        self.trail = trail.count == 1 && reader.hasTab(like: trail[0]) ? [] : trail
        hasTrail = !self.trail.isEmpty
        trailLabel = book[.youAreHere]
        past = PastForm(reader)
        live = LiveMark(reader)
        footer = Footer(reader.visit)
        shortcuts = ShortcutList(reader.visit)
        let place = [reader.territoryName, plan.map { reader.name(of: $0) } ?? ""]
        printed =
            book[
                .printedHeader(
                    place.filter { !$0.isEmpty }.joined(separator: " \u{B7} "),
                    reader.stateOfRegister
                )
            ]
    }
}

extension Footer {
    init(_ visit: Visit) {
        let book = visit.phrasebook
        label = book[.languageChoice]
        help = Link(book[.guideHeading], to: visit.lens.showing(nil).link(to: .guide))
        shortcuts = Link(
            book[.shortcutsHeading],
            to: visit.lens.showing(nil).link(to: .shortcuts)
        )
        accessibility = Link(
            book[.statementLink],
            to: visit.lens.showing(nil).link(to: .accessibility)
        )
        languages = Language.allCases.map { language in
            LanguageLink(
                code: language.rawValue,
                name: book[.nameInItself(language)],
                href: visit.lens.speaking(language).link(to: visit.address),
                isCurrent: language == book.language
            )
        }
        about = book[.aboutRegister]
    }
}

extension SearchBox {
    init(_ reader: Reader) {
        action = Address.search(reader.slug).path
        label = reader.say(.searchLabel)
        if case .search(_, let query) = reader.visit.address {
            text = query.text
        } else {
            text = ""
        }
        button = reader.say(.searchButton)
        carried = reader.visit.lens.carried
    }
}

extension Lens {
    var carried: [CarriedItem] { items.map { CarriedItem(name: $0.name, value: $0.value) } }
}

extension Reader {
    fileprivate var notices: [Notice] {
        var notices: [Notice] = []
        let present = Link(
            say(.backToPresent),
            to: visit.lens.showing(nil).link(to: visit.address)
        )
        switch view.asOf {
        case .state(let day):
            let words = say(.showsState(phrasebook.day(day)))
            notices.append(Notice(words: words, way: present))
        case .known(let day):
            let words = say(.showsKnown(phrasebook.day(day)))
            notices.append(Notice(words: words, way: present))
        case nil: break
        }
        if let done = visit.done {
            let undo = SingleButton(action: link(to: .undo(slug, done)), label: say(.undoButton))
            let way = Link(say(.seeWhatWasDone), to: link(to: .gesture(slug, done)))
            notices.append(Notice(words: say(.recorded), way: way, undo: undo))
        }
        if let haltedAt { notices.append(Notice(words: say(.halted(haltedAt)), way: nil)) }
        return notices
    }

    /// Whether the tabs say already where the page stands.
    fileprivate func hasTab(like link: Link) -> Bool {
        tabs?.links.contains { $0.href == link.href } ?? false
    }

    /// « état au 12 décembre 2026 ».
    var stateOfRegister: String {
        switch view.asOf {
        case .known(let day): say(.knownOn(phrasebook.day(day)))
        case .state(let day): say(.stateOn(phrasebook.day(day)))
        case nil: say(.stateOn(phrasebook.day(view.today)))
        }
    }
}
