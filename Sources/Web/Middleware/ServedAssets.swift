// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Formats
import HTTPTypes
import Hummingbird
import Views

/// The style sheet and the script, named by their content, compressed once and kept in memory: a
/// browser that has one never asks for it again.
struct ServedAssets: Sendable {
    struct Asset: Sendable {
        let mediaType: String
        let plain: ByteBuffer
        let compressed: ByteBuffer
    }

    let names: AssetNames
    private let assets: [String: Asset]

    init(_ assets: Assets) {
        let stylesheet = Self.name("cheville", assets.stylesheet, "css")
        let script = Self.name("cheville", assets.script, "js")
        names = AssetNames(
            stylesheet: Address.asset(stylesheet).path,
            script: Address.asset(script).path
        )
        self.assets = [
            stylesheet: Asset("text/css; charset=utf-8", assets.stylesheet),
            script: Asset("text/javascript; charset=utf-8", assets.script),
        ]
    }

    static func name(_ name: String, _ bytes: [UInt8], _ ending: String) -> String {
        let digest = SHA256.hash(data: bytes).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "\(name)-\(digest.joined()).\(ending)"
    }

    subscript(_ name: String) -> Asset? { assets[name] }
}

extension ServedAssets.Asset {
    init(_ mediaType: String, _ bytes: [UInt8]) {
        self.mediaType = mediaType
        plain = ByteBuffer(bytes: bytes)
        compressed = ByteBuffer(bytes: Gzip.compressed(bytes, level: 9))
    }
}

struct AssetRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.asset) { request, context in
            guard let asset = site.assets[try context.parameters.require("name")] else {
                throw HTTPError(.notFound)
            }
            var headers: HTTPFields = [
                .contentType: asset.mediaType, .vary: "Accept-Encoding",
                .cacheControl: "public, max-age=31536000, immutable",
            ]
            let isCompressed = request.acceptsGzip
            if isCompressed { headers[.contentEncoding] = "gzip" }
            return Response(
                status: .ok,
                headers: headers,
                body: ResponseBody(byteBuffer: isCompressed ? asset.compressed : asset.plain)
            )
        }
    }
}
