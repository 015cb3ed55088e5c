// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// What stands at the head of every page for whoever has signed in: their account, and the way out.
struct AccountMenu: Sendable {
    let label: String
    let account: Link
    /// The private pages, on the pages of a territory.
    let notebook: Link?
    let signOut: SingleButton

    /// - Parameter slug: the territory that is visited.
    init(_ visit: Visit, in slug: String? = nil) {
        let book = visit.phrasebook
        label = book[.accountMenu]
        var link = Link(book[.accountHeading], to: visit.link(to: .account))
        link.isCurrent = visit.address == .account
        account = link
        notebook = slug.map { slug in
            var link = Link(book[.sectionNotebook], to: visit.link(to: .notebook(slug)))
            link.isCurrent = visit.address == .notebook(slug)
            return link
        }
        signOut = SingleButton(action: visit.link(to: .signOut), label: book[.signOutButton])
    }
}
