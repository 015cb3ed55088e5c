// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import HTTPTypes
import Hummingbird
import Phrases
import Storage
import Views

import struct Desk.Snapshot

/// Every list as a file: what its reader sees of it, in the past that is read.
struct ExportRoutes: Sendable {
    let site: Site
    let workbench: Workbench

    func add(to router: Router<PageContext>) {
        router.get(.export) { request, context in
            let visit = try await visit(request, context)
            guard let listing = visit.items.first(where: { $0.name == "liste" })?.value else {
                return try await actions(visit)
            }
            guard let listing = Listing(rawValue: listing) else { throw PageFault.noRecord }
            guard visit.view.rights.isInside || !listing.isInside else {
                throw PageFault.notAllowed
            }
            switch listing {
            case .services: return try await table(ListTable(of: .service, visit), visit, listing)
            case .organisations:
                return try await table(ListTable(of: .organisation, visit), visit, listing)
            case .people: return try await table(ListTable(peopleOf: visit), visit, listing)
            case .whoDoesWhat:
                let rows = visit.view.responsibilities(
                    among: visit.view.actions,
                    on: visit.reader.day
                )
                let matrix = ListTable(matrixOf: rows, in: visit.view, visit.phrasebook)
                return try await table(matrix, visit, listing)
            case .time: return try await table(ListTable(timeOf: visit), visit, listing)
            case .journal: return try journal(visit)
            }
        }
    }

    /// The territory that is read, the past of it if one is asked for.
    private func visit(_ request: Request, _ context: PageContext) async throws -> ExportVisit {
        let arrival = try await site.arrive(request, context)
        let items = request.queryItems
        let lens = try Lens(items: items)
        var snapshot = arrival.snapshot
        if let asOf = lens.asOf { snapshot = try await arrival.desk.snapshot(asOf: asOf) }
        let visit = Visit(
            phrasebook: site.phrasebooks[arrival.language],
            lens: lens,
            address: .home(arrival.slug),
            assets: site.assets.names
        )
        let view = snapshot.seen(by: arrival.viewer, on: arrival.today)
        return ExportVisit(
            reader: site.reader(arrival, visit, view: view),
            desk: arrival.desk,
            snapshot: snapshot,
            items: items
        )
    }

    private func actions(_ visit: ExportVisit) async throws -> Response {
        guard let format = visit.format.flatMap(ExportFormat.init(rawValue:)) else {
            throw PageFault.noRecord
        }
        let query = ActionQuery(items: visit.items)
        let request = ExportRequest(
            view: visit.view,
            head: (visit.snapshot.head.position, visit.snapshot.head.hash),
            plan: query.plan,
            selection: query.isEverything ? nil : visit.reader.selected(by: query),
            phrasebook: visit.phrasebook,
            createdAt: createdAt
        )
        let bytes = try await workbench.perform { try Exporter.bytes(of: request, as: format) }
        let list = visit.name(of: query)
        return visit.download(ByteBuffer(bytes: bytes), list, format.rawValue, format.mediaType)
    }

    private func table(
        _ table: ListTable,
        _ visit: ExportVisit,
        _ listing: Listing
    ) async throws -> Response {
        guard let format = visit.format.flatMap(SpreadsheetFormat.init(rawValue:)) else {
            throw PageFault.noRecord
        }
        let (title, createdAt) = (visit.view.name, createdAt)
        let bytes = try await workbench.perform {
            try table.bytes(as: format, title: title, createdAt: createdAt)
        }
        let list = visit.phrasebook[.exportName("\(listing)")]
        return visit.download(ByteBuffer(bytes: bytes), list, format.rawValue, format.mediaType)
    }

    private func journal(_ visit: ExportVisit) throws -> Response {
        guard let format = visit.format.flatMap(JournalExport.Format.init(rawValue:)) else {
            throw PageFault.noRecord
        }
        let export = JournalExport(visit: visit, format: format)
        return visit.download(
            ResponseBody { writer in
                try await export.write(to: &writer)
                try await writer.finish(nil)
            },
            visit.phrasebook[.exportName("journal")],
            format.rawValue,
            format.mediaType
        )
    }

    private var createdAt: Int { Int(site.desks.instruments.now() / 1_000) }
}

/// What is asked for as a file.
struct ExportVisit: Sendable {
    let reader: Reader
    let desk: Desk
    let snapshot: Snapshot
    let items: [QueryItem]

    var view: View { reader.view }
    var phrasebook: Phrasebook { reader.visit.phrasebook }
    var format: String? { items.first { $0.name == "format" }?.value }

    /// The plan alone goes by its name.
    fileprivate func name(of query: ActionQuery) -> String {
        var plan = ActionQuery()
        plan.plan = query.plan
        if let id = query.plan, query == plan, let name = view.record(id)?.text(.name) {
            return name
        }
        return phrasebook[.exportName(query.isEverything ? "actions" : "selection")]
    }

    /// « Actions – CC des Hauts de Sorgne – 2026-11-22.xlsx ».
    private func fileName(_ list: String, _ suffix: String) -> String {
        let day: String =
            switch view.asOf {
            case .state(let day): phrasebook[.stateOn(day.text)]
            case .known(let day): phrasebook[.knownOn(day.text)]
            case nil: view.today.text
            }
        let name = phrasebook[.exportFile(list, of: reader.territoryName, on: day)]
        // A slash would be taken for a folder.
        return name.replacing("/", with: "-").prefix(140) + "." + suffix
    }

    fileprivate func download(
        _ body: ByteBuffer,
        _ list: String,
        _ suffix: String,
        _ mediaType: String
    ) -> Response {
        download(ResponseBody(byteBuffer: body), list, suffix, mediaType)
    }

    fileprivate func download(
        _ body: ResponseBody,
        _ list: String,
        _ suffix: String,
        _ mediaType: String
    ) -> Response {
        let name = fileName(list, suffix).fileNameEncoded
        return Response(
            status: .ok,
            headers: [
                .contentType: mediaType,
                .contentDisposition: "attachment; filename*=UTF-8''\(name)",
                .cacheControl: "private, no-store", .vary: "Accept-Language",
            ],
            body: body
        )
    }
}

extension ListTable {
    fileprivate init(of kind: RecordKind, _ visit: ExportVisit) {
        self.init(of: kind, in: visit.view, visit.phrasebook)
    }

    fileprivate init(timeOf visit: ExportVisit) {
        let period = TimeQuery(items: visit.items).period ?? .quarter(of: visit.view.today)
        self.init(timeIn: Workload(visit.view, over: period), visit.view, visit.phrasebook)
    }

    fileprivate init(peopleOf visit: ExportVisit) {
        let day: Day =
            switch visit.view.asOf {
            case .state(let day), .known(let day): day
            case nil: visit.view.today
            }
        let territory = visit.snapshot.territory
        self.init(
            peopleIn: visit.view,
            mandates: { territory.mandates(of: $0, on: day) },
            visit.phrasebook
        )
    }
}
