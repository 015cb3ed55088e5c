// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("Bytes compressed by gzip")
struct GzipTests {
    @Test(arguments: [0, 1, 1_000, 300_000])
    func `come back the same`(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        for bytes in [noise, [UInt8](repeating: 7, count: count)] {
            for level: Int32 in [1, 6, 9] {
                let compressed = Gzip.compressed(bytes, level: level)
                #expect(Gzip.decompressed(compressed, limit: count) == bytes)
            }
        }
    }

    @Test
    func `are refused past the limit, damaged or cut`() {
        let compressed = Gzip.compressed([UInt8](repeating: 0, count: 1_000_000))
        #expect(Gzip.decompressed(compressed, limit: 999_999) == nil)
        #expect(Gzip.decompressed(Array(compressed.dropLast(9)), limit: 1_000_000) == nil)
        #expect(Gzip.decompressed([1, 2, 3], limit: 10) == nil)
    }
}
