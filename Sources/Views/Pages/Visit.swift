// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases

/// What a page needs to know of the request it answers, whatever it shows.
public struct Visit: Sendable {
    public let phrasebook: Phrasebook
    public let lens: Lens
    public let address: Address
    public let assets: AssetNames
    /// What the reader has just done, which the page says.
    public let done: GestureID?
    /// Whether the reader has signed in.
    public let isSignedIn: Bool

    public init(
        phrasebook: Phrasebook,
        lens: Lens,
        address: Address,
        assets: AssetNames,
        done: GestureID? = nil,
        isSignedIn: Bool = false
    ) {
        self.phrasebook = phrasebook
        self.lens = lens
        self.address = address
        self.assets = assets
        self.done = done
        self.isSignedIn = isSignedIn
    }

    func link(to address: Address) -> String { lens.link(to: address) }
}

/// The addresses of the style sheet and the script, which change with their content.
public struct AssetNames: Hashable, Sendable {
    public let stylesheet: String
    public let script: String

    public init(stylesheet: String, script: String) {
        self.stylesheet = stylesheet
        self.script = script
    }
}

/// A visit to one territory: what may be seen of it, and where it lives.
public struct Reader: Sendable {
    public let visit: Visit
    public let view: View
    public let slug: String
    /// The territory's name today, whatever past is shown.
    public let territoryName: String
    public let zone: TimeZone
    /// The entry at which the journal could not be read further, if so.
    public let haltedAt: Int64?

    public init(
        _ visit: Visit,
        view: View,
        slug: String,
        territoryName: String,
        zone: TimeZone,
        haltedAt: Int64? = nil
    ) {
        self.visit = visit
        self.view = view
        self.slug = slug
        self.territoryName = territoryName
        self.zone = zone
        self.haltedAt = haltedAt
    }

    var phrasebook: Phrasebook { visit.phrasebook }

    /// The day that deadlines are compared with: today, or the day of the past that is shown.
    public var day: Day {
        switch view.asOf {
        case .state(let day), .known(let day): min(day, view.today)
        case nil: view.today
        }
    }

    func say(_ phrase: Phrase) -> String { visit.phrasebook[phrase] }
    func link(to address: Address) -> String { visit.link(to: address) }

    /// The way to a page that has no past, whatever past is read.
    func presentLink(to address: Address) -> String {
        visit.lens.showing(nil).link(to: address)
    }

    /// The list of actions, filtered.
    func list(_ change: (inout ActionQuery) -> Void) -> Address {
        var query = ActionQuery()
        change(&query)
        return .actions(slug, query)
    }
}
