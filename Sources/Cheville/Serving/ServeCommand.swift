// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Desk
import Foundation
import Logging
import Mail
import NIOCore
import Phrases
import ServiceLifecycle
import UnixSignals
import Web

/// `cheville serve`: the pages, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the pages."
    )

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var mail: MailOptions
    @OptionGroup var keyOptions: KeyOptions
    @Option(help: "Until people sign in, only this machine's own address.")
    var host = "127.0.0.1"
    @Option(help: "0 takes any free port.") var port = 8_080
    @Option(help: "The address people reach it at, if it differs.") var baseURL: String?

    func run() async throws {
        try await Installation.opened(options) { installation in
            guard WebConfiguration.loopback.contains(host) else {
                throw Complaint(.hostNotLoopback(host))
            }
            let relay = try mail.relay()
            var logger = Logger(label: "cheville")
            logger.logLevel = .error
            var services: [any Service] = [
                Following(desks: installation.desks),
                try site(of: installation, logger, mail: relay.announcement),
            ]
            if let relay {
                services.append(Delivering(installation, through: relay, signing: signedAddress))
            }
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: services.map { .init(service: $0) },
                    gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: logger
                )
            )
            do {
                try await group.run()
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                throw Complaint(.portTaken(port))
            }
        }
    }

    /// Until people sign in, no address is signed: what needs one is put off.
    private var signedAddress: SignedAddress.Maker {
        { purpose, _, _ in throw Unsigned(purpose: purpose) }
    }

    private struct Unsigned: Error {
        let purpose: SignedAddress.Purpose
    }

    /// This machine's own names, and the one people are given.
    private var hosts: Set<String> {
        let named = baseURL.flatMap { URL(string: $0)?.host() }?.lowercased()
        return WebConfiguration.loopback.union(named.map { [$0] } ?? [])
    }

    private func site(
        of installation: Installation,
        _ logger: Logger,
        mail: Phrase
    ) throws -> some Service {
        let keys = try keyOptions.open(beside: options.database, installation.instruments)
        let (terminal, host, baseURL) = (installation.terminal, host, baseURL)
        return try application(
            desks: installation.desks,
            phrasebooks: terminal.phrasebooks,
            configuration: WebConfiguration(
                host: host,
                hosts: hosts,
                port: port,
                build: Build.version,
                isSecure: baseURL?.hasPrefix("https://") ?? false,
                keys: keys
            ),
            logger: logger,
            onRunning: { port in
                terminal.say(.serving(baseURL ?? "http://\(host):\(port)/"))
                terminal.say(mail)
            }
        )
    }
}

/// Keeps open registers at what other processes append.
private struct Following: Service {
    let desks: Desks

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await desks.follow() }
    }
}
