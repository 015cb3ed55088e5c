// SPDX-License-Identifier: EUPL-1.2

import CCurl

/// How far a letter came with a relay, from what passes on the wire: libcurl says that something
/// was refused, not what. Only the words of commands are kept, never what follows them.
struct Conversation {
    private enum Step: String {
        case sender = "MAIL"
        case recipient = "RCPT"
        case letter = "DATA"
    }

    private var step: Step?
    private var reply: SMTPFault.Reply?
    /// What is said while taking leave is no answer to the letter.
    private var isLeaving = false

    mutating func say(_ command: String) {
        if command.hasPrefix("QUIT") { isLeaving = true }
        if !isLeaving, let next = Step(rawValue: String(command.prefix(4))) { step = next }
    }

    /// A line of what the relay answers to the last command.
    mutating func hear(_ line: String) {
        guard !isLeaving, let code = Int(line.prefix(3)), (200...599).contains(code) else { return }
        let enhanced = line.dropFirst(4).prefix { $0 == "." || $0.isNumber }
        reply = SMTPFault.Reply(
            code: code,
            enhanced: enhanced.split(separator: ".").count == 3 ? String(enhanced) : nil
        )
    }

    func fault(_ code: CURLcode, _ words: String) -> SMTPFault {
        switch code {
        case CURLE_ABORTED_BY_CALLBACK: return .interrupted
        case CURLE_LOGIN_DENIED: return .unauthenticated
        default: break
        }
        guard let reply, reply.code >= 400 else { return .unreachable(words) }
        switch step {
        case .sender: return .rejectedSender(reply)
        case .recipient: return .rejectedRecipient(reply)
        case .letter: return .refused(reply)
        case nil: return .unreachable("\(words) (\(reply))")
        }
    }
}
