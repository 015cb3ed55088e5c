// SPDX-License-Identifier: EUPL-1.2

/// Photographs without what was noted beside the image: where and when it was taken, with what, by
/// whom. The image itself is not touched.
public enum Picture {
    /// The file does not hold together: it is not taken, for nobody knows what it would keep.
    public struct Unreadable: Error, Hashable, Sendable {}

    /// The media types whose notes are taken out; other files are kept as they are.
    public static let mediaTypes: Set<String> = ["image/jpeg", "image/png", "image/webp"]

    /// The same picture, its notes left out, but for the way up it is to be shown.
    public static func withoutNotes(
        _ bytes: ArraySlice<UInt8>,
        mediaType: String
    ) throws(Unreadable) -> ArraySlice<UInt8> {
        switch mediaType {
        case "image/jpeg": try JPEG.withoutNotes(bytes)[...]
        case "image/png": try PNG.withoutNotes(bytes)[...]
        case "image/webp": try WebP.withoutNotes(bytes)[...]
        default: bytes
        }
    }
}

/// Bytes read from the front, each read within what is left.
struct ByteReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func take(_ count: Int) throws(Picture.Unreadable) -> ArraySlice<UInt8> {
        guard count >= 0, rest.count >= count else { throw Picture.Unreadable() }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func byte() throws(Picture.Unreadable) -> UInt8 {
        guard let byte = rest.popFirst() else { throw Picture.Unreadable() }
        return byte
    }

    mutating func skip(_ expected: [UInt8]) throws(Picture.Unreadable) {
        guard try take(expected.count).elementsEqual(expected) else { throw Picture.Unreadable() }
    }
}

extension Sequence<UInt8> {
    /// The number that these bytes write, the heaviest first.
    var bigEndian: Int { reduce(0) { $0 << 8 | Int($1) } }
}

extension BidirectionalCollection<UInt8> {
    /// The number that these bytes write, the lightest first.
    var littleEndian: Int { reversed().bigEndian }
}
