// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases

/// What someone did in one act, as the journal tells it: when, who, what.
struct GestureLine: Sendable {
    struct Fact: Sendable {
        let sentence: Sentence
        /// Fields that took a value, with the value.
        let details: [Detail]
        let hasDetails: Bool
    }

    struct Detail: Hashable, Sendable {
        let label: String
        let words: String
    }

    /// Facts shown at once; the others open on demand.
    private static let shown = 5

    let day: String
    /// The hour, after the day unless a heading says it.
    var moment: String
    let time: String
    let author: Link
    /// « constaté le… », when it is not the day it was recorded.
    let effective: String?
    /// The entries, which lead to the page of the act.
    let position: Link
    let facts: [Fact]
    let rest: [Fact]
    let hasRest: Bool
    let restLabel: String

    init(_ entries: [Recorded], _ reader: Reader) {
        let book = reader.phrasebook
        let stamp = entries[0].stamp
        day = book.weekdayAndDay(stamp.moment.day)
        time = reader.time(of: stamp.moment)
        moment = book.moment(stamp.moment, in: reader.zone)
        author = reader.link(to: stamp.author)
        effective =
            stamp.effective == stamp.moment.day
            ? nil : book[.observedOn(book.day(stamp.effective))]
        let positions = entries.map(\.position)
        let (first, last) = (positions.min() ?? 0, positions.max() ?? 0)
        position = Link(
            first == last ? book[.entry(first)] : book[.entries(first, last)],
            to: reader.link(to: .gesture(reader.slug, stamp.gesture))
        )
        let all = entries.map { reader.fact($0.event) }
        facts = Array(all.prefix(Self.shown))
        rest = Array(all.dropFirst(Self.shown))
        hasRest = !rest.isEmpty
        restLabel = book[.otherEntries(rest.count)]
    }
}

extension Reader {
    /// Entries told as acts, the latest first. Entries of one act follow each other.
    func gestures(_ entries: [Recorded], atMost limit: Int = .max) -> [GestureLine] {
        var acts: [[Recorded]] = []
        for entry in entries {
            if acts.last?.first?.stamp.gesture == entry.stamp.gesture {
                acts[acts.count - 1].append(entry)
            } else {
                acts.append([entry])
            }
        }
        return acts.reversed().prefix(limit).map { GestureLine($0, self) }
    }

    /// « 9 h 12 », where the territory lives.
    func time(of moment: Moment) -> String {
        let date = Date(timeIntervalSince1970: Double(moment.instant) / 1_000)
        let seconds = Int(moment.instant / 1_000) + zone.secondsFromGMT(for: date)
        let minute = (seconds % 86_400 + 86_400) % 86_400 / 60
        return say(.time(hour: minute / 60, minute: minute % 60))
    }
}
