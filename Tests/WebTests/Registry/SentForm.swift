// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// The form of a page as a browser would send it: what its controls hold, changed here and there.
struct SentForm: Sendable {
    struct File: Sendable {
        let name: String
        let mediaType: String
        let bytes: [UInt8]
    }

    struct NoForm: Error {}

    let action: String
    var items: [(name: String, value: String)] = []
    var files: [(name: String, file: File)] = []

    /// Reads the form on records that a page holds.
    init(_ html: String) throws {
        guard let start = html.firstRange(of: "<form class=\"record-form\""),
            let end = html[start.upperBound...].firstRange(of: "</form>")
        else { throw NoForm() }
        let form = html[start.lowerBound..<end.lowerBound]
        action = Self.attribute("action", of: form.prefix { $0 != ">" }) ?? ""
        let controls =
            /<input\b([^>]*)>|<(textarea|select)\b([^>]*)>\n?((?s:.*?))<\/(?:textarea|select)>/
        for match in form.matches(of: controls) {
            let attributes = match.1 ?? match.3 ?? ""
            guard let name = Self.attribute("name", of: attributes) else { continue }
            read(match.2 ?? "input", name, attributes, match.4 ?? "")
        }
    }

    private mutating func read(
        _ tag: Substring,
        _ name: String,
        _ attributes: Substring,
        _ content: Substring
    ) {
        switch (tag, Self.attribute("type", of: attributes)) {
        case ("textarea", _): items.append((name, Self.plain(content)))
        case ("select", _):
            let chosen =
                content.firstMatch(of: /<option value="([^"]*)" selected/)
                ?? content.firstMatch(of: /<option value="([^"]*)"/)
            items.append((name, chosen.map { Self.plain($0.1) } ?? ""))
        case (_, "radio"), (_, "checkbox"):
            guard attributes.contains(" checked") else { return }
            items.append((name, Self.attribute("value", of: attributes) ?? ""))
        case (_, "file"): break
        default: items.append((name, Self.attribute("value", of: attributes) ?? ""))
        }
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
        return plain(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func plain(_ html: Substring) -> String {
        String(html).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }

    func all(_ field: String) -> [String] {
        items.filter { $0.name == "champ.\(field)" }.map(\.value)
    }

    /// What its field shows changes to that.
    mutating func type(_ field: String, _ values: String...) {
        items.removeAll { $0.name == "champ.\(field)" }
        items += values.map { ("champ.\(field)", $0) }
    }

    mutating func set(_ name: String, _ value: String) {
        items.removeAll { $0.name == name }
        items.append((name, value))
    }

    var encoded: String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        func coded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        }
        return items.map { coded($0.name) + "=" + coded($0.value) }.joined(separator: "&")
    }

    func multipart(boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for item in items {
            let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(item.name)\""
            body += Array("\(head)\r\n\r\n\(item.value)\r\n".utf8)
        }
        for (name, file) in files {
            let head =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; "
                + "filename=\"\(file.name)\"\r\nContent-Type: \(file.mediaType)\r\n\r\n"
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }
}

extension TestClientProtocol {
    func form(_ path: String) async throws -> SentForm { try SentForm(try await get(path).text) }

    func send(_ form: SentForm) async throws -> TestResponse {
        guard form.files.isEmpty else { return try await sendWithFiles(form) }
        return try await execute(
            uri: form.action,
            method: .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: form.encoded)
        )
    }

    private func sendWithFiles(_ form: SentForm) async throws -> TestResponse {
        try await execute(
            uri: form.action,
            method: .post,
            headers: [.contentType: "multipart/form-data; boundary=limite"],
            body: ByteBuffer(bytes: form.multipart(boundary: "limite"))
        )
    }
}
