// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Chromium, without a window, driven through its debugging pipe: someone who types and clicks.
/// Closed when the value goes.
final class PipedBrowser {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let profile = NSTemporaryDirectory() + "cheville-browser-\(UUID().uuidString)"
    private var messages: AsyncStream<Data>.Iterator
    private var unread = Data()
    private var last = 0
    /// The page that is driven.
    private var session: String?
    private var target: String?

    struct Fault: Error {
        let words: String
    }

    init() throws {
        let stream = AsyncStream<Data>.makeStream()
        output.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            if data.isEmpty {
                handle.readabilityHandler = nil
                stream.continuation.finish()
            } else {
                stream.continuation.yield(data)
            }
        }
        messages = stream.stream.makeAsyncIterator()
        process.executableURL = URL(filePath: "/bin/sh")
        // The pipe is read at descriptor 3 and written at 4.
        let command = """
            exec /usr/bin/chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
            --log-level=3 --lang=fr --accept-lang=fr --user-data-dir="$0" \
            --remote-debugging-pipe 3<&0 4>&1 </dev/null >/dev/null 2>&1
            """
        process.arguments = ["-c", command, profile]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: profile)
    }

    /// Opens a page and waits until its script has run.
    func open(_ address: String) async throws {
        let made = try await call("Target.createTarget", ["url": "about:blank"], in: nil)
        target = made["targetId"] as? String
        let attached = try await call(
            "Target.attachToTarget",
            ["targetId": target ?? "", "flatten": true],
            in: nil
        )
        session = attached["sessionId"] as? String
        _ = try await call("Page.enable")
        _ = try await call("Page.navigate", ["url": address])
        try await wait(for: "Page.loadEventFired")
    }

    /// Types in the element as a keyboard would.
    func type(_ words: String, in selector: String) async throws {
        _ = try await run("document.querySelector('\(selector)').focus()")
        _ = try await call("Input.insertText", ["text": words])
    }

    /// Closes the page, as one closes a tab.
    func closePage() async throws {
        _ = try await call("Page.close")
        (session, target) = (nil, nil)
    }

    /// The value of an expression; a promise is waited for.
    @discardableResult
    func run(_ script: String) async throws -> String {
        let answer = try await call(
            "Runtime.evaluate",
            ["expression": script, "awaitPromise": true, "returnByValue": true]
        )
        if let details = answer["exceptionDetails"] { throw Fault(words: "\(details)") }
        let result = answer["result"] as? [String: Any]
        return result?["value"].map { "\($0)" } ?? ""
    }

    /// The text of the first element that a selector finds, once there is one.
    func text(of selector: String) async throws -> String {
        while true {
            do {
                return try await awaited(selector)
            } catch let fault as Fault where fault.words.contains("navigated") {
                // The page that was looked at has given way to the next.
                try Task.checkCancellation()
            }
        }
    }

    private func awaited(_ selector: String) async throws -> String {
        try await run(
            """
            new Promise((found) => {
              const look = () => document.querySelector('\(selector)');
              if (look()) return found(look().textContent);
              const watch = new MutationObserver(() => {
                if (!look()) return;
                watch.disconnect();
                found(look().textContent);
              });
              watch.observe(document, { childList: true, subtree: true });
            })
            """
        )
    }

    private func call(
        _ method: String,
        _ parameters: [String: Any] = [:]
    ) async throws -> [String: Any] {
        try await call(method, parameters, in: session)
    }

    private func call(
        _ method: String,
        _ parameters: [String: Any],
        in session: String?
    ) async throws -> [String: Any] {
        last += 1
        var message: [String: Any] = ["id": last, "method": method, "params": parameters]
        if let session { message["sessionId"] = session }
        let bytes = try JSONSerialization.data(withJSONObject: message) + Data([0])
        try input.fileHandleForWriting.write(contentsOf: bytes)
        while true {
            let answer = try await read()
            guard answer["id"] as? Int == last else { continue }
            if let error = answer["error"] { throw Fault(words: "\(method): \(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    private func wait(for event: String) async throws {
        while try await read()["method"] as? String != event {}
    }

    /// The next message, which a zero ends.
    private func read() async throws -> [String: Any] {
        while true {
            if let end = unread.firstIndex(of: 0) {
                let message = unread[unread.startIndex..<end]
                unread = Data(unread[unread.index(after: end)...])
                return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
            }
            guard let more = await messages.next() else { throw Fault(words: "it closed") }
            unread += more
        }
    }
}
