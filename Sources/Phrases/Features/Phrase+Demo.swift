// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the command line says of the fictitious territory.
extension Phrase {
    public static let demoBeingTold = Phrase("demo.beingTold")
    public static let demoElsewhere = Phrase("demo.elsewhere")
    public static let demoUnfinished = Phrase("demo.unfinished")
    public static let demoUntold = Phrase("demo.untold")

    public static func demoTooEarly(_ first: Day) -> Phrase {
        Phrase("demo.tooEarly", .date("day", .day(first)))
    }

    /// What someone of the demo does, and what there is to see in their place.
    /// - Parameter slug: their word in addresses, such as `chef-de-projet`.
    public static func demoPersona(_ slug: String) -> Phrase {
        Phrase(
            "demo.persona",
            .phrase("function", Phrase("demo.function.\(slug)")),
            .phrase("look", Phrase("demo.look.\(slug)"))
        )
    }
}
