// SPDX-License-Identifier: EUPL-1.2

/// What a file is by its first bytes, whatever its name says.
enum FileSignature: Equatable {
    case nothing
    case zip
    /// The container of old Office files and of encrypted new ones.
    case compoundFile(FormatRefusal)
    /// Pictures, PDF, web pages, programs: nothing with rows.
    case foreign
    case text

    init(of bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .nothing
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compoundFile(Self.refusalOfCompoundFile(bytes))
        } else if Self.isForeign(bytes) {
            self = .foreign
        } else {
            self = .text
        }
    }

    /// The container's directory names its streams in UTF-16: they tell what is inside.
    private static func refusalOfCompoundFile(_ bytes: [UInt8]) -> FormatRefusal {
        func contains(stream name: String) -> Bool {
            let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            return bytes.contains(subsequence: wanted)
        }
        if contains(stream: "EncryptedPackage") { return .encrypted }
        if contains(stream: "Workbook") || contains(stream: "Book") { return .legacyExcel }
        return .notASpreadsheet
    }

    private static let foreignStarts: [[UInt8]] = [
        [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], [0x1F, 0x8B], [0x42, 0x5A, 0x68],
        [0x7F, 0x45, 0x4C, 0x46], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7A, 0xBC, 0xAF],
        Array("GIF8".utf8), Array("%PDF".utf8), Array("RIFF".utf8), Array("{\\rtf".utf8),
        Array("SQLite format".utf8), Array("<?xml".utf8), Array("<!DOCTYPE".utf8),
        Array("<!doctype".utf8), Array("<html".utf8), Array("<HTML".utf8),
    ]

    private static func isForeign(_ bytes: [UInt8]) -> Bool {
        if foreignStarts.contains(where: { bytes.starts(with: $0) }) { return true }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
        let sample = bytes.prefix(16_384)
        let controls = sample.count {
            $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C
        }
        // A text file with a few stray control characters is still read, without them.
        return controls * 4 > sample.count
    }
}

extension [UInt8] {
    func contains(subsequence wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, wanted.count <= count else { return false }
        return (0...(count - wanted.count)).contains { start in
            self[start] == first && self[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
