// SPDX-License-Identifier: EUPL-1.2

import Identity
import Testing

@Suite("A rate limit")
struct RateLimitTests {
    @Test func `lets a burst pass, then one at a time`() {
        let limit = RateLimit(burst: 3, every: 1_000)
        #expect((0..<3).allSatisfy { _ in limit.take("a", now: 0) == nil })
        #expect(limit.take("a", now: 0) == 1_000)
        #expect(limit.take("a", now: 400) == 600)
        #expect(limit.take("b", now: 400) == nil, "another is not held back")
        #expect(limit.take("a", now: 1_000) == nil)
        #expect(limit.take("a", now: 1_000) == 1_000)
        #expect((0..<3).allSatisfy { _ in limit.take("a", now: 60_000) == nil })
        #expect(limit.take("a", now: 60_000) == 1_000, "waiting long gives no more than a burst")
    }

    @Test func `is not fooled by a clock set back`() {
        let limit = RateLimit(burst: 1, every: 1_000)
        #expect(limit.take("a", now: 5_000) == nil)
        #expect(limit.take("a", now: 0) != nil)
        #expect(limit.take("a", now: 6_000) == nil)
    }

    @Test func `remembers ten thousand at most, and those seen last`() {
        let limit = RateLimit(burst: 1, every: 1_000)
        for number in 0..<30_000 {
            _ = limit.take("watched", now: 0)
            _ = limit.take("\(number)", now: 0)
            if number.isMultiple(of: 1_000) { #expect(limit.watched <= 10_000) }
        }
        #expect(limit.watched <= 10_000)
        #expect(limit.take("watched", now: 0) != nil)
        #expect(limit.take("29999", now: 0) != nil)
        #expect(limit.take("0", now: 0) == nil)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "20010db800010002/64"),
        ("2001:db8:1:2::9", "20010db800010002/64"), ("fe80::1%eth0", "fe80000000000000/64"),
        ("unknown", "unknown"),
    ])
    func `counts a household together`(_ address: String, _ network: String) {
        #expect(NetworkAddress.network(of: address) == network)
    }
}

@Suite("An e-mail address")
struct EmailAddressTests {
    @Test(arguments: ["a@b", "camille.roche@hauts-de-sorgne.example", "o'neil+x@a.example"])
    func `is taken as people have them`(_ text: String) {
        #expect(EmailAddress.isPlausible(text))
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nBcc: d@e", "a\u{202E}@b", "<a@b>", "a@b,c@d",
        String(repeating: "a", count: 250) + "@b.example",
    ])
    func `is refused when it could be something else`(_ text: String) {
        #expect(!EmailAddress.isPlausible(text))
    }
}
