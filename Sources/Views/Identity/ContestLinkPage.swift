// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What a letter about a mandate leads to: the mandate, and the button that contests it. Nobody
/// comes in by it; pressed, it says so and leads to the door.
public struct ContestLinkPage: Page {
    public static let template = "Identity/contest"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let told: String
    /// None once it is contested.
    let press: SingleButton?
    let way: Link

    /// - Parameters:
    ///   - holder: the name of whoever holds the mandate.
    ///   - isDone: whether it was contested just now.
    public init(
        _ visit: Visit,
        token: String,
        contesting mandate: Mandate,
        heldBy holder: String,
        in territory: String,
        slug: String,
        isDone: Bool = false
    ) {
        let book = visit.phrasebook
        heading = book[.contestHeading(holder)]
        shell = Shell(visit, title: heading)
        answer = Sentence(
            book[
                .contestedMandate(
                    .role(mandate.role),
                    holder,
                    territory,
                    from: book.day(mandate.start)
                )
            ]
        )
        let isContested = isDone || mandate.contestedOn != nil
        told = book[isContested ? .contestNoted : .contestWhy]
        press =
            isContested
            ? nil
            : SingleButton(
                action: visit.link(to: .link(token)),
                label: book[.contestMandate]
            )
        way = Link(territory, to: visit.link(to: .home(slug)))
    }
}
