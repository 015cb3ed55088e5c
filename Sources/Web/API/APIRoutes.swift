// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HTTPTypes
import Hummingbird
import Phrases
import Views

/// The actions of a territory for programs: the same register, the same rights, the same refusals
/// as the pages.
struct APIRoutes: Sendable {
    /// Items of one page at most, and unless it is said.
    static let longestPage = 500
    static let page = 100

    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.apiActions) { request, context in
            let (arrival, view) = try await arrive(request, context)
            let after = try last(request)
            let resource = ActionResource(view: view, slug: arrival.slug)
            guard let list = resource.list(after: after, limit: try limit(request)) else {
                throw Problem.invalid([.init(pointer: "?after", detail: .fault(.unknown))])
            }
            return .json(list)
        }
        router.get(.apiAction) { request, context in
            let (arrival, view) = try await arrive(request, context)
            let action = try action(context, in: view)
            return .json(ActionResource(view: view, slug: arrival.slug).json(of: action))
        }
        router.post(.apiActions) { request, context in try await create(request, context) }
        router.patch(.apiAction) { request, context in try await edit(request, context) }
        addBodies(to: router)
        DecisionRoutes(api: self).add(to: router)
    }

    private func create(_ request: Request, _ context: PageContext) async throws -> Response {
        let (arrival, view) = try await arrive(request, context)
        let (writing, bytes) = try await writing(request, in: view)
        let creation = Record.Creation(
            id: site.desks.instruments.id(),
            kind: .action,
            fields: writing.fields
        )
        let receipt = try await submit(
            .record(.create(creation)),
            writing,
            bytes,
            request,
            arrival
        )
        let fresh = arrival.desk.snapshot.seen(by: arrival.viewer, on: arrival.today)
        guard let action = receipt.created.first.flatMap({ fresh.record($0) }) else {
            throw PageFault.noRecord
        }
        let resource = ActionResource(view: fresh, slug: arrival.slug)
        var response = Response.json(resource.json(of: action), status: .created)
        response.headers[.location] = request.uri.path + "/" + action.id.text
        return response
    }

    private func edit(_ request: Request, _ context: PageContext) async throws -> Response {
        let (arrival, view) = try await arrive(request, context)
        let (writing, bytes) = try await writing(request, in: view)
        let action = try action(context, in: view)
        let values = ValueDocument(view: view)
        // A retry of what was done finds its answer, whatever was written since.
        let isRetry = try await isKnown(request, arrival)
        let stale = writing.stale(action, { values.value(of: $0, in: action) }, in: view)
        if !isRetry, let stale {
            throw try await self.stale(stale, of: action, values, arrival)
        }
        do {
            _ = try await submit(writing.edit(of: action), writing, bytes, request, arrival)
        } catch DeskFault.refused(.field(_, let id, .changedSince)) {
            let fresh = arrival.desk.snapshot.seen(by: arrival.viewer, on: arrival.today)
            guard let now = fresh.record(action.id), let field = fresh.field(id, of: .action) else {
                throw PageFault.noRecord
            }
            throw try await self.stale(field, of: now, ValueDocument(view: fresh), arrival)
        }
        let fresh = arrival.desk.snapshot.seen(by: arrival.viewer, on: arrival.today)
        guard let written = fresh.record(action.id) else { throw PageFault.noRecord }
        return .json(ActionResource(view: fresh, slug: arrival.slug).json(of: written))
    }
}

extension APIRoutes {
    /// Lets the holder of a token in, before the past they ask for if they ask for one.
    func arrive(
        _ request: Request,
        _ context: PageContext
    ) async throws -> (Arrival, View) {
        let arrival = try await site.arrive(request, context)
        guard let asOf = try request.past else { return (arrival, arrival.view) }
        guard request.method == .get else { throw PageFault.pastIsRead }
        return (arrival, try await arrival.view(asOf: asOf))
    }

    private func action(_ context: PageContext, in view: View) throws -> Record {
        let id: RecordID = try context.identifier("id")
        guard let action = view.record(id), action.kind == .action else {
            throw PageFault.noRecord
        }
        return action
    }

    private func writing(
        _ request: Request,
        in view: View
    ) async throws -> (ActionWriting, bytes: [UInt8]) {
        var body = try await request.body.collect(upTo: ActionWriting.limit)
        let bytes = body.readBytes(length: body.readableBytes) ?? []
        let json: JSONTree
        do throws(JSONTree.Refusal) {
            json = try JSONTree(parsing: bytes)
        } catch {
            throw Problem.malformed
        }
        return (try ActionWriting(json, in: view, site.phrasebooks), bytes)
    }

    func limit(_ request: Request) throws -> Int {
        guard let text = request.queryItems.first(where: { $0.name == "limit" })?.value else {
            return Self.page
        }
        guard let limit = Int(text), (1...Self.longestPage).contains(limit) else {
            let bounds = FieldFault.outOfBounds(1...Self.longestPage)
            throw Problem.invalid([.init(pointer: "?limit", detail: .fault(bounds))])
        }
        return limit
    }

    func last(_ request: Request) throws -> RecordID? {
        guard let text = request.queryItems.first(where: { $0.name == "after" })?.value else {
            return nil
        }
        guard let id = RecordID(text) else {
            throw Problem.invalid([.init(pointer: "?after", detail: .fault(.unknown))])
        }
        return id
    }

    /// The value that stands, who wrote it and when: what a program needs to decide again.
    private func stale(
        _ field: Field,
        of action: Record,
        _ values: ValueDocument,
        _ arrival: Arrival
    ) async throws -> Problem {
        let position = action.fields[field.id]?.changedAt ?? action.createdAt
        let entry = try await arrival.desk.recorded(at: [position]).first
        let author = entry?.stamp.author.person.flatMap { arrival.view.person($0)?.name }
        let current = JSONTree.Member(field.id.rawValue, values.value(of: field, in: action))
        return Problem(
            code: "stale",
            status: .conflict,
            title: .faultRefused,
            detail: .fault(.changedSince(position)),
            errors: [
                .init(
                    pointer: "#/fields/\(field.id.rawValue)",
                    detail: .fault(.changedSince(position))
                )
            ],
            members: [
                .init("current", .object([current])),
                .init("changedBy", author.map { .text($0) } ?? .null),
                .init("changedAt", .integer(Int(position))),
            ]
        )
    }
}
