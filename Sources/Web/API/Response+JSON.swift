// SPDX-License-Identifier: EUPL-1.2

import Formats
import HTTPTypes
import Hummingbird
import Phrases

extension Response {
    static func json(
        _ tree: JSONTree,
        status: HTTPResponse.Status = .ok,
        mediaType: String = "application/json"
    ) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: mediaType, .cacheControl: "private, no-store",
                .vary: "Accept-Language, Authorization",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: tree.bytes))
        )
    }

    /// What a program is told of a problem.
    static func problem(_ problem: Problem, in book: Phrasebook, instance: String) -> Response {
        var response = json(
            problem.document(in: book, instance: instance),
            status: problem.status,
            mediaType: "application/problem+json"
        )
        if problem.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
