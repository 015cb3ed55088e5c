// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("Attachments")
struct AttachmentsTests {
    private static let content: [UInt8] = .sample(600_000, seed: 1)

    private static func write(
        _ bytes: [UInt8],
        as number: Int,
        in scene: Scene,
        limit: Int = 1_000_000,
        now: Int64 = 100
    ) async throws -> AttachmentReference {
        let pieces = stride(from: 0, to: bytes.count, by: 100_000).map {
            bytes[$0..<min($0 + 100_000, bytes.count)]
        }
        let source = AsyncStream<ArraySlice<UInt8>> { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        return try await Attachments(scene.store).write(
            source,
            as: .sample(number),
            mediaType: "application/pdf",
            in: scene.territory,
            limit: limit,
            now: now
        )
    }

    private static func read(_ number: Int, in scene: Scene) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await Attachments(scene.store).forEachChunk(of: .sample(number), in: scene.territory) {
            bytes += $0
        }
        return bytes
    }

    private static func chunks(in scene: Scene) async throws -> Int64? {
        try await scene.store.rows("SELECT count(*) FROM chunks").first?.integer(0)
    }

    @Test(arguments: StoreKind.allCases)
    func `come back as they were written`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let reference = try await Self.write(Self.content, as: 1, in: scene)
        #expect(reference.attachment.size == 600_000)
        // Worked out apart from the program.
        #expect(
            reference.attachment.digest
                == "ce87b9e22c67d02eeb5d0e6fd5f4b8b1ead2f4a35843cd218b9aee0238fc70ba"
        )
        try await scene.append { $0.attachments = [reference] }
        let found = try await Attachments(scene.store).attachment(.sample(1), of: scene.territory)
        #expect(found == reference.attachment)
        #expect(try await Self.read(1, in: scene) == Self.content)
    }

    @Test(arguments: StoreKind.allCases)
    func `are refused beyond the limit`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        await #expect {
            try await Self.write(Self.content, as: 1, in: scene, limit: 599_999)
        } throws: { error in
            guard case Attachments.WriteFault<Never>.tooLarge(limit: 599_999) = error else {
                return false
            }
            return true
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `share the chunks they have in common`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let first = try await Self.write(Self.content, as: 1, in: scene)
        let second = try await Self.write(Self.content, as: 2, in: scene)
        try await scene.append { $0.attachments = [first, second] }
        #expect(try await Self.chunks(in: scene) == 3)
        // Erasing one leaves the other whole.
        let erasures = Erasures(scene.store, log: nil)
        try await erasures.erase(
            [.attachment(.sample(1))],
            in: scene.territory,
            by: .operator,
            at: 1
        )
        let attachments = Attachments(scene.store)
        #expect(try await attachments.attachment(.sample(1), of: scene.territory) == nil)
        #expect(try await Self.read(1, in: scene).isEmpty)
        #expect(try await Self.read(2, in: scene) == Self.content)
        try await erasures.erase(
            [.attachment(.sample(2))],
            in: scene.territory,
            by: .operator,
            at: 1
        )
        #expect(try await Self.chunks(in: scene) == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `are swept when no commit came to refer to them`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        let kept = try await Self.write(Self.content, as: 1, in: scene, now: 100)
        let orphan = try await Self.write([1, 2, 3], as: 2, in: scene, now: 100)
        _ = try await Self.write([4, 5, 6], as: 3, in: scene, now: 300)
        try await scene.append { $0.attachments = [kept] }
        try await Attachments(scene.store).sweep(writtenBefore: 200)
        #expect(try await Self.chunks(in: scene) == 4)
        let head = try await scene.head()
        await #expect(throws: AppendFault.missingContent(.sample(2))) {
            try await scene.append { $0.attachments = [orphan] }
        }
        #expect(try await scene.head() == head)
    }
}
