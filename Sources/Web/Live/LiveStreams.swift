// SPDX-License-Identifier: EUPL-1.2

import NIOCore
import Storage
import Synchronization

/// The streams that are open, within bounds.
final class LiveStreams: Sendable {
    enum Refusal: Error, Hashable, Sendable {
        case tooManyOfSession
        case tooMany
    }

    /// The place of one stream among them, free again once nothing holds it: an answer may be
    /// dropped before its first byte is asked for.
    final class Place: Sendable {
        let stream: LiveStream
        private let streams: LiveStreams

        fileprivate init(_ stream: LiveStream, among streams: LiveStreams) {
            self.stream = stream
            self.streams = streams
        }

        deinit { streams.leave(stream) }
    }

    let limits: LiveLimits
    private let open = Mutex<[ObjectIdentifier: LiveStream]>([:])

    init(_ limits: LiveLimits) {
        self.limits = limits
    }

    var all: [LiveStream] { open.withLock { Array($0.values) } }

    func place(of session: SessionID, on connection: any Channel) throws(Refusal) -> Place {
        let stream = LiveStream(session, on: connection)
        let refusal = open.withLock { open -> Refusal? in
            guard open.count < limits.streams else { return .tooMany }
            guard open.values.count(where: { $0.session == session }) < limits.streamsPerSession
            else { return .tooManyOfSession }
            open[ObjectIdentifier(stream)] = stream
            return nil
        }
        if let refusal { throw refusal }
        return Place(stream, among: self)
    }

    private func leave(_ stream: LiveStream) {
        _ = open.withLock { $0.removeValue(forKey: ObjectIdentifier(stream)) }
    }
}
