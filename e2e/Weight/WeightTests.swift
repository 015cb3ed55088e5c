// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Formats
import Foundation
import HTTPTypes
import Testing
import Walk

/// The limits of a first visit, for whoever has a bad network and a small bill.
@Suite("The weight of every page", .timeLimit(.minutes(10)))
struct WeightTests {
    /// In bytes, as they travel.
    private static let page = 100_000
    private static let scripts = 40_000
    private static let requests = 8

    @Test func `is that of a letter, in a few requests to this site alone`() async throws {
        for sight in try await Inspection.sights() where !sight.showing.fetched.isEmpty {
            let fetched = sight.showing.fetched
            let bytes = fetched.reduce(0) { $0 + $1.bytes }
            #expect(bytes <= Self.page, "\(sight.name): \(bytes) bytes")
            #expect(fetched.count <= Self.requests, "\(sight.name): \(fetched.map(\.address))")
            let elsewhere = fetched.filter { !$0.address.hasPrefix("http://127.0.0.1:") }
            #expect(elsewhere.isEmpty, "\(sight.name): \(elsewhere.map(\.address))")
        }
    }

    @Test func `leaves room for other scripts`() async throws {
        let fetched = try await Inspection.sights().flatMap(\.showing.fetched)
        let scripts = Set(fetched.filter { $0.address.hasSuffix(".js") }.map(\.address))
        #expect(!scripts.isEmpty)
        let sizes = scripts.map { script in
            fetched.filter { $0.address == script }.map(\.bytes).max() ?? 0
        }
        let bytes = sizes.reduce(0, +)
        #expect((1...Self.scripts).contains(bytes), "\(bytes) bytes of scripts")
    }

    @Test func `keeps nothing of its reader but the session`() async throws {
        #expect(try await Inspection.cookies() == ["cheville"])
        for sight in try await Inspection.sights() {
            let given = sight.answer.headers[values: .setCookie]
            #expect(given.allSatisfy { $0.hasPrefix("cheville=") }, "\(sight.name): \(given)")
        }
    }

    @Test func `rests on things named by their content, compressed, kept for good`() async throws {
        let sights = try await Inspection.sights()
        let paths = Set(
            sights.flatMap(\.showing.fetched).compactMap { fetched in
                fetched.address.firstRange(of: "/assets/").map {
                    String(fetched.address[$0.lowerBound...])
                }
            }
        )
        #expect(paths.count >= 2)
        try await DemoSite.serve { site in
            for path in paths {
                let answer = try await site.stranger.get(path, isCompressed: true)
                #expect(answer.status == 200, "\(path)")
                #expect(answer.headers[.contentEncoding] == "gzip", "\(path)")
                let caching = answer.headers[.cacheControl] ?? ""
                #expect(caching == "public, max-age=31536000, immutable", "\(path)")
                let plain = try #require(Gzip.decompressed(answer.bytes, limit: 4_000_000))
                let digest = SHA256.hash(data: plain).prefix(8).map { byte in
                    (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }
                #expect(path.contains("-\(digest.joined())."), "\(path)")
            }
        }
    }
}
