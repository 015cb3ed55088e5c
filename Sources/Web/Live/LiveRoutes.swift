// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Storage
import Views

/// What happens in a territory, told as it happens to the pages that are open: that something did
/// and where, never what. Each page then asks for itself again, under its reader's rights.
struct LiveRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.stream) { request, context in
            let arrival = try await site.arrive(request, context)
            let session = try context.session()
            // The head alone takes no place.
            guard request.method != .head else { return Self.answer(ResponseBody()) }
            let place: LiveStreams.Place
            do throws(LiveStreams.Refusal) {
                place = try site.streams.place(of: session.id, on: context.connection)
            } catch {
                return Self.answer(error)
            }
            let reader = try await LiveReader(
                arrival,
                since: request.lastPosition,
                to: site,
                context
            )
            let returning = site.streams.limits.returning.randomElement() ?? 1_000
            return Self.answer(
                ResponseBody { writer in
                    let stream = place.stream
                    try await request.body.consumeWithInboundCloseHandler { _ in
                        try await withGracefulShutdownHandler {
                            try await stream.write(reader, returning, to: &writer)
                        } onGracefulShutdown: {
                            stream.finish(.departure)
                        }
                    } onInboundClosed: {
                        stream.finish(.departure)
                    }
                    try await writer.finish(nil)
                }
            )
        }
    }

    private static func answer(_ body: ResponseBody) -> Response {
        var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        // Some proxies keep an answer until it ends, unless they are told.
        if let name = HTTPField.Name("X-Accel-Buffering") { headers[name] = "no" }
        return Response(status: .ok, headers: headers, body: body)
    }

    private static func answer(_ refusal: LiveStreams.Refusal) -> Response {
        Response(
            status: refusal == .tooMany ? .serviceUnavailable : .tooManyRequests,
            headers: [.cacheControl: "no-store"]
        ).retried(afterSeconds: 60)
    }
}

extension LiveStream {
    /// Tells a reader all there is to tell, until one of them goes.
    fileprivate func write(
        _ reader: LiveReader,
        _ returning: Int,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        var reader = reader
        let observation = reader.observe(for: self)
        defer { withExtendedLifetime(observation) {} }
        try await send(.returning(after: returning), to: &writer)
        wake()
        for await _ in wakes {
            switch try await reader.next() {
            case .news(let news): try await send(.news(news), to: &writer)
            case .nothing: if takeBeat() { try await send(.beat, to: &writer) }
            case .over: finish(.mandate)
            }
        }
        if let end, end != .departure { try await send(.end(end), to: &writer) }
    }

    private func send(_ event: LiveEvent, to writer: inout any ResponseBodyWriter) async throws {
        try await sending { try await writer.write(event.bytes) }
    }
}

extension Request {
    /// The last position that the reader heard of: on coming back, else as its page says.
    fileprivate var lastPosition: Int64? {
        let header = HTTPField.Name("Last-Event-ID").flatMap { headers[$0] }
        let asked = header ?? queryItems.first { $0.name == "depuis" }?.value
        return asked.flatMap { Int64($0) }.map { max(0, $0) }
    }
}
