// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Synchronization

/// The clock of the story: it stands at the time of the deed being told.
final class StoryClock: Sendable {
    private let instant = Mutex<Int64>(0)
    private let timeZone: TimeZone

    init(_ timeZone: TimeZone) {
        self.timeZone = timeZone
    }

    /// In milliseconds since 1970 UTC.
    var now: Int64 { instant.withLock { $0 } }

    /// - Parameter second: of that day, as the clocks of the territory show it.
    func set(_ day: Day, second: Int) {
        let local = day.sinceEpoch * 86_400 + second
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local)))
        instant.withLock { $0 = Int64(local - offset) * 1_000 }
    }
}

extension Story {
    private static let opening = 8 * 3_600 + 1_800
    private static let closing = 18 * 3_600

    /// Every deed with the second of its day: spread over office hours, in order.
    func timed(by chance: Chance) -> [(deed: Deed, second: Int)] {
        var timed: [(Deed, Int)] = []
        for sameDay in deeds.chunked(where: { $0.day == $1.day }) {
            let share = (Self.closing - Self.opening) / sameDay.count
            for (rank, deed) in sameDay.enumerated() {
                let second = Self.opening + rank * share + chance.number(below: share)
                timed.append((deed, second))
            }
        }
        return timed
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    fileprivate func chunked(where belongs: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var first = startIndex
        for index in indices.dropFirst() where !belongs(self[index - 1], self[index]) {
            chunks.append(self[first..<index])
            first = index
        }
        if first < endIndex { chunks.append(self[first...]) }
        return chunks
    }
}
