// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import Testing

@Suite("A server with a certificate of its own")
struct CertificateTests {
    /// A certificate for the loopback that nobody vouches for, and its key.
    private struct Made {
        let certificate = Scratch.shared.file("certificate.pem")
        let key = Scratch.shared.file("certificate.key")

        init() async throws {
            let made = try await Program(at: "/usr/bin/openssl").run([
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate,
            ])
            try #require(made.status == 0, "\(made.errors)")
        }
    }

    private func serve(_ arguments: [String]) async throws -> Program.Run {
        let database = try await TestDatabase(.sqlite)
        return try Program("cheville").start(
            ["serve", "--port", "0", "--database", database.address] + arguments
        )
    }

    @Test(.timeLimit(.minutes(2)))
    func `speaks to whoever trusts it, over TLS alone, and says so to browsers`() async throws {
        let made = try await Made()
        let run = try await serve(["--tls-certificate", made.certificate, "--tls-key", made.key])
        let base = try await run.address(scheme: "https://")
        let curl = try Program(at: "/usr/bin/curl")
        let answer = try await curl.run([
            "--silent", "--show-error", "--include", "--cacert", made.certificate, base + "/sante",
        ])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.lines.first?.contains(" 200") == true, "\(answer.output)")
        #expect(answer.output.lowercased().contains("strict-transport-security"))
        let stranger = try await curl.run(["--silent", base + "/sante"])
        #expect(stranger.status == 60)
        let inClear = base.replacing("https://", with: "http://")
        #expect(try await curl.run(["--silent", "--fail", inClear + "/sante"]).status != 0)
        run.stop()
        #expect(await run.ended().status == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func `does not start with what is no certificate, or no key, and names the file`() async throws
    {
        let made = try await Made()
        for (chain, key, named) in [
            (made.key, made.key, made.key), (made.certificate, made.certificate, made.certificate),
        ] {
            let run = try await serve(["--tls-certificate", chain, "--tls-key", key])
            let outcome = await run.ended()
            #expect(outcome.status != 0)
            #expect(outcome.errors.contains(named), "\(outcome.errors)")
        }
        let alone = try await serve(["--tls-certificate", made.certificate]).ended()
        #expect(alone.errors.contains("--tls-key"), "\(alone.errors)")
    }
}
