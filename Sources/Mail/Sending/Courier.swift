// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Foundation
import Phrases
import Storage

/// Reads the outbox and sends what is due. Several may read one outbox: a notice is sent twice
/// only if its courier dies between the relay's answer and its own writing it down.
public actor Courier {
    /// What a courier is handed besides the outbox and the relay.
    public struct Configuration: Sendable {
        /// Whom letters come from.
        public let sender: MailAddress
        /// In which the last moment of an address is printed.
        public let timeZone: TimeZone
        public let signedAddress: SignedAddress.Maker
        /// The language of a person's account; nil when none is known.
        public let language: @Sendable (PersonID, TerritoryID) async -> Language?

        public init(
            sender: MailAddress,
            timeZone: TimeZone,
            signedAddress: @escaping SignedAddress.Maker,
            language: @escaping @Sendable (PersonID, TerritoryID) async -> Language? = { _, _ in
                nil
            }
        ) {
            self.sender = sender
            self.timeZone = timeZone
            self.signedAddress = signedAddress
            self.language = language
        }
    }

    private let outbox: Outbox
    private let post: PostOffice
    private let client: SMTPClient
    private let now: @Sendable () -> Int64
    private let report: @Sendable (Incident) -> Void
    private let wakes: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation

    /// Nothing is tried before this instant: the relay was away.
    private var restingUntil = Int64.min
    private var isRelayLost = false
    private var isStoreLost = false
    /// Sent, but not yet written down as such: the database was away when the relay answered.
    private var unsettled: [Outbox.Claim] = []

    /// - Parameters:
    ///   - now: milliseconds since 1970 UTC.
    ///   - report: told what whoever runs the installation should know.
    public init(
        store: any Store,
        client: SMTPClient,
        phrasebooks: Phrasebooks,
        configuration: Configuration,
        now: @escaping @Sendable () -> Int64,
        report: @escaping @Sendable (Incident) -> Void
    ) {
        outbox = Outbox(store)
        post = PostOffice(store: store, phrasebooks: phrasebooks, configuration: configuration)
        self.client = client
        self.now = now
        self.report = report
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Looks at the outbox now, without waiting for the next time.
    nonisolated func nudge() { waker.yield() }

    /// Sends what is due, now and whenever something becomes so, until cancelled.
    /// - Parameter interval: how long what another process put in the outbox may go unseen.
    public func run(every interval: Duration = .seconds(2)) async {
        await withTaskGroup { group in
            group.addTask { [waker] in
                while !Task.isCancelled {
                    waker.yield()
                    try? await Task.sleep(for: interval)
                }
            }
            for await _ in wakes { await deliver() }
            group.cancelAll()
        }
    }

    /// Sends what is due, until nothing is or nothing can be sent.
    public func deliver() async {
        while !Task.isCancelled, now() >= restingUntil, await deliverNext() {}
    }
}

extension Courier {
    /// Longer than the relay may take for one letter, which is what one claim is for.
    private static let lease: Int64 = 3 * 60_000

    /// False when the outbox has nothing more to send now.
    private func deliverNext() async -> Bool {
        do throws(StoreFault) {
            while let sent = unsettled.first {
                try await outbox.complete(sent)
                unsettled.removeFirst()
            }
            let claims = try await outbox.claim(limit: 1, now: now(), lease: Self.lease)
            isStoreLost = false
            guard let claim = claims.first else { return false }
            try await settle(claim, await outcome(of: claim))
            return true
        } catch {
            if !isStoreLost { report(.storeLost(error)) }
            isStoreLost = true
            return false
        }
    }

    private enum Outcome {
        case done
        case givenUp(Incident.Reason)
        case later(Int64)
    }

    private func outcome(of claim: Outbox.Claim) async throws(StoreFault) -> Outcome {
        let message: MailMessage
        do throws(PostOffice.Refusal) {
            message = try await post.message(for: claim, at: now())
        } catch {
            switch error {
            case .givenUp(let reason): return .givenUp(reason)
            case .store(let fault): throw fault
            case .unsigned(let words): return later(claim, .unsigned(words))
            }
        }
        do throws(SMTPFault) {
            try await client.send(message)
        } catch {
            return outcome(of: claim, after: error)
        }
        meetRelay()
        return .done
    }

    private func outcome(of claim: Outbox.Claim, after fault: SMTPFault) -> Outcome {
        if fault == .interrupted { return .later(now()) }
        guard !fault.isOfRelay else {
            if !isRelayLost { report(.relayLost(fault)) }
            isRelayLost = true
            restingUntil = now() + Delay.relay
            return .later(restingUntil)
        }
        meetRelay()
        return fault.isPermanent ? .givenUp(.refused(fault)) : later(claim, .refused(fault))
    }

    private func meetRelay() {
        if isRelayLost { report(.relayFound) }
        isRelayLost = false
    }

    private func later(_ claim: Outbox.Claim, _ reason: Incident.Reason) -> Outcome {
        let now = now()
        guard now - claim.notice.due < Delay.longestWait else { return .givenUp(reason) }
        let next = now + Delay.after(attempts: claim.attempts)
        report(.postponed(claim, until: next, reason))
        return .later(next)
    }

    private func settle(_ claim: Outbox.Claim, _ outcome: Outcome) async throws(StoreFault) {
        switch outcome {
        case .done:
            unsettled.append(claim)
            try await outbox.complete(claim)
            unsettled.removeLast()
        case .givenUp(let reason):
            if try await outbox.complete(claim) { report(.givenUp(claim, reason)) }
        case .later(let instant):
            try await outbox.postpone(claim, until: instant)
        }
    }
}
