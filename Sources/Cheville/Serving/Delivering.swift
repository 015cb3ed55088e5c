// SPDX-License-Identifier: EUPL-1.2

import Desk
import Logging
import Mail
import Phrases
import ServiceLifecycle
import Storage

/// Sends what the outbox holds, as long as the server runs.
struct Delivering: Service {
    let courier: Courier

    init(
        _ installation: Installation,
        through relay: MailOptions.Relay,
        signing signedAddress: @escaping SignedAddress.Maker
    ) {
        var logger = Logger(label: "cheville.mail")
        logger.logLevel = .notice
        let log = logger
        courier = Courier(
            store: installation.store,
            client: SMTPClient(relay.server),
            phrasebooks: installation.terminal.phrasebooks,
            configuration: Courier.Configuration(
                sender: relay.sender,
                timeZone: installation.instruments.timeZone,
                signedAddress: signedAddress
            ),
            now: installation.instruments.now,
            report: { $0.write(to: log) }
        )
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await courier.run() }
    }
}

extension Incident {
    /// One line, for whoever runs the installation.
    fileprivate func write(to logger: Logger) {
        switch self {
        case .relayLost(let fault):
            logger.error("e-mail waits: the relay takes none", metadata: ["fault": "\(fault)"])
        case .relayFound:
            logger.notice("e-mail leaves again")
        case .storeLost(let fault):
            logger.error("e-mail waits: the outbox cannot be read", metadata: ["fault": "\(fault)"])
        case .postponed(let claim, let instant, let reason):
            var metadata = claim.metadata
            metadata["reason"] = "\(reason)"
            metadata["until"] = "\(instant)"
            logger.notice("a notice is put off", metadata: metadata)
        case .givenUp(let claim, let reason):
            var metadata = claim.metadata
            metadata["reason"] = "\(reason)"
            logger.warning("a notice is given up", metadata: metadata)
        }
    }
}

extension Outbox.Claim {
    fileprivate var metadata: Logger.Metadata {
        [
            "territory": "\(territory)", "notice": "\(notice.id)", "kind": "\(notice.kind)",
            "person": "\(notice.person)", "attempts": "\(attempts)",
        ]
    }
}
