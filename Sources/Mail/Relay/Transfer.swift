// SPDX-License-Identifier: EUPL-1.2

import CCurl
import Formats
import Synchronization

/// One letter on its way through libcurl.
///
/// Unchecked: everything but the flag is touched by `perform` alone, and by libcurl within it.
final class Transfer: @unchecked Sendable {
    private let isInterrupted = Atomic(false)
    private let sender: String
    private let recipient: String
    private let bytes: [UInt8]
    private var sent = 0
    private var conversation = Conversation()

    init(_ message: MailMessage) {
        sender = message.from.address.text
        recipient = message.to.address.text
        bytes = message.bytes
    }

    func interrupt() { isInterrupted.store(true, ordering: .relaxed) }

    func perform(
        to server: SMTPServer,
        _ patience: SMTPClient.Patience
    ) -> Result<Void, SMTPFault> {
        guard Self.isPrepared, let handle = curl_easy_init() else {
            return .failure(.unreachable("libcurl could not be started"))
        }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, recipient)
        defer { curl_slist_free_all(recipients) }
        configure(handle, server, patience)
        curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.wordsLength) { words in
            words.initialize(repeating: 0)
            curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words.baseAddress)
            let code = curl_easy_perform(handle)
            curl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
            guard code != CURLE_OK else { return .success(()) }
            let said = words.baseAddress.map { String(cString: $0) } ?? ""
            return .failure(
                conversation.fault(
                    code,
                    said.isEmpty ? String(cString: curl_easy_strerror(code)) : said
                )
            )
        }
    }

    /// Once, before any thread uses libcurl.
    private static let isPrepared = curl_prepare() == CURLE_OK
    private static let wordsLength = Int(CURL_ERROR_SIZE)

    private func configure(
        _ handle: UnsafeMutableRawPointer,
        _ server: SMTPServer,
        _ patience: SMTPClient.Patience
    ) {
        curl_set_text(handle, CURLOPT_URL, server.description)
        curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // What the environment says of proxies is meant for the web.
        curl_set_text(handle, CURLOPT_PROXY, "")
        let isSecure = server.security != .clear
        curl_set_number(handle, CURLOPT_USE_SSL, isSecure ? curl_tls_required : curl_tls_none)
        curl_set_number(handle, CURLOPT_SSLVERSION, curl_tls_oldest)
        if let credentials = server.credentials {
            curl_set_text(handle, CURLOPT_USERNAME, credentials.user)
            curl_set_text(handle, CURLOPT_PASSWORD, credentials.password)
        }
        curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, patience.connecting.milliseconds)
        curl_set_number(handle, CURLOPT_TIMEOUT_MS, patience.whole.milliseconds)
        curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(sender)>")
        listen(on: handle)
    }

    /// What libcurl calls back while it works.
    private func listen(on handle: UnsafeMutableRawPointer) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        curl_set_number(handle, CURLOPT_UPLOAD, 1)
        curl_set_pointer(handle, CURLOPT_READDATA, own)
        curl_set_reader(handle) { target, size, count, own in
            guard let target, let own else { return 0 }
            let room = UnsafeMutableRawBufferPointer(start: target, count: size * count)
            return Unmanaged<Transfer>.fromOpaque(own).takeUnretainedValue().read(into: room)
        }
        curl_set_number(handle, CURLOPT_VERBOSE, 1)
        curl_set_pointer(handle, CURLOPT_DEBUGDATA, own)
        curl_set_listener(handle) { _, kind, words, count, own in
            guard let words, let own else { return 0 }
            let line = UnsafeRawBufferPointer(start: words, count: count)
            Unmanaged<Transfer>.fromOpaque(own).takeUnretainedValue().hear(kind, line)
            return 0
        }
        curl_set_number(handle, CURLOPT_NOPROGRESS, 0)
        curl_set_pointer(handle, CURLOPT_XFERINFODATA, own)
        curl_set_watcher(handle) { own, _, _, _, _ in
            guard let own else { return 0 }
            return Unmanaged<Transfer>.fromOpaque(own).takeUnretainedValue().mustStop ? 1 : 0
        }
    }

    private func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes[sent..<min(bytes.count, sent + room.count)]
        room.copyBytes(from: piece)
        sent += piece.count
        return piece.count
    }

    private func hear(_ kind: curl_infotype, _ line: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_OUT: conversation.say(String(decoding: line.prefix(5), as: UTF8.self))
        case CURLINFO_HEADER_IN: conversation.hear(String(decoding: line.prefix(80), as: UTF8.self))
        default: break
        }
    }

    /// Once the relay has the letter, leaving would not tell whether it keeps it.
    private var mustStop: Bool {
        sent == 0 && isInterrupted.load(ordering: .relaxed)
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(self / .milliseconds(1)) }
}
