// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// Fields of a form, as a browser encodes them.
func encoded(_ fields: [(String, String)]) -> String {
    fields.map { name, value in
        name + "="
            + value.utf8.map { byte in
                let character = Character(Unicode.Scalar(byte))
                return byte < 0x80 && (character.isLetter || character.isNumber)
                    ? String(character)
                    : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }.joined()
    }.joined(separator: "&")
}

extension TestClientProtocol {
    /// Sends a form from a page of the site.
    func post(
        _ path: String,
        _ fields: [(String, String)] = [],
        cookie: String? = nil,
        from network: String? = nil
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
        if let cookie { headers[.cookie] = cookie }
        if let network, let name = HTTPField.Name("X-Forwarded-For") { headers[name] = network }
        return try await execute(
            uri: path,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: encoded(fields))
        )
    }
}

extension TestResponse {
    var location: String? { headers[.location] }

    /// The session that the answer gives, as the browser would send it back.
    var givenCookie: String? {
        guard let field = headers[.setCookie],
            let pair = field.split(separator: ";").first, !pair.hasSuffix("=")
        else { return nil }
        return String(pair)
    }
}
