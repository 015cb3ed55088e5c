// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The actions of which nobody has said what time they take: « sans temps identifié ».
struct UnsaidTime: Sendable {
    private static let most = 5

    struct Line: Sendable {
        let action: Link
        let add: EditLink?
    }

    let heading: String
    let lines: [Line]
    let others: Others?

    /// Those that are one gesture further.
    struct Others: Sendable {
        let label: String
        let lines: [Line]
    }

    init?(_ reader: Reader) {
        let actions = reader.view.actionsWithoutTime
        guard !actions.isEmpty else { return nil }
        heading = reader.say(.actionsWithoutTime(actions.count))
        let all = actions.map { action in
            Line(
                action: reader.link(toAction: action),
                add: reader.addLink(.timeNeed, under: action)
            )
        }
        lines = Array(all.prefix(Self.most))
        let rest = Array(all.dropFirst(Self.most))
        others =
            rest.isEmpty
            ? nil
            : Others(label: reader.say(.actionsWithoutTimeBesides(rest.count)), lines: rest)
    }
}

/// What the meetings of bodies take: known with nothing entered but who sits.
struct SittingTable: Sendable {
    struct Line: Sendable {
        let body: Link
        let count: String
        let supposed: String?
        let hours: String
    }

    let heading: String
    let caption: String
    let bodyColumn: String
    let countColumn: String
    let hoursColumn: String
    let lines: [Line]
    let outside: String?

    init?(_ workload: Workload, _ reader: Reader) {
        let sittings = reader.view.sittings
        guard !sittings.isEmpty else { return nil }
        heading = reader.say(.sittingsHeading)
        caption = reader.say(.sittingsCaption)
        bodyColumn = reader.say(.bodyColumn)
        countColumn = reader.say(.sittingColumn)
        hoursColumn = reader.say(.hoursColumn)
        lines = sittings.compactMap { sitting in
            guard let body = reader.view.record(sitting.body) else { return nil }
            let book = reader.phrasebook
            return Line(
                body: reader.link(to: body),
                count: reader.say(
                    .seatsTimesMinutes(
                        sitting.seats,
                        minutes: book.quantity(sitting.minutes),
                        meetings: book.quantity(sitting.meetings)
                    )
                ),
                supposed: sitting.isHypothesis ? reader.say(.isHypothesis) : nil,
                hours: reader.say(.hours(book.quantity(sitting.yearly.hours)))
            )
        }
        let given = reader.phrasebook.quantity(workload.outside.hours)
        outside = workload.outside > .zero ? reader.say(.givenOutside(given)) : nil
    }
}

/// The time given to the plan, year by year: the référentiel asks that it be kept or raised.
struct YearTable: Sendable {
    struct Line: Sendable {
        let year: String
        let fullTimes: String
        let trend: String
    }

    let heading: String
    let caption: String
    let yearColumn: String
    let timeColumn: String
    let trendColumn: String
    let lines: [Line]

    init?(_ reader: Reader) {
        let given = reader.view.timeGiven(in: (reader.day.year - 3)...(reader.day.year + 1))
        guard given.contains(where: { $0.fullTimes > .zero }) else { return nil }
        heading = reader.say(.timeOverYears)
        caption = reader.say(.timeOverYearsCaption)
        yearColumn = reader.say(.yearColumn)
        timeColumn = reader.say(.availableColumn)
        trendColumn = reader.say(.trendColumn)
        lines = zip(given, given.dropFirst()).map { before, now in
            let trend: Phrase =
                now.fullTimes > before.fullTimes
                ? .timeRises : now.fullTimes < before.fullTimes ? .timeFalls : .timeIsKept
            return Line(
                year: String(now.year),
                fullTimes: reader.fullTimes(now.fullTimes),
                trend: reader.say(trend)
            )
        }
    }
}

/// What the figures rest on, and who sees what of them.
struct TimeGround: Sendable {
    let heading: String
    let lines: [String]

    init(_ reader: Reader) {
        heading = reader.say(.timeGround)
        let phrases: [Phrase] = [
            .fullTimeHours(WorkTime.hoursOfFullTime), .sizesCount,
            .sittingsSupposed(
                minutes: SittingTime.supposedMinutes,
                meetings: SittingTime.supposedMeetings,
                preparation: SittingTime.preparationHours
            ),
            .availableComesFrom, .neverFewerThan(Workload.fewestPeople), .noTimeNotes,
        ]
        lines = phrases.map { reader.say($0) }
    }
}
