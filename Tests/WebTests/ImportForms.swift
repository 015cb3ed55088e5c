// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Sample
import Testing
import Views

/// The forms of the import wizard, sent as a browser would.
extension TestClientProtocol {
    func bring(
        _ bytes: [UInt8],
        named name: String = "plan.csv",
        _ fields: [String: String] = [:]
    ) async throws -> TestResponse {
        let boundary = "limite"
        var body: [UInt8] = []
        for (field, value) in fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; ".utf8
            body += "name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8
        }
        body += "--\(boundary)\r\nContent-Disposition: form-data; ".utf8
        body += "name=\"fichier\"; filename=\"\(name)\"\r\n".utf8
        body += "Content-Type: application/octet-stream\r\n\r\n".utf8
        body += bytes
        body += "\r\n--\(boundary)--\r\n".utf8
        return try await execute(
            uri: Address.importNew(Sample.slug).path,
            method: .post,
            headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: ByteBuffer(bytes: body)
        )
    }

    /// Brings a file and opens its preview.
    func preview(
        _ text: String,
        named name: String = "plan.csv",
        _ fields: [String: String] = [:]
    ) async throws -> Preview {
        let brought = try await bring(Array(text.utf8), named: name, fields)
        #expect(brought.status == .seeOther)
        let path = try #require(brought.headers[.location])
        return Preview(path: path, page: try await get(path))
    }

    func send(_ items: [QueryItem], to path: String) async throws -> TestResponse {
        let body = items.map { "\($0.name.encoded)=\($0.value.encoded)" }.joined(separator: "&")
        return try await execute(
            uri: path,
            method: .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: body)
        )
    }

    /// Presses a button of a preview, with some of its answers changed.
    func press(
        _ button: String,
        of preview: Preview,
        _ changes: [String: String] = [:]
    ) async throws -> TestResponse {
        var items = preview.items
        for (name, value) in changes {
            items.removeAll { $0.name == name }
            items.append(QueryItem(name, value))
        }
        return try await send(items + [QueryItem("faire", button)], to: preview.path)
    }
}

/// A preview, and what its form would send.
struct Preview {
    let path: String
    let page: TestResponse

    var text: String { page.text }

    /// The hidden fields, the choices and the columns as the page shows them.
    var items: [QueryItem] {
        let hidden = text.matches(
            of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/
        ).map { QueryItem(Self.plain($0.1), Self.plain($0.2)) }
        let radios = text.matches(
            of: /<input type="radio"[^>]* name="([^"]*)" value="([^"]*)" checked>/
        ).map { QueryItem(Self.plain($0.1), Self.plain($0.2)) }
        let selects = text.matches(of: /<select id="colonne-[0-9]+" name="([^"]*)"/)
            .map { Self.plain($0.1) }
        let shown = Dictionary(
            hidden.filter { $0.name.hasPrefix("lue ") }.map { ($0.name.dropFirst(4), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        let columns = selects.map { QueryItem($0, shown[$0.dropFirst(8)] ?? "") }
        return hidden + radios + columns
    }

    /// The names of the choices it asks for.
    var choices: [String] { items.map(\.name).filter { $0.hasPrefix("choix ") } }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }
}

extension String {
    fileprivate var encoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
