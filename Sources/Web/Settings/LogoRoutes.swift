// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Storage
import Views

/// The territory's logo, for those who may read the territory: everyone, once its public page is
/// open. It shows in pages, and is of the two media types that cannot run anything.
struct LogoRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.logo) { request, context in
            let arrival = try await site.arrive(request, context)
            let view = arrival.view
            guard view.rights.isKnown || view.isPublished else { throw PageFault.noTerritory }
            let attachments = Attachments(site.desks.store)
            guard let logo = view.logo, AttachmentRule.logo.mediaTypes.contains(logo.mediaType),
                try await attachments.attachment(logo.id, of: view.id) != nil
            else { throw PageFault.noRecord }
            let tag = "\"\(logo.digest)\""
            var headers: HTTPFields = [
                .eTag: tag, .cacheControl: caching(logo, request.queryItems),
            ]
            if request.isUnchanged(tag) {
                return Response(status: .notModified, headers: headers)
            }
            headers[.contentType] = logo.mediaType
            var bytes = ByteBuffer()
            try await attachments.forEachChunk(of: logo.id, in: view.id) { chunk in
                bytes.writeBytes(chunk)
            }
            return Response(
                status: .ok,
                headers: headers,
                body: ResponseBody(byteBuffer: bytes)
            )
        }
    }

    /// Asked for by its version, it is that picture for good.
    private func caching(_ logo: Attachment, _ items: [QueryItem]) -> String {
        let asked = items.first { $0.name == Address.versionParameter }?.value
        return asked == logo.version
            ? "private, max-age=31536000, immutable" : "private, no-cache"
    }
}
