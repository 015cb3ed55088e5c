// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the page of the club climat says.
extension Phrase {
    public static let clubHeading = Phrase("club.heading")
    public static let clubSeats = Phrase("club.seats")
    public static let clubSection = Phrase("club.section")
    public static let clubWithoutBody = Phrase("club.withoutBody")
    public static let clubNext = Phrase("club.next")
    public static let clubNobodyNext = Phrase("club.nobodyNext")
    public static let clubTargets = Phrase("club.targets")
    public static let clubNoTarget = Phrase("club.noTarget")
    public static let clubOrganisations = Phrase("club.organisations")
    public static let clubCharters = Phrase("club.charters")
    public static let clubNoCharter = Phrase("club.noCharter")
    public static let clubStanding = Phrase("club.column.standing")
    public static let clubWeight = Phrase("club.column.weight")
    public static let clubLastMeeting = Phrase("club.column.last")
    public static let clubWanted = Phrase("club.wanted")
    public static let clubNobodyApproaches = Phrase("club.nobodyApproaches")
    public static let clubSetTarget = Phrase("club.setTarget")
    public static let noteMeeting = Phrase("club.note")
    public static let noteMeetingHint = Phrase("club.note.hint")
    public static let meetingOrganisation = Phrase("club.note.organisation")
    public static let meetingOutcome = Phrase("club.note.outcome")
    public static let meetingWords = Phrase("club.note.words")
    public static let meetingWordsHint = Phrase("club.note.words.hint")
    public static let meetingWithWhom = Phrase("club.note.withWhom")
    public static let meetingOutcomeMissing = Phrase("club.note.outcomeMissing")

    /// « 12 organisations au club climat ; il manque encore Chambre et État. »
    public static func clubCounts(_ members: Int, missing: [String]) -> Phrase {
        missing.isEmpty
            ? Phrase("club.counts", count: members)
            : Phrase("club.countsLacking", .list("missing", missing), count: members)
    }

    public static func clubStanding(_ standing: ClimateClub.Standing) -> Phrase {
        Phrase("club.standing.\(standing.rawValue)")
    }

    public static func clubOthers(_ count: Int) -> Phrase {
        Phrase("club.others", count: count)
    }

    public static func approachedBy(_ names: [String]) -> Phrase {
        Phrase("club.approachedBy", .list("names", names))
    }

    public static func lastMeeting(_ date: String, _ outcome: String) -> Phrase {
        Phrase("club.lastMeeting", .text("date", date), .text("outcome", outcome))
    }
}
