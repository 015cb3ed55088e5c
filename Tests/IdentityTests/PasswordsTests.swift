// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Identity

@Suite("A password")
struct PasswordsTests {
    private let passwords = Passwords(cost: .test, random: chance)

    @Test func `is kept as what was derived from it, with how`() async throws {
        let kept = String(decoding: try await passwords.derive("une phrase longue"), as: UTF8.self)
        #expect(kept.hasPrefix("$scrypt$ln=4,r=1,p=1$"))
        #expect(!kept.contains("phrase"))
        let again = try await passwords.derive("une phrase longue")
        #expect(Array(kept.utf8) != again, "each has a salt of its own")
    }

    @Test func `is right or wrong`() async throws {
        let kept = try await passwords.derive("une phrase longue")
        #expect(try await passwords.check("une phrase longue", against: kept) == .right)
        #expect(try await passwords.check("une phrase longuf", against: kept) == .wrong)
        #expect(try await passwords.check("", against: kept) == .wrong)
        #expect(try await passwords.check("une phrase longue", against: nil) == .wrong)
        #expect(try await passwords.check("a", against: Array("$md5$a$b".utf8)) == .wrong)
    }

    @Test func `is the same whichever keyboard it was typed on`() async throws {
        let kept = try await passwords.derive("\u{E9}nerg\u{E9}tique")
        #expect(
            try await passwords.check("e\u{301}nerge\u{301}tique", against: kept) == .right
        )
    }

    @Test func `kept at a former cost is still checked, and said to be`() async throws {
        let kept = try await passwords.derive("une phrase longue")
        let dearer = Passwords(
            cost: PasswordCost(logRounds: 5, blockSize: 1, parallelism: 1),
            random: chance
        )
        #expect(
            try await dearer.check("une phrase longue", against: kept) == .rightAtFormerCost
        )
        #expect(try await dearer.check("une autre phrase", against: kept) == .wrong)
    }

    /// RFC 7914, section 12: N=1024, r=8, p=16.
    @Test func `is derived as the standard says`() async throws {
        let text = """
            fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162\
            2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
            """
        let hash = stride(from: 0, to: 64, by: 2).compactMap { place in
            UInt8(text.dropFirst(place).prefix(2), radix: 16)
        }
        let kept = StoredPassword(
            cost: PasswordCost(logRounds: 10, blockSize: 8, parallelism: 16),
            salt: Array("NaCl".utf8),
            hash: hash
        )
        #expect(try await passwords.check("password", against: kept.bytes) == .rightAtFormerCost)
    }
}

@Suite("The pool of long computations")
struct BoundedPoolTests {
    @Test(.timeLimit(.minutes(1)))
    func `runs two at a time, lets twenty wait, and turns the others away`() async throws {
        let pool = BoundedPool("test", width: 2, queueLength: 20)
        let gate = DispatchSemaphore(value: 0)
        let (started, starting) = AsyncStream.makeStream(of: Void.self)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let run = try? await pool.run {
                        starting.yield()
                        gate.wait()
                        return 1
                    }
                    return run != nil
                }
            }
            var count = 0
            for await _ in started {
                count += 1
                if count == 2 { break }
            }
            for _ in 0..<20 {
                group.addTask { (try? await pool.run { 1 }) != nil }
            }
            while pool.waiting < 20 { await Task.yield() }
            for _ in 0..<5 {
                await #expect(throws: BoundedPool.Full.self) { try await pool.run { 1 } }
            }
            gate.signal()
            gate.signal()
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 22)
        #expect(try await pool.run { 2 } == 2)
    }
}

@Suite("The rule of passwords")
struct PasswordRuleTests {
    private static let email = "camille.roche@hauts-de-sorgne.example"

    @Test(arguments: [
        ("onze lettre", PasswordRule.Violation.tooShort),
        (String(repeating: "a b c d e f ", count: 17), .tooLong),
        ("Camille.Roche@hauts-de-sorgne.example", .isEmail), ("camille.roche", .isEmail),
        ("aaaaaaaaaaaaaaa", .isCommon), ("123456789012", .isCommon),
        ("azertyuiopqsdf", .isCommon), ("MotDePasse2026!", .isCommon),
        ("passwordpassword", .isCommon), ("2026-soleil-2026", .isCommon),
        ("bonjour123456789", .isCommon),
    ])
    func `refuses what anyone would try first`(
        _ password: String,
        _ violation: PasswordRule.Violation
    ) {
        #expect(PasswordRule.violation(of: password, email: Self.email) == violation)
    }

    @Test(arguments: [
        "une phrase assez longue", "douze lettre", "correct cheval pile agrafe", "4f#kP!29zzQe",
        "мой длинный пароль", "soleil sur la mairie en juin",
    ])
    func `takes any other`(_ password: String) {
        #expect(PasswordRule.violation(of: password, email: Self.email) == nil)
    }
}
