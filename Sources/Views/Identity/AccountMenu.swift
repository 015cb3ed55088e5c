// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// What stands at the head of every page for whoever has signed in: their account, and the way out.
struct AccountMenu: Sendable {
    let label: String
    let account: Link
    let signOut: SingleButton

    init(_ visit: Visit) {
        let book = visit.phrasebook
        label = book[.accountMenu]
        var link = Link(book[.accountHeading], to: visit.link(to: .account))
        link.isCurrent = visit.address == .account
        account = link
        signOut = SingleButton(action: visit.link(to: .signOut), label: book[.signOutButton])
    }
}
