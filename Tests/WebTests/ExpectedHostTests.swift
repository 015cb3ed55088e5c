// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Web

@Suite("A site of this machine's own")
struct ExpectedHostTests {
    private let guarded = ExpectedHost(hosts: WebConfiguration.loopback)

    @Test(arguments: ["127.0.0.1", "127.0.0.1:8080", "localhost:80", "LOCALHOST", "[::1]:8080"])
    func `answers to its names`(authority: String) {
        #expect(guarded.accepts(authority))
    }

    @Test(arguments: ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "", "[::2]"])
    func `does not answer to a name that was made to lead to it`(authority: String) {
        #expect(!guarded.accepts(authority))
    }

    @Test func `does not answer to no name at all`() {
        #expect(!guarded.accepts(nil))
    }
}
