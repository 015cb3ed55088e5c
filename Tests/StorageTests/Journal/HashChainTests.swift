// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage
import Testing

@Suite("The hash chain")
struct HashChainTests {
    /// Worked out apart from the program, from the description of `HashChain`. Should this ever
    /// fail, the program no longer verifies the journals that exist: the test is not to change.
    @Test
    func `hashes as it did when the first journals were written`() throws {
        let territory = try #require(TerritoryID("8c7e61a2-5a0b-4f3e-9d56-0d1f7c1b2a34"))
        #expect(
            HashChain.genesis(of: territory).hex
                == "024eb26cb2875a32e66bde7bed282cc2cbc4e3efe41c7d09ac0b1c39830aca3b"
        )
        let effective: Day = try #require(Day("2025-12-31"))
        let subject: RecordID = try #require(
            RecordID("01234567-89ab-4cde-8f01-23456789abcd")
        )
        let stamp = Stamp(
            moment: Moment(instant: 1_795_000_000_123, day: try #require(Day("2026-11-22"))),
            author: .person(
                try #require(PersonID("11111111-2222-4333-8444-555555555555")),
                under: nil
            ),
            gesture: try #require(GestureID("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee")),
            cause: 41,
            effective: effective
        )
        let wire = Wire(
            kind: "record.edited",
            version: 2,
            subject: subject,
            payload: Array(#"{"title":"Rénover"}"#.utf8)
        )
        let full = HashChain.hash(
            previous: HashChain.genesis(of: territory),
            territory: territory,
            position: 42,
            stamp: stamp,
            wire: wire
        )
        #expect(full.hex == "5548cdcb3ab78e520b7d2338a9bbd39dced49bf65fddcce592f90ef80f69f7d7")
        let bare = HashChain.hash(
            previous: full,
            territory: territory,
            position: 43,
            stamp: Stamp(moment: stamp.moment, author: .operator, gesture: stamp.gesture),
            wire: Wire(kind: "plan.opened", version: 1, subject: nil, payload: [])
        )
        #expect(bare.hex == "35a35f51f6b93c20bf0548485aa78d4aee997b12a2f614100e13c77132a6a47a")
    }

    @Test
    func `tells fields apart that run into each other`() throws {
        let day = try #require(Day("2026-11-22"))
        func hash(kind: String, payload: String) -> [UInt8] {
            HashChain.hash(
                previous: [],
                territory: .sample(1),
                position: 1,
                stamp: Stamp(
                    moment: Moment(instant: 1, day: day),
                    author: .operator,
                    gesture: .sample(1)
                ),
                wire: Wire(kind: kind, version: 1, subject: nil, payload: Array(payload.utf8))
            )
        }
        #expect(hash(kind: "ab", payload: "c") != hash(kind: "a", payload: "bc"))
    }
}

extension [UInt8] {
    fileprivate var hex: String {
        map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}
