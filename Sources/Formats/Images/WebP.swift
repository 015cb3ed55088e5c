// SPDX-License-Identifier: EUPL-1.2

/// A WebP file: chunks under names of four letters, in a RIFF container.
enum WebP {
    /// In the flags of an extended file: Exif follows, XMP follows.
    private static let noteFlags: UInt8 = 0x0C

    /// Exif and XMP are left out, and so is what follows the container.
    static func withoutNotes(_ bytes: ArraySlice<UInt8>) throws(Picture.Unreadable) -> [UInt8] {
        var file = ByteReader(bytes)
        try file.skip(Array("RIFF".utf8))
        let size = try file.take(4).littleEndian
        var reader = ByteReader(try file.take(size))
        try reader.skip(Array("WEBP".utf8))
        var kept: [UInt8] = Array("WEBP".utf8)
        while !reader.rest.isEmpty {
            let name = String(decoding: try reader.take(4), as: UTF8.self)
            let length = try reader.take(4)
            var content = Array(try reader.take(length.littleEndian))
            if !content.count.isMultiple(of: 2) { content.append(try reader.byte()) }
            guard name != "EXIF", name != "XMP " else { continue }
            if name == "VP8X", let flags = content.first { content[0] = flags & ~noteFlags }
            kept += Array(name.utf8) + length + content
        }
        let sizes = (0..<4).map { UInt8(kept.count >> (8 * $0) & 0xFF) }
        return Array("RIFF".utf8) + sizes + kept
    }
}
