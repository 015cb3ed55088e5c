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
            let (person, file, reader) = try await gathered(id, request, context)
            let format = request.queryItems.value(PersonDataPage.formatName)
            guard format == PersonDataPage.fileFormat else {
                return site.answer(PersonDataPage(reader, file: file, person: person))
            }
            return try download(file)
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

    /// Made anew at each visit: sessions and drafts move without the register moving.
    private func gathered(
        _ id: PersonID,
        _ request: Request,
        _ context: PageContext
    ) async throws -> (Person, PersonalFile, Reader) {
        let arrival = try await site.arrive(request, context)
        let person = try arrival.view.keptPerson(id)
        let visit = Visit(
            phrasebook: site.phrasebooks[arrival.language],
            lens: request.languageLens,
            address: .personData(arrival.slug, id),
            assets: site.assets.names
        )
        let reader = site.reader(arrival, visit)
        let extras = try await site.personalExtras(of: id, for: arrival)
        let file = try await arrival.desk.personalFile(of: person, for: reader, extras: extras)
        return (person, file, reader)
    }

    /// Never kept on the way.
    private func download(_ file: PersonalFile) throws -> Response {
        Response(
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
