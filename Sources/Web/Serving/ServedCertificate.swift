// SPDX-License-Identifier: EUPL-1.2

import NIOSSL

/// The site's own certificate, where no proxy in front of it holds one.
public struct ServedCertificate: Sendable {
    public enum Refusal: Error, Hashable, Sendable {
        case chainUnreadable
        case keyUnreadable
    }

    let configuration: TLSConfiguration

    /// - Parameters:
    ///   - chain: PEM, the site's certificate first.
    ///   - key: PEM, without a password.
    public init(chain: [UInt8], key: [UInt8]) throws(Refusal) {
        guard let certificates = try? NIOSSLCertificate.fromPEMBytes(chain), !certificates.isEmpty
        else { throw .chainUnreadable }
        guard let secret = try? NIOSSLPrivateKey(bytes: key, format: .pem) else {
            throw .keyUnreadable
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(secret)
        )
        configuration.minimumTLSVersion = .tlsv12
        self.configuration = configuration
    }
}
