// SPDX-License-Identifier: EUPL-1.2

/// The parts of a `multipart/form-data` body (RFC 7578): what a form with files sends.
public enum Multipart {
    public struct Part: Hashable, Sendable {
        /// The name of the form's field.
        public let name: String
        /// Nil for a field that is no file; empty when no file was chosen.
        public let fileName: String?
        public let mediaType: String?
        public let content: ArraySlice<UInt8>
    }

    public enum Refusal: Error, Hashable, Sendable {
        case malformed
        case tooManyParts(limit: Int)
    }

    /// The boundary a `Content-Type` names, if that is what it is.
    public static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.trimmed }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        let parameter = parts.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }
        let value = parameter?.dropFirst("boundary=".count).unquoted
        // RFC 2046: 1 to 70 characters.
        guard let value, (1...70).contains(value.utf8.count) else { return nil }
        return value
    }

    /// - Parameter limit: the most parts taken.
    public static func parts(
        of body: [UInt8],
        boundary: String,
        limit: Int
    ) throws(Refusal) -> [Part] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [Part] = []
        guard var position = find(mark, in: body, from: 0, atLineStart: true) else {
            throw .malformed
        }
        while true {
            position += mark.count
            if body[position...].starts(with: Array("--".utf8)) { return parts }
            guard let start = afterLineEnd(body, position),
                let end = find(mark, in: body, from: start, atLineStart: true)
            else { throw .malformed }
            guard parts.count < limit else { throw .tooManyParts(limit: limit) }
            // The line end before a boundary belongs to the boundary.
            parts.append(try part(body[start..<max(start, end - 2)]))
            position = end
        }
    }

    private static func part(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Part {
        guard let blank = find(Array("\r\n\r\n".utf8), in: bytes) else { throw .malformed }
        var disposition: Substring?
        var mediaType: String?
        for line in String(decoding: bytes[..<blank], as: UTF8.self).split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...]
            switch line[..<colon].trimmed.lowercased() {
            case "content-disposition": disposition = value
            case "content-type": mediaType = String(value.trimmed)
            default: break
            }
        }
        guard let disposition, let name = parameter("name", of: disposition) else {
            throw .malformed
        }
        return Part(
            name: name,
            fileName: parameter("filename", of: disposition),
            mediaType: mediaType,
            content: bytes[(blank + 4)...]
        )
    }

    /// A quoted parameter; browsers write `"` inside as `%22`.
    private static func parameter(_ name: String, of header: Substring) -> String? {
        guard let range = header.firstRange(of: "; \(name)=\"") else { return nil }
        let rest = header[range.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        let value = String(rest[..<end])
        return value.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    private static func afterLineEnd(_ body: [UInt8], _ position: Int) -> Int? {
        body[position...].starts(with: [13, 10]) ? position + 2 : nil
    }

    private static func find(
        _ mark: [UInt8],
        in bytes: [UInt8],
        from start: Int,
        atLineStart: Bool
    ) -> Int? {
        var from = start
        while let found = find(mark, in: bytes[from...]) {
            if found == 0 || (found >= 2 && bytes[found - 2] == 13 && bytes[found - 1] == 10) {
                return found
            }
            from = found + 1
        }
        return nil
    }

    private static func find(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = mark.first, bytes.count >= mark.count else { return nil }
        var from = bytes.startIndex
        let last = bytes.endIndex - mark.count
        while from <= last, let next = bytes[from...last].firstIndex(of: first) {
            if bytes[next..<(next + mark.count)].elementsEqual(mark) { return next }
            from = next + 1
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let head = drop { $0 == " " || $0 == "\t" }
        guard let last = head.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return head[...last]
    }

    fileprivate var unquoted: String {
        hasPrefix("\"") && hasSuffix("\"") && count >= 2
            ? String(dropFirst().dropLast()) : String(self)
    }
}
