// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A real SMTP server, Debian's aiosmtpd, on a port of its own. It reads each letter with Python's
/// own e-mail package, which is nobody's idea of ours, and ends with this process.
final class Relay: Sendable {
    enum Failure: Error {
        /// Install python3-aiosmtpd.
        case notStarted(String)
        case silent
    }

    /// A letter as Python reads it.
    struct Letter: Decodable, Hashable, Sendable {
        let sender: String
        let recipients: [String]
        let from: String
        let to: String
        let subject: String
        let body: String
        let headers: [String]
        let identifier: String
        let longestLine: Int
    }

    let port: Int
    private let process: Process
    /// Its end closes with this process, and stops the server.
    private let leash: Pipe
    private let lines: Lines

    /// - Parameter answers: by the part of the recipient before the sign, what is said to RCPT;
    ///   `letter` is said to DATA, `sender` to MAIL.
    static func start(
        port: Int = 0,
        answers: [String: String] = [:],
        password: String = ""
    ) async throws -> Relay {
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            "-c", Self.script, String(port), password,
            String(decoding: try JSONEncoder().encode(answers), as: UTF8.self),
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let lines = Lines(output.fileHandleForReading)
        guard let first = await lines.next(), let port = Int(first) else {
            throw Failure.notStarted("aiosmtpd did not start")
        }
        return Relay(port: port, process: process, leash: input, lines: lines)
    }

    private init(port: Int, process: Process, leash: Pipe, lines: Lines) {
        self.port = port
        self.process = process
        self.leash = leash
        self.lines = lines
    }

    var address: String { "smtp://127.0.0.1:\(port)" }

    /// The next letter it took.
    func next() async throws -> Letter {
        guard let line = await lines.next() else { throw Failure.silent }
        return try JSONDecoder().decode(Letter.self, from: Data(line.utf8))
    }

    /// Stops it, and gives the letters it took that nobody asked for.
    func stop() async throws -> [Letter] {
        try leash.fileHandleForWriting.close()
        var rest: [Letter] = []
        while let line = await lines.next() {
            rest.append(try JSONDecoder().decode(Letter.self, from: Data(line.utf8)))
        }
        process.waitUntilExit()
        return rest
    }

    private static let script = """
        import asyncio, json, sys
        from email import message_from_bytes, policy
        from aiosmtpd.smtp import SMTP, AuthResult

        port, password, answers = int(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])

        class Handler:
            async def handle_MAIL(self, server, session, envelope, address, options):
                if "sender" in answers:
                    return answers["sender"]
                envelope.mail_from = address
                return "250 OK"

            async def handle_RCPT(self, server, session, envelope, address, options):
                answer = answers.get(address.split("@")[0])
                if answer:
                    return answer
                envelope.rcpt_tos.append(address)
                return "250 OK"

            async def handle_DATA(self, server, session, envelope):
                if "letter" in answers:
                    return answers["letter"]
                raw = envelope.content
                letter = message_from_bytes(raw, policy=policy.default)
                print(json.dumps({
                    "sender": envelope.mail_from, "recipients": envelope.rcpt_tos,
                    "from": str(letter["From"]), "to": str(letter["To"]),
                    "subject": str(letter["Subject"]),
                    "body": letter.get_content().replace("\\r\\n", "\\n"),
                    "headers": letter.keys(), "identifier": str(letter["Message-ID"]),
                    "longestLine": max(len(line) for line in raw.split(b"\\r\\n")),
                }), flush=True)
                return "250 OK"

        def authenticate(server, session, envelope, mechanism, data):
            return AuthResult(success=data.password == password.encode(), handled=False)

        def connection():
            return SMTP(Handler(), hostname="relay.example", auth_require_tls=False,
                auth_required=bool(password), authenticator=authenticate)

        async def main():
            loop = asyncio.get_running_loop()
            server = await loop.create_server(connection, "127.0.0.1", port)
            print(server.sockets[0].getsockname()[1], flush=True)
            await loop.run_in_executor(None, sys.stdin.read)
            server.close()

        asyncio.run(main())
        """
}

/// What a program writes, line by line, as it comes.
actor Lines {
    private let stream: AsyncStream<String>
    private let handle: FileHandle

    init(_ handle: FileHandle) {
        self.handle = handle
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        self.stream = stream
        let reader = LineReader(continuation)
        handle.readabilityHandler = { handle in
            let data = handle.availableData
            if data.isEmpty { handle.readabilityHandler = nil }
            reader.take(data)
        }
    }

    func next() async -> String? {
        var iterator = stream.makeAsyncIterator()
        return await iterator.next()
    }
}

/// Cuts bytes into lines.
///
/// Unchecked: a handle calls its readability handler one at a time.
private final class LineReader: @unchecked Sendable {
    private var pending = Data()
    private let continuation: AsyncStream<String>.Continuation

    init(_ continuation: AsyncStream<String>.Continuation) {
        self.continuation = continuation
    }

    func take(_ data: Data) {
        guard !data.isEmpty else { return continuation.finish() }
        pending += data
        while let end = pending.firstIndex(of: 10) {
            continuation.yield(String(decoding: pending[..<end], as: UTF8.self))
            pending = Data(pending[(end + 1)...])
        }
    }
}
