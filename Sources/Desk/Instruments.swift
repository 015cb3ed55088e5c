// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// What the outside world lends a desk: the time, new identifiers, chance. Handed in, so that a
/// test can hold them still.
public struct Instruments: Sendable {
    /// Milliseconds since 1 January 1970, UTC.
    public let now: @Sendable () -> Int64
    public let identifier: @Sendable () -> UUID
    /// Unguessable bytes, as many as asked.
    public let random: @Sendable (Int) -> [UInt8]
    /// Where the territories live; it decides what day it is for them.
    public let timeZone: TimeZone

    public init(
        now: @escaping @Sendable () -> Int64,
        identifier: @escaping @Sendable () -> UUID,
        random: @escaping @Sendable (Int) -> [UInt8],
        timeZone: TimeZone
    ) {
        self.now = now
        self.identifier = identifier
        self.random = random
        self.timeZone = timeZone
    }

    /// The system's own clock and generator.
    public static func system(in timeZone: TimeZone) -> Instruments {
        Instruments(
            now: { Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)) },
            identifier: { UUID() },
            random: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            },
            timeZone: timeZone
        )
    }

    public func moment() -> Moment { moment(at: now()) }

    public func moment(at instant: Int64) -> Moment {
        Moment(instant: instant, day: day(at: instant))
    }

    public func today() -> Day { day(at: now()) }

    /// A fresh identifier for what is about to be asked for.
    public func id<Subject>() -> Identifier<Subject> { Identifier(identifier()) }

    private func day(at instant: Int64) -> Day {
        let date = Date(timeIntervalSince1970: Double(instant) / 1_000)
        let seconds = Int(instant / 1_000) + timeZone.secondsFromGMT(for: date)
        return Day(sinceEpoch: Int((Double(seconds) / 86_400).rounded(.down)))
    }
}

extension Instruments {
    /// Seals words under a fresh identifier and salt.
    public func seal(_ words: String) -> (text: SealedText, content: SealedContent) {
        SealedContent.seal(words, id: id(), salt: random(16))
    }
}
