// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("Sealed texts")
struct TextsTests {
    @Test
    func `are fingerprinted with their salt`() {
        let (text, content) = SealedContent.seal("abc", id: .sample(1), salt: [])
        // SHA-256 of "abc", the standard's own example.
        #expect(
            text.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(content.digest == text.digest)
        #expect(SealedContent.seal("abc", id: .sample(1), salt: [1]).text.digest != text.digest)
        #expect(SealedContent.seal("bc", id: .sample(1), salt: [97]).text.digest == text.digest)
    }

    @Test(arguments: StoreKind.allCases)
    func `come back as they were, whatever they hold`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let texts = [
            "", "l'été\r\n\t\u{0}après", "👩🏽‍🌾 \u{301}",
            String(repeating: "x", count: 70_000),
        ]
        .enumerated().map { SealedContent(id: .sample($0), salt: [0, 255], content: $1) }
        try await scene.append { $0.texts = texts }
        let store = Texts(scene.store)
        #expect(try await store.all(of: scene.territory) == texts)
        let some = try await store.read([.sample(3), .sample(1), .sample(9)], of: scene.territory)
        #expect(Set(some) == [texts[1], texts[3]])
    }
}
