// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the pages of bodies say: who sits, who is missing, since when.
extension Phrase {
    public static let noBodyYet = Phrase("bodies.none")
    public static let noSeatYet = Phrase("bodies.noSeat")
    public static let compositionHeading = Phrase("bodies.composition")
    public static let compositionMet = Phrase("bodies.composition.met")
    public static let compositionLacks = Phrase("bodies.composition.lacks")
    public static let bodySheet = Phrase("bodies.sheet")
    public static let seatColumn = Phrase("bodies.column.seat")
    public static let titularColumn = Phrase("bodies.column.titular")
    public static let substituteColumn = Phrase("bodies.column.substitute")
    public static let withoutCollege = Phrase("bodies.withoutCollege")
    public static let vacantSeat = Phrase("bodies.vacant")
    public static let fillSeat = Phrase("bodies.fillSeat")
    public static let organisationSits = Phrase("bodies.organisationSits")
    public static let holdersUndisclosed = Phrase("bodies.undisclosed")
    public static let aPresident = Phrase("bodies.rule.president")
    public static let aServiceEach = Phrase("bodies.rule.everyService")
    public static let interim = Phrase("bodies.interim")

    public static func bodiesCount(_ count: Int) -> Phrase {
        Phrase("bodies.count", count: count)
    }

    /// « 8 instances : 3 au complet, 5 avec une place à pourvoir. »
    public static func bodiesStand(_ count: Int, _ clauses: [String]) -> Phrase {
        Phrase("bodies.stand", .list("clauses", clauses), count: count)
    }

    public static func bodiesComplete(_ count: Int) -> Phrase {
        Phrase("bodies.complete", count: count)
    }

    public static func bodiesLacking(_ count: Int) -> Phrase {
        Phrase("bodies.lacking", count: count)
    }

    public static func bodiesWithoutSeats(_ count: Int) -> Phrase {
        Phrase("bodies.withoutSeats", count: count)
    }

    public static func seatsCounted(_ count: Int) -> Phrase {
        Phrase("bodies.seats", count: count)
    }

    public static func allSeatsTaken(_ count: Int) -> Phrase {
        Phrase("bodies.allTaken", count: count)
    }

    /// « 9 sièges pourvus sur 11. »
    public static func seatsTaken(_ count: Int, of total: Int) -> Phrase {
        Phrase("bodies.taken", .number("total", total), count: count)
    }

    /// « 9 sièges pourvus sur 11 ; il manque la présidence. »
    public static func seatsTaken(_ count: Int, of total: Int, lacking: [String]) -> Phrase {
        Phrase(
            "bodies.takenLacking",
            .number("total", total),
            .list("lacking", lacking),
            count: count
        )
    }

    public static func lacksServices(_ count: Int) -> Phrase {
        Phrase("bodies.lacks.services", count: count)
    }

    public static let lacksPresident = Phrase("bodies.lacks.president")

    public static func lacksCollege(_ college: String) -> Phrase {
        Phrase("bodies.lacks.college", .text("college", college))
    }

    public static func lacksKind(_ kind: String) -> Phrase {
        Phrase("bodies.lacks.kind", .text("kind", kind))
    }

    public static func someoneOf(college: String) -> Phrase {
        Phrase("bodies.rule.college", .text("college", college))
    }

    public static func organisationOf(kind: String) -> Phrase {
        Phrase("bodies.rule.kind", .text("kind", kind))
    }

    public static func vacantSince(_ day: String) -> Phrase {
        Phrase("bodies.vacantSince", .text("day", day))
    }

    /// « 4 réunions par an »: what is planned, not what was held.
    public static func meets(timesAYear count: Int) -> Phrase {
        Phrase("bodies.rhythm", count: count)
    }

    public static func sits(minutes: Int) -> Phrase {
        minutes % 60 == 0
            ? Phrase("bodies.sitting.hours", .number("hours", minutes / 60))
            : Phrase("bodies.sitting.minutes", .number("minutes", minutes))
    }

    public static func quorumOf(_ present: Int, of total: Int) -> Phrase {
        Phrase("bodies.quorum", .number("total", total), count: present)
    }
}
