// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What goes along from page to page in the addresses themselves, for the site keeps no cookie but
/// the session: the language asked for, and the past that is being read.
public struct Lens: Hashable, Sendable {
    /// The language asked for; nil leaves it to the browser.
    public var language: Language?
    public var asOf: AsOf?

    public init(language: Language? = nil, asOf: AsOf? = nil) {
        self.language = language
        self.asOf = asOf
    }

    static let languageParameter = "lang"
    static let stateParameter = "etat-au"
    static let knownParameter = "connu-le"
    /// The day and the kind of past that a form asks for.
    static let dayParameter = "jour"
    public static let pastParameter = "passe"
    public static let knownPast = "connu"
    /// The act that led to a page.
    public static let doneParameter = "geste"

    /// A day that the calendar does not have, as it was asked for.
    public struct UnreadableDay: Error, Hashable, Sendable {
        public let text: String
    }

    public init(items: [QueryItem]) throws(UnreadableDay) {
        language = items.value(Self.languageParameter).flatMap(Language.init(rawValue:))
        if let text = items.value(Self.stateParameter) {
            asOf = .state(try Self.day(text))
        } else if let text = items.value(Self.knownParameter) {
            asOf = .known(try Self.day(text))
        } else if let text = items.value(Self.dayParameter) {
            let day = try Self.day(text)
            asOf = items.value(Self.pastParameter) == Self.knownPast ? .known(day) : .state(day)
        }
    }

    /// Reads "2026-11-22".
    public static func day(_ text: String) throws(UnreadableDay) -> Day {
        guard let day = Day(text) else { throw UnreadableDay(text: String(text.prefix(40))) }
        return day
    }

    var items: [QueryItem] {
        var items: [QueryItem] = []
        switch asOf {
        case .state(let day): items.append(QueryItem(Self.stateParameter, day.text))
        case .known(let day): items.append(QueryItem(Self.knownParameter, day.text))
        case nil: break
        }
        if let language { items.append(QueryItem(Self.languageParameter, language.rawValue)) }
        return items
    }

    /// The address as a link carries it.
    public func link(to address: Address) -> String {
        let items = address.query + items
        return items.isEmpty ? address.path : address.path + "?" + items.encoded
    }

    /// The same, after an act which the page is to confirm.
    public func link(to address: Address, after done: GestureID?) -> String {
        let items =
            address.query + items + (done.map { [QueryItem(Self.doneParameter, $0.text)] } ?? [])
        return items.isEmpty ? address.path : address.path + "?" + items.encoded
    }

    func speaking(_ language: Language) -> Lens { Lens(language: language, asOf: asOf) }
    func showing(_ asOf: AsOf?) -> Lens { Lens(language: language, asOf: asOf) }
}
