// SPDX-License-Identifier: EUPL-1.2

/// A JPEG file as a row of segments, each begun by `FF` and its marker.
enum JPEG {
    private enum Marker {
        static let start: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
        static let comment: UInt8 = 0xFE
        /// JFIF, colour profiles and Adobe's colour transform: how the image is to be shown.
        static let shown: Set<UInt8> = [0xE0, 0xE2, 0xEE]
        /// Exif and XMP.
        static let exif: UInt8 = 0xE1

        static func isAlone(_ marker: UInt8) -> Bool { marker == 0x01 || isRestart(marker) }
        static func isRestart(_ marker: UInt8) -> Bool { (0xD0...0xD7).contains(marker) }
    }

    /// Comments and what applications noted are left out, and so is what follows the image: a
    /// second picture or a film that phones hide there has notes of its own.
    static func withoutNotes(_ bytes: ArraySlice<UInt8>) throws(Picture.Unreadable) -> [UInt8] {
        var reader = ByteReader(bytes)
        try reader.skip([0xFF, Marker.start])
        var kept: [UInt8] = [0xFF, Marker.start]
        kept.reserveCapacity(bytes.count)
        while true {
            let marker = try marker(&reader)
            if marker == Marker.end { return kept + [0xFF, Marker.end] }
            if Marker.isAlone(marker) {
                kept += [0xFF, marker]
                continue
            }
            let length = try reader.take(2).bigEndian
            let content = try reader.take(length - 2)
            if marker == Marker.exif {
                if let orientation = Orientation.read(content) { kept += orientation.segment }
            } else if isKept(marker, content) {
                kept += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
            }
            if marker == Marker.scan { kept += try scan(&reader) }
        }
    }

    private static func marker(_ reader: inout ByteReader) throws(Picture.Unreadable) -> UInt8 {
        guard try reader.byte() == 0xFF else { throw Picture.Unreadable() }
        var marker = try reader.byte()
        // Any number of FF may fill the space before a marker.
        while marker == 0xFF { marker = try reader.byte() }
        return marker
    }

    private static func isKept(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
        guard marker == Marker.comment || (0xE0...0xEF).contains(marker) else { return true }
        // A list of other pictures in the file goes with them.
        return Marker.shown.contains(marker) && !content.starts(with: Array("MPF\0".utf8))
    }

    /// The image's own bytes, up to the next marker, which is left to be read.
    private static func scan(
        _ reader: inout ByteReader
    ) throws(Picture.Unreadable) -> ArraySlice<UInt8> {
        let rest = reader.rest
        var position = rest.startIndex
        while let found = rest[position...].firstIndex(of: 0xFF), found + 1 < rest.endIndex {
            let next = rest[found + 1]
            if next == 0 || Marker.isRestart(next) {
                position = found + 2
            } else if next == 0xFF {
                position = found + 1
            } else {
                return try reader.take(found - rest.startIndex)
            }
        }
        throw Picture.Unreadable()
    }
}

/// Which way up a photograph is to be shown: the one note that its Exif keeps.
private struct Orientation {
    private static let opening: [UInt8] = Array("Exif\0\0".utf8)
    private static let tag = 0x0112

    let value: UInt8

    /// Nil when nothing is said, or that it is the right way up.
    static func read(_ content: ArraySlice<UInt8>) -> Orientation? {
        guard content.starts(with: opening) else { return nil }
        let tiff = Array(content.dropFirst(opening.count))
        let isLittle = tiff.starts(with: Array("II".utf8))
        func number(_ position: Int, _ length: Int) -> Int? {
            guard position >= 0, position + length <= tiff.count else { return nil }
            let bytes = tiff[position..<(position + length)]
            return isLittle ? bytes.littleEndian : bytes.bigEndian
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for rank in 0..<count {
            let entry = directory + 2 + rank * 12
            guard let tag = number(entry, 2) else { return nil }
            if tag == Self.tag, let value = number(entry + 8, 2) {
                return (2...8).contains(value) ? Orientation(value: UInt8(value)) : nil
            }
        }
        return nil
    }

    /// An Exif of one entry.
    var segment: [UInt8] {
        [0xFF, 0xE1, 0x00, 0x22] + Self.opening
            + [0x4D, 0x4D, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01]
            + [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, value, 0x00, 0x00]
            + [0x00, 0x00, 0x00, 0x00]
    }
}
