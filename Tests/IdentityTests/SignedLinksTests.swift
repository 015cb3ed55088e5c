// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Identity
import Storage
import Testing

@Suite("A signed link")
struct SignedLinksTests {
    private let start = Threshold.start

    private func made(
        _ threshold: Threshold,
        _ purpose: SignedLinks.Purpose = SignedLinks.Purpose(rawValue: "consultation")
    ) async throws -> String {
        try await threshold.links.make(
            purpose,
            for: threshold.person.id,
            in: threshold.territory,
            facts: #"{"meeting":"12"}"#,
            valid: SignedLinks.Period(starts: start, expires: start + 1_000)
        )
    }

    @Test(arguments: StoreKind.allCases)
    func `is read as often as one likes and used once`(_ kind: StoreKind) async throws {
        let threshold = try await Threshold(kind)
        let token = try await made(threshold)
        for _ in 0..<3 {
            guard case .valid(let link) = try await threshold.links.read(token, now: start) else {
                Issue.record("a link is valid until it is used")
                return
            }
            #expect(link.person == threshold.person.id)
            #expect(link.territory == threshold.territory)
            #expect(link.purpose.rawValue == "consultation")
            #expect(link.facts == #"{"meeting":"12"}"#)
        }
        let uses = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    if case .valid = try await threshold.links.consume(token, now: start) {
                        return true
                    }
                    return false
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(uses == 1)
        #expect(try await threshold.links.read(token, now: start) == .invalid(.used))
    }

    @Test func `is worth nothing before its time and after`() async throws {
        let threshold = try await Threshold()
        let token = try await made(threshold)
        let links = threshold.links
        #expect(try await links.read(token, now: start - 1) == .invalid(.notYet))
        #expect(try await links.consume(token, now: start - 1) == .invalid(.notYet))
        #expect(try await links.read(token, now: start + 1_000) == .invalid(.expired))
        #expect(try await links.consume(token, now: start + 1_000) == .invalid(.expired))
    }

    @Test func `is revoked`() async throws {
        let threshold = try await Threshold()
        let token = try await made(threshold)
        try await threshold.links.revokeAll(
            for: SignedLinks.Purpose(rawValue: "consultation"),
            of: threshold.person.id,
            in: threshold.territory,
            now: start
        )
        #expect(try await threshold.links.consume(token, now: start) == .invalid(.revoked))
    }

    /// Whoever may correct the Directory could otherwise come in as anyone.
    @Test func `dies when its person's address becomes another's`() async throws {
        let threshold = try await Threshold()
        let token = try await made(threshold)
        var person = threshold.person
        person.email = person.email?.uppercased()
        try await threshold.record(person)
        guard case .valid = try await threshold.links.read(token, now: start) else {
            Issue.record("capitals make no other address")
            return
        }
        person.email = "victime@hauts-de-sorgne.example"
        try await threshold.record(person)
        #expect(try await threshold.links.consume(token, now: start) == .invalid(.revoked))
    }

    @Test func `says nothing of anyone, and cannot be made up`() async throws {
        let threshold = try await Threshold()
        let token = try await made(threshold)
        #expect(token.utf8.count == 64)
        #expect(!token.contains(threshold.person.id.text))
        for place in [0, 20, 40, 63] {
            var letters = Array(token)
            letters[place] = letters[place] == "A" ? "B" : "A"
            #expect(
                try await threshold.links.read(String(letters), now: start)
                    == .invalid(.malformed)
            )
        }
        for text in ["", "a", token + "=", String(token.dropLast()), "é\u{202E}" + token] {
            #expect(try await threshold.links.read(text, now: start) == .invalid(.malformed))
        }
        let others = SignedLinks(
            threshold.store,
            keys: .passing { [UInt8](repeating: 8, count: $0) },
            random: chance
        )
        #expect(try await others.read(token, now: start) == .invalid(.malformed))
    }

    @Test func `of an older key is still good, and signs no more`() async throws {
        let threshold = try await Threshold()
        let token = try await made(threshold)
        let (old, new) = ([UInt8](repeating: 7, count: 32), [UInt8](repeating: 9, count: 32))
        let keys = try #require(SigningKeys([new, old]))
        let rotated = SignedLinks(threshold.store, keys: keys, random: chance)
        guard case .valid = try await rotated.read(token, now: start) else {
            Issue.record("what was sent before a rotation stays good")
            return
        }
        let later = try await rotated.make(
            .signIn,
            for: threshold.person.id,
            in: threshold.territory,
            valid: .signIn(from: start)
        )
        #expect(try await threshold.links.read(later, now: start) == .invalid(.malformed))
    }

    @Test func `of someone erased is unknown`() async throws {
        let threshold = try await Threshold()
        let token = try await made(threshold)
        try await Erasures(threshold.store, log: nil).erase(
            [.person(threshold.person.id)],
            in: threshold.territory,
            by: .operator,
            at: start
        )
        #expect(try await threshold.links.read(token, now: start) == .invalid(.unknown))
    }
}

@Suite("The file of keys")
struct KeyFileTests {
    @Test func `is made once, for its owner alone, and read again`() async throws {
        let file = KeyFile(path: Scratch.shared.file("cheville.keys"))
        let threshold = try await Threshold(keys: try file.open(random: chance))
        let token = try await threshold.invitation()
        let again = SignedLinks(
            threshold.store,
            keys: try file.open(random: chance),
            random: chance
        )
        guard case .valid = try await again.read(token, now: Threshold.start) else {
            Issue.record("the key was not kept")
            return
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let folder = URL(filePath: file.path).deletingLastPathComponent().path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["cheville.keys"])
    }

    @Test(arguments: ["", "# nothing\n", "c2hvcnQ=\n", "not base64 at all!\n"])
    func `is refused when it holds no keys`(_ text: String) throws {
        let file = KeyFile(path: Scratch.shared.file("cheville.keys"))
        try Data(text.utf8).write(to: URL(filePath: file.path))
        #expect(throws: KeyFile.Fault.malformed(path: file.path)) {
            try file.open(random: chance)
        }
    }

    @Test func `is refused where none can be made`() {
        let file = KeyFile(path: "/nonexistent/cheville.keys")
        #expect(throws: KeyFile.Fault.unwritable(path: file.path)) {
            try file.open(random: chance)
        }
    }
}
