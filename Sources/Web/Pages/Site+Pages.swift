// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Phrases
import Storage
import Views

/// One visit to a territory, as far as a route needs it to make its page.
struct TerritoryVisit: Sendable {
    let reader: Reader
    let desk: Desk
    let items: [QueryItem]
    let arrival: Arrival
    /// Where the reader stood when they last came, on the page that tells it.
    var mark: Visits.Mark?
    var view: View { reader.view }
}

extension Site {
    /// Answers with a page of a territory: from the cache, by « unchanged », or made now.
    func page<P: Page>(
        _ request: Request,
        _ context: PageContext,
        at address: @Sendable (String, [QueryItem]) throws -> Address,
        mark: @Sendable (Arrival) async throws -> Visits.Mark? = { _ in nil },
        make: @Sendable (TerritoryVisit) async throws -> P
    ) async throws -> Response {
        let arrival = try await arrive(request, context)
        let mark = try await mark(arrival)
        let snapshot = arrival.snapshot
        let key = PageKey(
            territory: arrival.desk.id,
            position: snapshot.head.position,
            haltedAt: snapshot.halt?.position,
            beside: snapshot.beside.version,
            rights: arrival.view.rights,
            language: arrival.language,
            day: arrival.today,
            address: request.uri.string,
            mark: mark
        )
        return try await given(key, to: request) {
            try await make(visit(request, arrival, mark, at: address))
        }
    }

    private func visit(
        _ request: Request,
        _ arrival: Arrival,
        _ mark: Visits.Mark?,
        at address: (String, [QueryItem]) throws -> Address
    ) async throws -> TerritoryVisit {
        let items = request.queryItems
        let lens = try Lens(items: items)
        let view = try await lens.asOf.asyncMap { try await arrival.view(asOf: $0) }
        let visit = Visit(
            phrasebook: phrasebooks[arrival.language],
            lens: lens,
            address: try address(arrival.slug, items),
            assets: assets.names,
            done: try await done(items, arrival)
        )
        let reader = reader(arrival, visit, view: view)
        return TerritoryVisit(
            reader: reader,
            desk: arrival.desk,
            items: items,
            arrival: arrival,
            mark: mark
        )
    }

    /// Answers with the page of a key: from the cache, by « unchanged », or made now.
    func given<P: Page>(
        _ key: PageKey,
        to request: Request,
        make: () async throws -> P
    ) async throws -> Response {
        if let page = cache[key] { return answer(page, to: request) }
        let page = templates.render(try await make())
        let ready = ReadyPage(page, tag: key.tag(build: configuration.build))
        cache.keep(ready, for: key)
        return answer(ready, to: request)
    }

    /// The act that led here, if it is the reader's own and stands.
    private func done(_ items: [QueryItem], _ arrival: Arrival) async throws -> GestureID? {
        guard let text = items.first(where: { $0.name == Lens.doneParameter })?.value,
            let gesture = GestureID(text), !arrival.view.isUndone(gesture),
            let entry = try await arrival.desk.recorded(gesture: gesture).first,
            entry.stamp.author.person == arrival.view.rights.person
        else { return nil }
        return gesture
    }

    func answer(_ page: ReadyPage, to request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: page.tag, .cacheControl: "private, no-cache",
            .vary: "Accept-Language, Accept-Encoding",
        ]
        if request.isUnchanged(page.tag) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "text/html; charset=utf-8"
        let isCompressed = request.acceptsGzip
        if isCompressed { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: isCompressed ? page.compressed : page.plain)
        )
    }
}

extension Request {
    /// Whether the browser says it has these bytes.
    func isUnchanged(_ tag: String) -> Bool {
        guard let header = headers[.ifNoneMatch] else { return false }
        return header.split(separator: ",").contains { candidate in
            let candidate = candidate.drop { $0 == " " }
            let known = candidate.hasPrefix("W/") ? candidate.dropFirst(2) : candidate
            return known == tag || known == "*"
        }
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Result>(
        _ transform: (Wrapped) async throws -> Result
    ) async rethrows -> Result? {
        guard let self else { return nil }
        return try await transform(self)
    }
}

extension PageContext {
    /// An identifier captured in the address; a malformed one names nothing.
    func identifier<Subject>(_ name: String) throws -> Identifier<Subject> {
        guard let id = Identifier<Subject>(try parameters.require(name)) else {
            throw PageFault.noRecord
        }
        return id
    }

    func number() throws -> Int {
        guard let number = Int(try parameters.require("number")), number > 0 else {
            throw PageFault.noRecord
        }
        return number
    }
}
