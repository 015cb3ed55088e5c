// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Storage
import Testing

@testable import Cheville

@Suite("The log of erasures")
struct ErasureOptionsTests {
    @Test func `lies beside a file, and in the working directory for a server`() throws {
        let options = try ErasureOptions.parse([])
        #expect(options.log(beside: "sqlite:/srv/a.db") == .beside(sqlite: "/srv/a.db"))
        #expect(options.log(beside: "postgres://localhost/cheville") == .usual)
    }

    @Test func `lies where it is told to, whatever the database`() throws {
        let options = try ErasureOptions.parse(["--erasures", "/srv/erasures"])
        #expect(options.log(beside: "sqlite:/srv/a.db") == ErasureLog(path: "/srv/erasures"))
        #expect(options.log(beside: "postgres://localhost/a") == ErasureLog(path: "/srv/erasures"))
    }
}
