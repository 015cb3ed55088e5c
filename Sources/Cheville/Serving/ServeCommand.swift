// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Desk
import Foundation
import Identity
import Logging
import NIOCore
import Phrases
import ServiceLifecycle
import Synchronization
import UnixSignals
import Web

/// `cheville serve`: the pages, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the pages."
    )

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var keyOptions: KeyOptions
    @OptionGroup var erasures: ErasureOptions
    @OptionGroup var listen: ListenOptions
    @OptionGroup var mail: MailOptions
    @OptionGroup var demo: DemoOptions

    func run() async throws {
        try listen.check(isDemo: demo.isOn)
        if demo.isOn { try await demo.prepare(options) }
        let log = erasures.log(beside: options.database)
        try await Installation.opened(options, erasures: log) { installation in
            let relay = try mail.relay()
            let keys = try keyOptions.open(beside: options.database, installation.instruments)
            let port = PortTaken()
            var logger = Logger(label: "cheville")
            logger.logLevel = .error
            var services: [any Service] = [
                Following(desks: installation.desks),
                try site(of: installation, keys, logger) { taken in
                    port.take(taken)
                    installation.terminal.say(.serving(listen.address(port: taken) + "/"))
                    installation.terminal.say(relay.announcement)
                },
            ]
            if let relay {
                services.append(
                    Delivering(installation, through: relay) { purpose, notice, territory in
                        try await LetterLinks(
                            installation,
                            keys,
                            base: listen.address(port: port.number ?? listen.port)
                        ).address(purpose, notice, territory)
                    }
                )
            }
            try await serve(services, logger)
        }
    }

    private func serve(_ services: [any Service], _ logger: Logger) async throws {
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
            throw Complaint(.portTaken(listen.port))
        }
    }

    private func site(
        of installation: Installation,
        _ keys: SigningKeys,
        _ logger: Logger,
        onRunning: @escaping @Sendable (Int) -> Void
    ) throws -> some Service {
        var configuration = WebConfiguration(
            host: listen.host,
            hosts: listen.hosts,
            port: listen.port,
            build: Build.version,
            isSecure: listen.isSecure,
            certificate: try listen.certificate(),
            trustedProxies: Set(listen.trustedProxy),
            keys: keys,
            demo: try demo.personas()
        )
        configuration.demoPath = try demo.path()
        configuration.demoTerritory = demo.territory
        return try application(
            desks: installation.desks,
            phrasebooks: installation.terminal.phrasebooks,
            configuration: configuration,
            logger: logger,
            onRunning: onRunning
        )
    }
}

/// The port that the site was given, once it listens.
private final class PortTaken: Sendable {
    private let value = Mutex<Int?>(nil)

    var number: Int? { value.withLock { $0 } }
    func take(_ port: Int) { value.withLock { $0 = port } }
}

/// Keeps open registers at what other processes append.
private struct Following: Service {
    let desks: Desks

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await desks.follow() }
    }
}
