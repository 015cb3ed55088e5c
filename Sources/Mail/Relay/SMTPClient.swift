// SPDX-License-Identifier: EUPL-1.2

import CCurl
import Dispatch
import Formats

/// Hands letters to a relay, one at a time, on a thread of its own: libcurl blocks.
public struct SMTPClient: Sendable {
    /// How long the relay may take, to answer at all and for the whole of a letter.
    public struct Patience: Hashable, Sendable {
        public let connecting: Duration
        public let whole: Duration

        public init(connecting: Duration = .seconds(10), whole: Duration = .seconds(60)) {
            self.connecting = connecting
            self.whole = whole
        }
    }

    public let server: SMTPServer
    public let patience: Patience
    private let queue = DispatchQueue(label: "cheville.mail")

    public init(_ server: SMTPServer, patience: Patience = Patience()) {
        self.server = server
        self.patience = patience
    }

    /// Returns once the relay has taken the letter for its own. A task that is cancelled gives
    /// up at once if the relay was not yet given the letter, and otherwise waits for its answer.
    public func send(_ message: MailMessage) async throws(SMTPFault) {
        let transfer = Transfer(message)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    continuation.resume(returning: transfer.perform(to: server, patience))
                }
            }
        } onCancel: {
            transfer.interrupt()
        }
        try outcome.get()
    }
}
