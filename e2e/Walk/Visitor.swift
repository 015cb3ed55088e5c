// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Phrases

/// Someone who asks for pages as a browser does, and reads them as they were sent.
public struct Visitor: Sendable {
    public typealias Field = (name: String, value: String)

    let site: DemoSite
    /// "name=value" of the session, nil for whoever has none.
    public let cookie: String?

    public struct Answer: Sendable {
        public let status: Int
        public let headers: HTTPFields
        public let bytes: [UInt8]

        public var text: String { String(decoding: bytes, as: UTF8.self) }
        public var isPage: Bool { headers[.contentType]?.hasPrefix("text/html") ?? false }
    }

    /// - Parameter isCompressed: whether it is asked for as it travels.
    public func get(
        _ path: String,
        in language: Language = .french,
        isCompressed: Bool = false
    ) async throws -> Answer {
        var headers: HTTPFields = [.acceptLanguage: language.rawValue]
        if isCompressed { headers[.acceptEncoding] = "gzip" }
        return try await ask(path, .get, headers, [])
    }

    public func post(
        _ path: String,
        _ fields: [Field],
        in language: Language = .french
    ) async throws -> Answer {
        let body = fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return try await ask(
            path,
            .post,
            [
                .contentType: "application/x-www-form-urlencoded",
                .acceptLanguage: language.rawValue,
            ],
            Array(body.joined(separator: "&").utf8)
        )
    }

    /// Sends a file in a form.
    public func bring(_ bytes: [UInt8], named name: String, to path: String) async throws -> Answer
    {
        let head = """
            --limite\r\nContent-Disposition: form-data; name="fichier"; filename="\(name)"\r\n\
            Content-Type: application/octet-stream\r\n\r\n
            """
        return try await ask(
            path,
            .post,
            [.contentType: "multipart/form-data; boundary=limite"],
            Array(head.utf8) + bytes + Array("\r\n--limite--\r\n".utf8)
        )
    }

    private func ask(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ headers: HTTPFields,
        _ body: [UInt8]
    ) async throws -> Answer {
        var headers = headers
        if let cookie { headers[.cookie] = cookie }
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = "same-origin" }
        let request = TestClient.Request(
            path,
            method: method,
            authority: "127.0.0.1:\(site.port)",
            headers: headers,
            body: body.isEmpty ? nil : ByteBuffer(bytes: body)
        )
        let response = try await TestClient.withClient(
            host: "127.0.0.1",
            port: site.port,
            configuration: TestClient.Configuration(timeout: .seconds(60))
        ) { try await $0.execute(request) }
        return Answer(
            status: response.status.code,
            headers: response.headers,
            bytes: response.body.map { Array($0.readableBytesView) } ?? []
        )
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension DemoSite {
    public var stranger: Visitor { Visitor(site: self, cookie: nil) }

    /// Comes in by the entrance of the demo.
    public func visitor(as persona: String) async throws -> Visitor {
        let answer = try await stranger.post("/entrer/\(persona)", [])
        guard let given = answer.headers[.setCookie],
            let cookie = given.split(separator: ";").first
        else { throw Missing() }
        return Visitor(site: self, cookie: String(cookie))
    }
}
