// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Views

/// What a form may weigh.
enum FormLimit {
    /// Bytes of a form without files: several long texts, encoded.
    static let bytes = 2 << 20
    /// Bytes of a form with a file, and what surrounds the file.
    static let fileBytes = FieldLimit.attachmentBytes + (1 << 20)
    /// Fields of one form, files included.
    static let fields = 2_000
}

extension Request {
    /// Reads the form that a browser sent, whichever way it was encoded.
    /// - Parameter limit: in bytes.
    func form(limit: Int = FormLimit.bytes) async throws -> Form {
        var body = try await collected(limit)
        let bytes = body.readBytes(length: body.readableBytes) ?? []
        let type = headers[.contentType] ?? ""
        if let boundary = Multipart.boundary(of: type) {
            return try Form(multipart: bytes, boundary: boundary)
        }
        guard type.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else {
            throw HTTPError(.unsupportedMediaType)
        }
        return try Form(encoded: String(decoding: bytes, as: UTF8.self))
    }
}

extension Request {
    private func collected(_ limit: Int) async throws -> ByteBuffer {
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }
}

extension Form {
    init(encoded text: String) throws {
        let pairs = text.split(separator: "&", maxSplits: FormLimit.fields)
        guard pairs.count <= FormLimit.fields else { throw HTTPError(.contentTooLarge) }
        self.init(
            try pairs.map { pair in
                let parts = pair.split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                guard let name = Self.decoded(parts[0]),
                    let value = Self.decoded(parts.count == 2 ? parts[1] : "")
                else { throw HTTPError(.badRequest) }
                return QueryItem(name, Self.cleaned(value))
            }
        )
    }

    init(multipart bytes: [UInt8], boundary: String) throws {
        let parts: [Multipart.Part]
        do throws(Multipart.Refusal) {
            parts = try Multipart.parts(of: bytes, boundary: boundary, limit: FormLimit.fields)
        } catch {
            throw HTTPError(.badRequest)
        }
        self.init([])
        for part in parts {
            guard let fileName = part.fileName else {
                let value = String(decoding: part.content, as: UTF8.self)
                items.append(QueryItem(part.name, Self.cleaned(value)))
                continue
            }
            let name = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            files.append(
                File(
                    field: part.name,
                    name: String(Self.cleaned(name).prefix(200)),
                    mediaType: part.mediaType ?? "application/octet-stream",
                    bytes: part.content
                )
            )
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    /// One sort of line end; no control characters, among them those that make text read in
    /// another order than it is written.
    private static func cleaned(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        guard lines.unicodeScalars.contains(where: isControl) else { return lines }
        return String(String.UnicodeScalarView(lines.unicodeScalars.filter { !isControl($0) }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
