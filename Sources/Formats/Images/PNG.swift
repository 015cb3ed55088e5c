// SPDX-License-Identifier: EUPL-1.2

/// A PNG file as a row of chunks, each under a name of four letters.
enum PNG {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static let notes: Set = ["eXIf", "iTXt", "tEXt", "tIME", "zTXt"]

    /// Exif, texts and the day are left out, and so is what follows the image.
    static func withoutNotes(_ bytes: ArraySlice<UInt8>) throws(Picture.Unreadable) -> [UInt8] {
        var reader = ByteReader(bytes)
        try reader.skip(signature)
        var kept = signature
        kept.reserveCapacity(bytes.count)
        while true {
            let length = try reader.take(4)
            let name = try reader.take(4)
            let content = try reader.take(length.bigEndian)
            let check = try reader.take(4)
            let word = String(decoding: name, as: UTF8.self)
            if !notes.contains(word) { kept += length + name + content + check }
            if word == "IEND" { return kept }
        }
    }
}
