// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import NIOCore
import Phrases
import Views

/// What people may ask of their data, and the papers that say how it is kept.
struct PrivacyRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.personData) { request, context in
            let id: PersonID = try context.identifier("id")
            let format = request.queryItems.value(PersonDataPage.formatName)
            guard format == PersonDataPage.fileFormat else {
                return try await page(of: id, request, context)
            }
            return try await file(of: id, request, context)
        }
        router.get(.processingRegister) { request, context in
            try await site.page(request, context) { slug, _ in
                .processingRegister(slug)
            } make: { visit in
                ProcessingRegisterPage(visit.reader)
            }
        }
        router.get(.privacyNotice) { request, context in
            try await site.page(request, context) { slug, _ in
                .privacyNotice(slug)
            } make: { visit in
                PrivacyNoticePage(visit.reader)
            }
        }
    }

    private func page(
        of id: PersonID,
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        try await site.page(request, context) { slug, _ in
            .personData(slug, id)
        } make: { visit in
            let person = try visit.view.keptPerson(id)
            let file = try await visit.desk.personalFile(of: person, for: visit.reader)
            return PersonDataPage(visit.reader, file: file, person: person)
        }
    }

    /// Always a download, and never kept on the way.
    private func file(
        of id: PersonID,
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let arrival = try await site.arrive(request, context)
        let person = try arrival.view.keptPerson(id)
        let visit = Visit(
            phrasebook: site.phrasebooks[arrival.language],
            lens: request.languageLens,
            address: .personData(arrival.slug, id),
            assets: site.assets.names
        )
        let file = try await arrival.desk.personalFile(
            of: person,
            for: site.reader(arrival, visit)
        )
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"donnees-personnelles.json\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try file.json()))
        )
    }
}
