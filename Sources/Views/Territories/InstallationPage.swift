// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The territories of this installation that are open to the reader.
public struct InstallationPage: Page {
    public static let template = "Territories/installation"

    /// One territory: its name, and its word in addresses.
    public struct Place: Hashable, Sendable {
        public let slug: String
        public let name: String
        /// Entries of its journal.
        public let entries: Int64

        public init(slug: String, name: String, entries: Int64) {
            self.slug = slug
            self.name = name
            self.entries = entries
        }
    }

    struct Line: Sendable {
        let link: Link
        let about: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let territories: [Line]
    let isEmpty: Bool
    let command: String

    public init(_ visit: Visit, places: [Place]) {
        let book = visit.phrasebook
        heading = book[.productName]
        shell = Shell(visit, title: book[.productName])
        answer = Sentence(
            book[
                visit.isSignedIn ? .memberOf(places.count) : .installationHolds(places.count)
            ]
        )
        territories = places.collated { $0.name }.map { place in
            Line(
                link: Link(place.name, to: visit.link(to: .home(place.slug))),
                about: book[.entryCount(Int(place.entries))]
            )
        }
        isEmpty = places.isEmpty && !visit.isSignedIn
        command = book[.createCommand]
    }
}
