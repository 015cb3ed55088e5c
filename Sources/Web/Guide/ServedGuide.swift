// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

/// The user guide and its pictures, these named by their content and kept in memory.
struct ServedGuide: Sendable {
    let guide: Guide
    /// Where each picture is served, by the name of its file.
    let addresses: [String: String]
    private let pictures: [String: ByteBuffer]

    init(_ guide: Guide) {
        self.guide = guide
        var addresses: [String: String] = [:]
        var pictures: [String: ByteBuffer] = [:]
        for (file, picture) in guide.pictures {
            let name = ServedAssets.name(String(file.prefix { $0 != "." }), picture.bytes, "webp")
            addresses[file] = Address.guidePicture(name).path
            pictures[name] = ByteBuffer(bytes: picture.bytes)
        }
        self.addresses = addresses
        self.pictures = pictures
    }

    func picture(_ name: String) -> ByteBuffer? { pictures[name] }
}
