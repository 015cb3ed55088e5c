// SPDX-License-Identifier: EUPL-1.2

/// What the page of time says.
extension Phrase {
    public static let periodLabel = Phrase("time.period")
    public static let tooFewToCount = Phrase("time.tooFew")
    public static let timeByService = Phrase("time.byService")
    public static let timeByPost = Phrase("time.byPost")
    public static let onlyThisQuarter = Phrase("time.byPost.note")
    public static let timeCaption = Phrase("time.caption")
    public static let serviceColumn = Phrase("time.column.service")
    public static let postColumn = Phrase("time.column.post")
    public static let availableColumn = Phrase("time.column.available")
    public static let neededColumn = Phrase("time.column.needed")
    public static let balanceColumn = Phrase("time.column.balance")
    public static let ofNoService = Phrase("time.ofNoService")
    public static let timeEven = Phrase("time.even")
    public static let timeSuffices = Phrase("time.suffices")

    public static func timeAgainst(
        _ period: String,
        available: String,
        needed: String
    ) -> Phrase {
        Phrase(
            "time.against",
            .text("period", period),
            .text("available", available),
            .text("needed", needed)
        )
    }

    public static func timeWithheld(_ period: String) -> Phrase {
        Phrase("time.withheld", .text("period", period))
    }

    public static func noTimeYet(_ period: String) -> Phrase {
        Phrase("time.none", .text("period", period))
    }

    public static func yourTime(available: String, needed: String) -> Phrase {
        Phrase("time.yours", .text("available", available), .text("needed", needed))
    }

    public static func timeMissing(_ time: String) -> Phrase {
        Phrase("time.missing", .text("time", time))
    }

    public static func timeMissingOf(_ time: String, _ services: String) -> Phrase {
        Phrase("time.missingOf", .text("time", time), .text("services", services))
    }

    public static func timeOfNobodyYet(_ time: String) -> Phrase {
        Phrase("time.ofNobody", .text("time", time))
    }

    public static func timeLeft(_ time: String) -> Phrase {
        Phrase("time.left", .text("time", time))
    }

    /// The part of a figure that rests on hypotheses.
    public static func partSupposed(_ time: String) -> Phrase {
        Phrase("time.supposed", .text("time", time))
    }
}

/// « Et si… »: an addition, a departure.
extension Phrase {
    public static let whatIf = Phrase("time.whatIf")
    public static let whatIfHint = Phrase("time.whatIf.hint")
    public static let whatIfButton = Phrase("time.whatIf.button")
    public static let leaveWhatIf = Phrase("time.whatIf.leave")
    public static let addedSize = Phrase("time.whatIf.size")
    public static let addedFullTimes = Phrase("time.whatIf.fullTimes")
    public static let addedTo = Phrase("time.whatIf.service")
    public static let departureOf = Phrase("time.whatIf.departure")
    public static let nobodyChosen = Phrase("time.whatIf.nobody")
    public static let figureUnread = Phrase("time.whatIf.unread")

    public static func additionNobodyHas(
        _ time: String,
        _ service: String,
        lacking: String
    ) -> Phrase {
        Phrase(
            "time.whatIf.lacking",
            .text("time", time),
            .text("service", service),
            .text("lacking", lacking)
        )
    }

    public static func additionFits(_ time: String, _ service: String) -> Phrase {
        Phrase("time.whatIf.fits", .text("time", time), .text("service", service))
    }

    public static func departureLeaves(_ post: String, lacking: String) -> Phrase {
        Phrase("time.whatIf.departs", .text("post", post), .text("lacking", lacking))
    }

    public static func departureFits(_ post: String) -> Phrase {
        Phrase("time.whatIf.departureFits", .text("post", post))
    }
}

/// What meetings take, what nobody has said, what was given over the years, what it all rests on.
extension Phrase {
    public static let sittingsHeading = Phrase("time.sittings")
    public static let sittingsCaption = Phrase("time.sittings.caption")
    public static let bodyColumn = Phrase("time.column.body")
    public static let sittingColumn = Phrase("time.column.sitting")
    public static let hoursColumn = Phrase("time.column.hours")
    public static let isHypothesis = Phrase("time.hypothesis")
    public static let timeOverYears = Phrase("time.years")
    public static let timeOverYearsCaption = Phrase("time.years.caption")
    public static let yearColumn = Phrase("time.column.year")
    public static let trendColumn = Phrase("time.column.trend")
    public static let timeRises = Phrase("time.rises")
    public static let timeFalls = Phrase("time.falls")
    public static let timeIsKept = Phrase("time.kept")
    public static let timeGround = Phrase("time.ground")
    public static let sizesCount = Phrase("time.ground.sizes")
    public static let availableComesFrom = Phrase("time.ground.available")
    public static let noTimeNotes = Phrase("time.ground.notes")

    public static func actionsWithoutTime(_ count: Int) -> Phrase {
        Phrase("time.unsaid", count: count)
    }

    public static func actionsWithoutTimeBesides(_ count: Int) -> Phrase {
        Phrase("time.unsaid.others", count: count)
    }

    /// « 12 sièges × 120 min × 4 réunions par an ».
    public static func seatsTimesMinutes(
        _ seats: Int,
        minutes: String,
        meetings: String
    ) -> Phrase {
        Phrase(
            "time.sittings.count",
            .number("seats", seats),
            .text("minutes", minutes),
            .text("meetings", meetings)
        )
    }

    public static func hours(_ hours: String) -> Phrase {
        Phrase("time.hours", .text("hours", hours))
    }

    /// By élus and partners.
    public static func givenOutside(_ hours: String) -> Phrase {
        Phrase("time.sittings.outside", .text("hours", hours))
    }

    public static func fullTimeHours(_ hours: Int) -> Phrase {
        Phrase("time.ground.fullTime", .number("hours", hours))
    }

    public static func sittingsSupposed(
        minutes: Int,
        meetings: Int,
        preparation: Int
    ) -> Phrase {
        Phrase(
            "time.ground.sittings",
            .number("minutes", minutes),
            .number("meetings", meetings),
            .number("preparation", preparation)
        )
    }

    public static func neverFewerThan(_ people: Int) -> Phrase {
        Phrase("time.ground.people", .number("people", people))
    }
}

/// The columns of the exported table, in full-time equivalents.
extension Phrase {
    public static let exportPeriod = Phrase("time.export.period")
    public static let exportAvailable = Phrase("time.export.available")
    public static let exportNeeded = Phrase("time.export.needed")
    public static let exportSupposed = Phrase("time.export.supposed")
    public static let exportShortage = Phrase("time.export.shortage")
}
