// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Phrases
import Web

/// Where the site listens, and how people reach it.
struct ListenOptions: ParsableArguments {
    @Option(help: "The address listened on: beyond this machine, only over TLS.")
    var host = "127.0.0.1"
    @Option(help: "0 takes any free port.") var port = 8_080
    @Option(help: "The address people reach it at, if it differs: https://plan.example")
    var baseURL: String?
    @Option(help: "The site's own certificate and those above it, as PEM.")
    var tlsCertificate: String?
    @Option(help: "The certificate's key, as PEM, without a password.") var tlsKey: String?
    @Option(help: "A proxy in front, by its address, whose word on who asks is taken; repeatable.")
    var trustedProxy: [String] = ["127.0.0.1", "::1"]

    func validate() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together.")
        }
    }

    /// Whether browsers reach it over TLS, here or at a proxy.
    var isSecure: Bool { tlsCertificate != nil || baseURL?.hasPrefix("https://") ?? false }

    /// Passwords never travel in clear beyond this machine.
    /// - Parameter isDemo: there are none to travel.
    func check(isDemo: Bool) throws(Complaint) {
        guard isSecure || isDemo || WebConfiguration.loopback.contains(host) else {
            throw Complaint(.hostInClear(host))
        }
    }

    /// This machine's own names, and those people are given.
    var hosts: Set<String> {
        let named = baseURL.flatMap { URL(string: $0)?.host() }?.lowercased()
        return WebConfiguration.loopback.union([host.lowercased()] + (named.map { [$0] } ?? []))
    }

    func certificate() throws(Complaint) -> ServedCertificate? {
        guard let tlsCertificate, let tlsKey else { return nil }
        let (chain, key) = (try Files.bytes(at: tlsCertificate), try Files.bytes(at: tlsKey))
        do throws(ServedCertificate.Refusal) {
            return try ServedCertificate(chain: chain, key: key)
        } catch {
            throw Complaint(
                .certificateUnreadable(error == .keyUnreadable ? tlsKey : tlsCertificate)
            )
        }
    }

    /// The address people are given, before or after a free port is taken.
    func address(port: Int) -> String {
        baseURL ?? "\(isSecure ? "https" : "http")://\(host):\(port)"
    }
}
