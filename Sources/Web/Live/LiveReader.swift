// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Storage

/// Whoever follows a territory: what they were told, and whether they may still be told anything.
struct LiveReader: Sendable {
    private let desk: Desk
    private let instruments: Instruments
    /// Who they are in the territory now.
    private let person: @Sendable () async throws -> Viewer
    private var viewer: Viewer
    private var position: Int64
    private var directoryVersion: Int64?
    /// What their rights were worked out from.
    private var judged: (position: Int64, directoryVersion: Int64, day: Day)?

    /// - Parameter position: the last they heard of.
    init(
        _ arrival: Arrival,
        since position: Int64?,
        to site: Site,
        _ context: PageContext
    ) async throws {
        let desk = arrival.desk
        // What they saw on another server may not have come here yet.
        if let position { _ = try await desk.snapshot(atLeast: position) }
        self.desk = desk
        self.position = position ?? 0
        viewer = arrival.viewer
        instruments = site.desks.instruments
        person = { try await site.viewer(context, in: desk.id) }
    }

    func observe(for stream: LiveStream) -> Desk.Observation {
        desk.observe { [weak stream] in stream?.wake() }
    }

    enum Answer: Sendable {
        case nothing
        case news(News)
        /// They may not come in any more.
        case over
    }

    /// What there is to tell them now.
    mutating func next() async throws -> Answer {
        let snapshot = desk.snapshot
        let version = snapshot.beside.version
        let now = (snapshot.head.position, version, instruments.today())
        if let judged, judged == now { return .nothing }
        if let judged, judged.directoryVersion != version { viewer = try await person() }
        judged = now
        let view = snapshot.seen(by: viewer, on: now.2)
        guard Access.known.admits(view.rights) else { return .over }
        let news = desk.news(after: position)
        guard news.position > position || news.directoryVersion != directoryVersion else {
            return .nothing
        }
        position = news.position
        directoryVersion = news.directoryVersion
        return .news(news.seen(in: view))
    }
}

extension News {
    /// Without the records whose existence is not for that reader to know.
    fileprivate func seen(in view: View) -> News {
        var news = self
        news.records = records?.filter { view.trace(of: $0) != nil }
        return news
    }
}
