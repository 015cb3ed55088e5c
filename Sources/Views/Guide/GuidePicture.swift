// SPDX-License-Identifier: EUPL-1.2

/// A picture of the guide: extended WebP, as browsers take it of a page.
public struct GuidePicture: Sendable {
    public let bytes: [UInt8]
    /// In pixels: a page keeps its place before the picture has come.
    let width: Int
    let height: Int

    init?(_ bytes: [UInt8]) {
        guard bytes.count > 30, bytes[8..<16].elementsEqual("WEBPVP8X".utf8) else { return nil }
        func number(at place: Int) -> Int {
            bytes[place..<place + 3].reversed().reduce(0) { $0 << 8 | Int($1) } + 1
        }
        self.bytes = bytes
        width = number(at: 24)
        height = number(at: 27)
    }
}
