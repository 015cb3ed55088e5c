// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Foundation
import Phrases
import Storage
import Testing

@testable import Mail

@Suite("A courier", .timeLimit(.minutes(3)))
struct CourierTests {
    @Test func `loses nothing while the relay is away, and sends once when it is back`()
        async throws
    {
        let office = try await Office()
        let person = try await office.person("Camille Durand")
        let first = try await Relay.start()
        #expect(try await first.stop().isEmpty)
        let courier = try office.courier(through: first.address)
        for _ in 1...3 { try await office.put(SignInNotice(), for: person) }
        for _ in 1...200 {
            await courier.deliver()
            office.pass(minutes: 60)
        }
        #expect(try await office.waiting() == 3)
        #expect(office.incidents.count == 1, "said more than once")

        let second = try await Relay.start(port: first.port)
        await courier.deliver()
        office.pass(minutes: 60)
        await courier.deliver()
        let letters = try await second.stop()
        #expect(letters.count == 3)
        #expect(Set(letters.map(\.identifier)).count == 3)
        #expect(try await office.waiting() == 0)
        #expect(office.incidents.last == .relayFound)
    }

    @Test func `rests while the relay is away, so that it is not asked at every letter`()
        async throws
    {
        let office = try await Office()
        let person = try await office.person("Camille Durand")
        let relay = try await Relay.start()
        #expect(try await relay.stop().isEmpty)
        let courier = try office.courier(through: relay.address)
        for _ in 1...5 { try await office.put(SignInNotice(), for: person) }
        await courier.deliver()
        await courier.deliver()
        let claims = try await Outbox(office.store).claim(limit: 10, now: office.now, lease: 1)
        #expect(claims.count == 4, "only one letter was tried")
        #expect(claims.allSatisfy { $0.attempts == 1 })
    }

    @Test func `gives up a recipient that the relay refuses for good, and says so`() async throws {
        let office = try await Office()
        let relay = try await Relay.start(answers: ["camille": "550 5.1.1 nobody"])
        let person = try await office.person("Camille Durand")
        try await office.put(SignInNotice(), for: person)
        let courier = try office.courier(through: relay.address)
        await courier.deliver()
        #expect(try await office.waiting() == 0)
        guard case .givenUp(let claim, let reason)? = office.incidents.first else {
            Issue.record("\(office.incidents)")
            return
        }
        #expect(claim.notice.person == person)
        #expect(reason == .refused(.rejectedRecipient(.init(code: 550, enhanced: "5.1.1"))))
        #expect(office.incidents.count == 1)
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `tries again later and later, and gives up after three days`() async throws {
        let office = try await Office()
        let relay = try await Relay.start(answers: ["camille": "451 4.7.1 later"])
        let person = try await office.person("Camille Durand")
        try await office.put(SignInNotice(), for: person)
        let courier = try office.courier(through: relay.address)
        var delays: [Int64] = []
        while try await office.waiting() > 0 {
            await courier.deliver()
            guard case .postponed(_, let until, _)? = office.incidents.last else { break }
            delays.append((until - office.now) / 60_000)
            office.pass(minutes: (until - office.now) / 60_000 - 1)
            await courier.deliver()
            #expect(office.incidents.count == delays.count, "tried before its time")
            office.pass(minutes: 1)
        }
        #expect(delays.prefix(10) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360])
        #expect((office.now - Office.start) / 60_000 >= 3 * 24 * 60)
        #expect((office.now - Office.start) / 60_000 < 3 * 24 * 60 + 360)
        guard case .givenUp(_, .refused)? = office.incidents.last else {
            Issue.record("\(office.incidents)")
            return
        }
        #expect(try await office.waiting() == 0)
        #expect(try await relay.stop().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `shares an outbox with another without sending anything twice`(
        _ kind: StoreKind
    ) async throws {
        let office = try await Office(kind)
        let relay = try await Relay.start()
        let person = try await office.person("Camille Durand")
        for _ in 1...20 { try await office.put(SignInNotice(), for: person) }
        let couriers = [
            try office.courier(through: relay.address),
            try office.courier(through: relay.address, on: try await office.database.open()),
        ]
        while try await office.waiting() > 0 {
            await withTaskGroup { group in
                for courier in couriers { group.addTask { await courier.deliver() } }
            }
        }
        let letters = try await relay.stop()
        #expect(letters.count == 20)
        #expect(Set(letters.map(\.identifier)).count == 20)
    }

    @Test func `sends once what the database could not cross off at once`() async throws {
        let (office, relay) = (try await Office(), try await Relay.start())
        let person = try await office.person("Camille Durand")
        try await office.put(SignInNotice(), for: person)
        let store = FailingStore(office.store)
        let courier = try office.courier(through: relay.address, on: store)
        for _ in 1...3 {
            await courier.deliver()
            office.pass(minutes: 10)
        }
        #expect(try await office.waiting() == 1)
        #expect(office.incidents == [.storeLost(.full)])
        store.mend()
        await courier.deliver()
        #expect(try await office.waiting() == 0)
        #expect(try await relay.stop().count == 1)
    }

    @Test func `drops what cannot be told, saying why once`() async throws {
        let office = try await Office()
        let reachable = try await office.person("Camille Durand")
        let notices: [(String, String, PersonID, Incident.Reason)] = [
            ("signIn.link", "{}", try await office.person("A", email: nil), .withoutAddress),
            (
                "signIn.link", "{}",
                try await office.person("", email: "a@b.example", standing: .erased),
                .withoutAddress
            ),
            ("signIn.link", "{}", try await office.person("B", email: "b b@c"), .addressMalformed),
            ("signIn.link", "{}", PersonID(UUID()), .personUnknown),
            ("moon.landed", "{}", reachable, .kindUnknown),
            ("mandate.recorded", "{", reachable, .factsUnreadable),
        ]
        let courier = try office.courier(through: "smtp://127.0.0.1:1")
        for (kind, facts, person, reason) in notices {
            let notice = Notice(id: UUID(), kind: kind, person: person, facts: facts, due: 0)
            try await office.put(notice)
            await courier.deliver()
            guard case .givenUp(let claim, reason)? = office.incidents.last else {
                Issue.record("\(kind): \(office.incidents)")
                continue
            }
            #expect(claim.notice == notice)
        }
        #expect(try await office.waiting() == 0)
        #expect(office.incidents.count == notices.count)
    }

    @Test func `sends nothing to whom nothing may be signed for`() async throws {
        let office = try await Office()
        let person = try await office.person("Camille Durand")
        try await office.put(SignInNotice(), for: person)
        let address = "smtp://127.0.0.1:1"
        struct Away: Error {}
        let failing = try office.courier(through: address, signing: { _, _, _ in throw Away() })
        await failing.deliver()
        guard case .postponed(_, _, .unsigned)? = office.incidents.last else {
            Issue.record("\(office.incidents)")
            return
        }
        office.pass(minutes: 1)
        try await office.courier(through: address, signing: { _, _, _ in nil }).deliver()
        guard case .givenUp(_, .nothingToSign)? = office.incidents.last else {
            Issue.record("\(office.incidents)")
            return
        }
        #expect(try await office.waiting() == 0)
    }

    @Test func `leaves at once when told that something waits, and stops when told to`()
        async throws
    {
        let (office, relay) = (try await Office(), try await Relay.start())
        let person = try await office.person("Camille Durand")
        let courier = try office.courier(through: relay.address)
        let running = Task { await courier.run(every: .seconds(100_000)) }
        for _ in 1...3 {
            let id = try await office.put(SignInNotice(), for: person)
            courier.nudge()
            #expect(try await relay.next().identifier.contains(id.uuidString.lowercased()))
        }
        running.cancel()
        await running.value
        #expect(try await relay.stop().isEmpty)
    }

    @Test func `puts back what it was sending when it is stopped`() async throws {
        let office = try await Office()
        let person = try await office.person("Camille Durand")
        try await office.put(SignInNotice(), for: person)
        let port = try SilentPort()
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let stopped = try office.courier(
            through: port.address,
            signing: { _, _, _ in
                beginning.finish()
                return SignedAddress(Office.address, usableUntil: 0)
            }
        )
        let running = Task { await stopped.run() }
        for await _ in begun {}
        running.cancel()
        await running.value

        let relay = try await Relay.start()
        try await office.courier(through: relay.address).deliver()
        #expect(try await relay.stop().count == 1)
        #expect(office.incidents.isEmpty)
    }
}
