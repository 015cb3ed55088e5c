// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The register itself, entry by entry, the latest first.
public struct JournalPage: Page {
    public static let template = "Journal/journal"
    /// Entries on one page.
    public static let length = 50

    struct DayGroup: Sendable {
        let day: String
        let gestures: [GestureLine]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let days: [DayGroup]
    let isEmpty: Bool
    let empty: String
    let older: Link?
    let newest: Link?

    /// - Parameters:
    ///   - entries: those of this page, oldest first.
    ///   - before: the position the page stops short of; nil for the latest.
    let downloads: Downloads?

    public init(_ reader: Reader, entries: [Recorded], before: Int64?) {
        downloads = Downloads(reader, .journal)
        heading = reader.say(.sectionJournal)
        shell = Shell(reader, title: heading)
        answer = Sentence(
            reader.say(Self.answer(reader, latest: before == nil ? entries.last : nil))
        )
        var days: [DayGroup] = []
        for var gesture in reader.gestures(entries) {
            gesture.moment = gesture.time
            let before = days.last?.day == gesture.day ? days.removeLast().gestures : []
            days.append(DayGroup(day: gesture.day, gestures: before + [gesture]))
        }
        self.days = days
        isEmpty = days.isEmpty
        empty = reader.say(.emptyJournal)
        let first = entries.first?.position ?? 1
        older =
            first > 1 && !entries.isEmpty
            ? Link(
                reader.say(.olderEntries),
                to: reader.link(to: .journal(reader.slug, before: first))
            ) : nil
        newest =
            before == nil
            ? nil
            : Link(
                reader.say(.latestEntries),
                to: reader.link(to: .journal(reader.slug, before: nil))
            )
    }

    private static func answer(_ reader: Reader, latest: Recorded?) -> Phrase {
        // Entries of several days make up a state: their number is not that of the last.
        if case .state(let day) = reader.view.asOf {
            return .journalOfState(reader.phrasebook.day(day))
        }
        return .journalHolds(
            Int(reader.view.position),
            latest: latest.map { reader.phrasebook.day($0.stamp.moment.day) }
        )
    }
}
