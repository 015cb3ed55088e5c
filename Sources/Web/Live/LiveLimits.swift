// SPDX-License-Identifier: EUPL-1.2

/// How many may follow territories at once, and how closely they are watched.
public struct LiveLimits: Sendable {
    /// Streams of all sessions together.
    public var streams = 1_000
    /// Streams of one session: a browser holds one for each territory that it shows.
    public var streamsPerSession = 12
    /// How long after its session a stream may last.
    public var pulse = Duration.seconds(1)
    /// Pulses between two signs of life on a stream that has nothing to tell: proxies close what
    /// is silent for a minute.
    public var pulsesPerBeat = 15
    /// Pulses after which whoever does not take what is sent is let go.
    public var patience = 10
    /// Milliseconds after which a browser that lost its stream comes back: each is told another
    /// number, so that all do not come back at once.
    public var returning: ClosedRange<Int> = 500...3_000

    public init() {}
}
