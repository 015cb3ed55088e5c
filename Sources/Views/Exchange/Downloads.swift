// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A list of the register, besides the actions, that can be downloaded whole.
public enum Listing: String, CaseIterable, Sendable {
    case services
    case organisations = "organismes"
    case people = "personnes"
    case whoDoesWhat = "qui-fait-quoi"
    case journal
    /// Time available and needed, by service.
    case time = "temps"

    /// What files of it may be, by their extension.
    public var formats: [String] {
        switch self {
        case .services, .organisations, .people, .whoDoesWhat, .time: ["xlsx", "ods", "csv"]
        case .journal: ["csv", "json"]
        }
    }

    /// Whether it is for the territory's own people, and those who watch over it.
    public var isInside: Bool {
        switch self {
        case .people, .whoDoesWhat, .time, .journal: true
        case .services, .organisations: false
        }
    }
}

/// The line under a list that gives it as a file.
struct Downloads: Hashable, Sendable {
    let label: String
    let links: [Link]

    /// The actions that a query asks for, all its pages at once.
    init(_ reader: Reader, _ query: ActionQuery) {
        let whole = query.changed { _ in }
        self.init(reader, ["xlsx", "ods", "csv", "json"]) { format in
            .export(reader.slug, format: format, whole)
        }
    }

    /// Nil for who may not have it.
    init?(_ reader: Reader, _ listing: Listing) {
        guard reader.view.rights.isInside || !listing.isInside else { return nil }
        self.init(reader, listing.formats) { .listing(reader.slug, listing, format: $0) }
    }

    private init(_ reader: Reader, _ formats: [String], _ address: (String) -> Address) {
        label = reader.say(.downloadLabel)
        links = formats.map { Link($0.uppercased(), to: reader.link(to: address($0))) }
    }
}

extension Reader {
    /// The actions that a query asks for, in its order, as far as they are in sight.
    public func selected(by query: ActionQuery) -> [RecordID] {
        ActionSelection(query, among: view.actions, self).actions.map(\.id)
    }

    /// What an entry of the journal says, in plain words.
    public func words(of entry: Recorded) -> String {
        let fact = fact(entry.event)
        let details = fact.details.map { "\($0.label) \u{2013} \($0.words)" }
        return ([fact.sentence.text] + details).joined(separator: "\n")
    }

    public func name(of author: Author) -> String { link(to: author).text }
}
