// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Storage
import Views

/// The files of documents, always as downloads: nothing that people brought is run here.
struct DocumentRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.document) { request, context in
            let id: RecordID = try context.identifier("id")
            let arrival = try await site.arrive(request, context)
            let desk = arrival.desk
            // A document removed since is still read in a past, as today's rights allow.
            let asOf = try Lens(items: request.queryItems).asOf
            var view = arrival.view
            if let asOf { view = try await arrival.view(asOf: asOf) }
            guard let document = view.record(id), document.kind == .document,
                let field = view.field(.file, of: .document),
                case .attachment(let file) = view.content(field, of: document).value,
                try await Attachments(site.desks.store).attachment(file.id, of: desk.id) != nil
            else { throw PageFault.noRecord }
            return response(file, named: document.text(.label) ?? file.id.text, of: desk.id)
        }
    }

    private func response(
        _ file: Attachment,
        named name: String,
        of territory: TerritoryID
    ) -> Response {
        let attachments = Attachments(site.desks.store)
        let headers: HTTPFields = [
            .contentType: file.mediaType.isMediaType ? file.mediaType : "application/octet-stream",
            .contentDisposition: "attachment; filename*=UTF-8''\(name.fileNameEncoded)",
            .cacheControl: "private, no-cache",
        ]
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(contentLength: file.size) { writer in
                try await attachments.forEachChunk(of: file.id, in: territory) {
                    chunk throws(StoreFault) in
                    do {
                        try await writer.write(ByteBuffer(bytes: chunk))
                    } catch {
                        throw .unreachable("the browser left")
                    }
                }
                try await writer.finish(nil)
            }
        )
    }
}

extension String {
    /// Two tokens around a slash: anything else would let a file choose other headers.
    fileprivate var isMediaType: Bool {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.count <= 100
                    && part.utf8.allSatisfy { byte in
                        byte < 0x80
                            && (Character(Unicode.Scalar(byte)).isLetter
                                || Character(Unicode.Scalar(byte)).isNumber
                                || "-+.".utf8.contains(byte))
                    }
            }
    }

    /// RFC 8187: a file name in any alphabet, without a path.
    var fileNameEncoded: String {
        let name = split { $0 == "/" || $0 == "\\" }.last ?? "document"
        return name.prefix(150).utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || "-._".contains(character) {
                return String(character)
            }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
