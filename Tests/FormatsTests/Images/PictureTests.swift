// SPDX-License-Identifier: EUPL-1.2

import Formats
import Testing

@Suite("A picture")
struct PictureTests {
    private static let secret = Array("GPS 45.7N 3.1E".utf8)

    // MARK: JPEG

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    /// Exif of two entries, one the way up, then the place.
    private static func exif(orientation: UInt8, isLittle: Bool = false) -> [UInt8] {
        func number(_ value: Int, _ length: Int) -> [UInt8] {
            let bytes = (0..<length).map { UInt8(value >> (8 * $0) & 0xFF) }
            return isLittle ? bytes : bytes.reversed()
        }
        let header = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
        let place = number(0x8825, 2) + number(4, 2) + number(1, 4) + number(38, 4)
        let way =
            number(0x0112, 2) + number(3, 2) + number(1, 4)
            + number(Int(orientation), 2) + number(0, 2)
        return Array("Exif\0\0".utf8) + header + number(2, 2) + place + way + number(0, 4) + secret
    }

    private static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    private static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
    private static let tables = segment(0xDB, Array(repeating: 7, count: 65))
    private static let scan =
        segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

    private static func jpeg(_ notes: [[UInt8]], after: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8] + jfif + notes.flatMap { $0 } + profile + tables + scan + [0xFF, 0xD9] + after
    }

    private func bare(_ bytes: [UInt8], _ type: String = "image/jpeg") throws -> [UInt8] {
        Array(try Picture.withoutNotes(bytes[...], mediaType: type))
    }

    private func holds(_ bytes: [UInt8]) -> Bool {
        bytes.firstRange(of: Self.secret) != nil
    }

    @Test func `loses what its camera noted, and keeps its image`() throws {
        let notes = [
            Self.segment(0xE1, Self.exif(orientation: 1)),
            Self.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Self.secret),
            Self.segment(0xED, Array("Photoshop 3.0\0".utf8) + Self.secret),
            Self.segment(0xE2, Array("MPF\0".utf8) + Self.secret),
            Self.segment(0xFE, Self.secret),
        ]
        let noted = Self.jpeg(notes, after: [0xFF, 0xD8] + Self.secret)
        #expect(holds(noted))
        #expect(try bare(noted) == Self.jpeg([]))
        #expect(try bare(Self.jpeg([])) == Self.jpeg([]))
    }

    @Test(arguments: [true, false])
    func `stays the right way up`(isLittle: Bool) throws {
        let noted = Self.jpeg([
            Self.segment(0xE1, Self.exif(orientation: 6, isLittle: isLittle))
        ])
        let bare = try bare(noted)
        #expect(!holds(bare))
        let kept = try #require(bare.firstRange(of: Array("Exif\0\0".utf8)))
        // One entry: 0x0112, a short, 6.
        let entry: [UInt8] = [0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, 6]
        #expect(bare[kept.upperBound...].firstRange(of: entry) != nil)
        #expect(try self.bare(bare) == bare)
    }

    @Test func `that does not hold together is refused`() {
        let whole = Self.jpeg([Self.segment(0xE1, Self.exif(orientation: 6))])
        for length in 0..<whole.count {
            #expect(throws: Picture.Unreadable.self) { try bare(Array(whole.prefix(length))) }
        }
        let lying = [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x01] as [UInt8]
        #expect(throws: Picture.Unreadable.self) { try bare(lying) }
    }

    // MARK: PNG and WebP

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let length = (0..<4).map { UInt8(content.count >> (8 * (3 - $0)) & 0xFF) }
        return length + Array(name.utf8) + content + [1, 2, 3, 4]
    }

    private static func png(_ notes: [[UInt8]]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [0, 0, 0, 1])
            + notes.flatMap { $0 } + chunk("IDAT", [5, 6, 7]) + chunk("IEND", [])
    }

    @Test func `in PNG loses its texts`() throws {
        let notes = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"].map { Self.chunk($0, Self.secret) }
        #expect(try bare(Self.png(notes), "image/png") == Self.png([]))
        #expect(try bare(Self.png(notes) + Self.secret, "image/png") == Self.png([]))
        let cut = Array(Self.png(notes).dropLast(3))
        #expect(throws: Picture.Unreadable.self) { try bare(cut, "image/png") }
    }

    private static func webP(_ chunks: [(String, [UInt8])]) -> [UInt8] {
        func size(_ count: Int) -> [UInt8] { (0..<4).map { UInt8(count >> (8 * $0) & 0xFF) } }
        let body =
            Array("WEBP".utf8)
            + chunks.flatMap { name, content in
                let odd = content.count.isMultiple(of: 2) ? [] : [UInt8(0)]
                return Array(name.utf8) + size(content.count) + content + odd
            }
        return Array("RIFF".utf8) + size(body.count) + body
    }

    @Test func `in WebP loses its notes and says so`() throws {
        let noted = Self.webP([
            ("VP8X", [0x1C, 0, 0, 0]), ("VP8 ", [1, 2, 3]), ("EXIF", Self.secret),
            ("XMP ", Self.secret),
        ])
        let plain = Self.webP([("VP8X", [0x10, 0, 0, 0]), ("VP8 ", [1, 2, 3])])
        #expect(try bare(noted, "image/webp") == plain)
        let cut = Array(noted.dropLast(1))
        #expect(throws: Picture.Unreadable.self) { try bare(cut, "image/webp") }
    }

    @Test func `is the only kind of file that is changed`() throws {
        #expect(try bare(Self.secret, "application/pdf") == Self.secret)
    }
}

@Suite("The content of a file")
struct FileContentTests {
    private static let word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @Test(arguments: [
        (Array("%PDF-1.4".utf8), "a.pdf", "application/pdf"),
        (Array("%PDF-1.4".utf8), "a.txt", "application/pdf"),
        (Array("{\\rtf1".utf8), "a.rtf", "application/rtf"),
        ([0xFF, 0xD8, 0xFF, 0xE0], "a.JPG", "image/jpeg"),
        (Array("RIFF0000WEBPVP8 ".utf8), "a.webp", "image/webp"),
        (Array("a;b\n1;2\n".utf8), "a.csv", "text/csv"),
        (Array("# Titre".utf8), "a.md", "text/markdown"),
        (Array("bonjour".utf8), "a", "text/plain"),
        (Array("PK\u{3}\u{4}".utf8) + Array("zz word/document.xml zz".utf8), "a.docx", word),
    ])
    func `is known by its first bytes`(bytes: [UInt8], name: String, type: String) {
        #expect(FileContent.mediaType(of: bytes[...], named: name) == type)
    }

    @Test func `is known by the type that an OpenDocument file opens with`() {
        let type = "application/vnd.oasis.opendocument.text"
        let head = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
        let bytes = head + Array("mimetype\(type)PK".utf8)
        #expect(FileContent.mediaType(of: bytes[...], named: "a.odt") == type)
    }

    @Test(arguments: [
        [], [0x7F, 0x45, 0x4C, 0x46], Array("<!DOCTYPE html>".utf8), Array("RIFF0000WAVE".utf8),
        Array("PK\u{3}\u{4} rien".utf8), Array("GIF89a".utf8),
    ])
    func `is not known when nobody reads it here`(bytes: [UInt8]) {
        #expect(FileContent.mediaType(of: bytes[...], named: "a.pdf") == nil)
    }
}
