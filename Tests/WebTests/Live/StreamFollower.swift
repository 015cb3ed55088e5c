// SPDX-License-Identifier: EUPL-1.2

import Foundation
import FoundationNetworking
import Synchronization

/// A browser's end of a stream of server-sent events: what comes, as it comes.
final class StreamFollower: Sendable {
    struct Event: Hashable, Sendable {
        var name = ""
        var id: String?
        var data = ""
    }

    struct News: Decodable, Hashable, Sendable {
        let position: Int64
        let directory: Int64
        let records: [String]?
    }

    struct Ended: Error {}

    let events: AsyncStream<Event>
    private let receiver: Receiver
    private let session: URLSession

    /// Asks for a stream; returns once its head came.
    init(_ address: String, cookie: String? = nil, headers: [String: String] = [:]) async throws {
        guard let url = URL(string: address) else { throw Ended() }
        var request = URLRequest(url: url)
        request.setValue(cookie, forHTTPHeaderField: "Cookie")
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (events, arriving) = AsyncStream.makeStream(of: Event.self)
        self.events = events
        receiver = Receiver(arriving)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
        session.dataTask(with: request).resume()
        for await _ in receiver.headCame { break }
    }

    deinit { session.invalidateAndCancel() }

    var status: Int { receiver.head?.statusCode ?? 0 }

    func header(_ name: String) -> String? { receiver.head?.value(forHTTPHeaderField: name) }

    /// Goes away, as a closed page does.
    func leave() { session.invalidateAndCancel() }

    /// The next event of the stream.
    func next() async throws -> Event {
        for await event in events { return event }
        throw Ended()
    }

    /// The next news.
    func news() async throws -> News {
        let event = try await next()
        guard event.name == "news" else { throw Ended() }
        return try JSONDecoder().decode(News.self, from: Data(event.data.utf8))
    }

    /// Whatever still comes, until the server ends the stream.
    func rest() async -> [Event] {
        var rest: [Event] = []
        for await event in events { rest.append(event) }
        return rest
    }
}

private final class Receiver: NSObject, URLSessionDataDelegate {
    private struct State {
        var head: HTTPURLResponse?
        var lines = EventLines()
    }

    let headCame: AsyncStream<Void>
    private let heading: AsyncStream<Void>.Continuation
    private let arriving: AsyncStream<StreamFollower.Event>.Continuation
    private let state = Mutex(State())

    init(_ arriving: AsyncStream<StreamFollower.Event>.Continuation) {
        self.arriving = arriving
        (headCame, heading) = AsyncStream.makeStream()
    }

    var head: HTTPURLResponse? { state.withLock { $0.head } }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        state.withLock { $0.head = response as? HTTPURLResponse }
        heading.finish()
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let words = String(decoding: data, as: UTF8.self)
        for event in state.withLock({ $0.lines.read(words) }) { arriving.yield(event) }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didCompleteWithError error: (any Error)?
    ) {
        heading.finish()
        arriving.finish()
    }
}

/// Reads lines into events. A comment is a sign of life; what has no name is not for the page.
private struct EventLines {
    private var unread = ""
    private var event = StreamFollower.Event()

    mutating func read(_ words: String) -> [StreamFollower.Event] {
        unread += words
        var events: [StreamFollower.Event] = []
        while let end = unread.firstIndex(of: "\n") {
            let line = unread[..<end]
            unread = String(unread[unread.index(after: end)...])
            if line.isEmpty {
                if !event.name.isEmpty { events.append(event) }
                event = StreamFollower.Event()
            } else if line.hasPrefix("event: ") {
                event.name = String(line.dropFirst(7))
            } else if line.hasPrefix("data: ") {
                event.data = String(line.dropFirst(6))
            } else if line.hasPrefix("id: ") {
                event.id = String(line.dropFirst(4))
            } else if line == ":" {
                events.append(StreamFollower.Event(name: "beat"))
            }
        }
        return events
    }
}
