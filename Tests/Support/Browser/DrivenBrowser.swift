// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// Chromium under the hand of a test: it clicks, types and waits for what the page becomes. Needs
/// Debian's `chromium-driver`; without it the tests fail rather than pass unseen.
public final class DrivenBrowser {
    public enum Fault: Error {
        case noDriver
        case refused(String)
    }

    public enum Key {
        public static let tab = "\u{E004}"
        public static let escape = "\u{E00C}"
        public static let control = "\u{E009}"
        public static let enter = "\u{E007}"
        /// Lets go of the keys held down.
        public static let release = "\u{E000}"
    }

    /// Milliseconds after which a page that does not become what is awaited is a failure.
    private static let patience = 20_000
    static let element = "element-6066-11e4-a52e-4f735466cecf"

    private let driver: Process
    private let port: Int
    private var session = ""

    /// - Parameter scripts: whether pages may run theirs, for as long as it is open.
    public static func start(scripts: Bool = true) async throws -> DrivenBrowser {
        let driver = Process()
        driver.executableURL = URL(filePath: "/usr/bin/chromedriver")
        driver.arguments = ["--port=0"]
        let output = Pipe()
        driver.standardOutput = output
        driver.standardError = FileHandle.nullDevice
        try driver.run()
        // It says its port once it listens.
        var said = ""
        for await words in Self.words(from: output.fileHandleForReading) {
            said += words
            guard let match = said.firstMatch(of: /on port (\d+)\./), let port = Int(match.1) else {
                continue
            }
            let browser = DrivenBrowser(driver, port: port)
            try await browser.open(scripts: scripts)
            return browser
        }
        throw Fault.noDriver
    }

    private static func words(from handle: FileHandle) -> AsyncStream<String> {
        AsyncStream { stream in
            handle.readabilityHandler = { handle in
                let data = handle.availableData
                if data.isEmpty {
                    handle.readabilityHandler = nil
                    stream.finish()
                } else {
                    stream.yield(String(decoding: data, as: UTF8.self))
                }
            }
        }
    }

    private init(_ driver: Process, port: Int) {
        self.driver = driver
        self.port = port
    }

    private func open(scripts: Bool) async throws {
        let options: [String: Any] = [
            "binary": "/usr/bin/chromium",
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--window-size=1280,1600", "--accept-lang=fr",
            ],
            "prefs": ["profile.managed_default_content_settings.javascript": scripts ? 1 : 2],
        ]
        let capabilities: [String: Any] = [
            "alwaysMatch": [
                "goog:chromeOptions": options,
                "timeouts": ["script": Self.patience, "implicit": Self.patience],
            ]
        ]
        let answer = try await ask("", ["capabilities": capabilities])
        guard let answer = answer as? [String: Any], let id = answer["sessionId"] as? String else {
            throw Fault.refused("session")
        }
        session = "/" + id
    }

    public func close() async throws {
        _ = try await ask("", nil, method: .delete)
        // It does not always heed being asked to end.
        kill(driver.processIdentifier, SIGKILL)
    }

    public func visit(_ address: String) async throws {
        _ = try await ask("/url", ["url": address])
    }

    public func address() async throws -> String {
        try await ask("/url", nil, method: .get) as? String ?? ""
    }

    public func source() async throws -> String {
        try await ask("/source", nil, method: .get) as? String ?? ""
    }

    /// Waits until there is one.
    public func click(_ selector: String) async throws {
        _ = try await ask("/element/\(try await find(selector))/click", [:])
    }

    public func type(_ text: String, into selector: String) async throws {
        _ = try await ask("/element/\(try await find(selector))/value", ["text": text])
    }

    public func empty(_ selector: String) async throws {
        _ = try await ask("/element/\(try await find(selector))/clear", [:])
    }

    /// Presses keys where the focus is.
    public func press(_ keys: String) async throws {
        guard let active = try await ask("/element/active", nil, method: .get) as? [String: Any],
            let id = active[Self.element] as? String
        else { throw Fault.refused("nothing has the focus") }
        _ = try await ask("/element/\(id)/value", ["text": keys])
    }

    /// The words of the first element, once there is one.
    public func words(of selector: String) async throws -> String {
        try await ask("/element/\(try await find(selector))/text", nil, method: .get)
            as? String ?? ""
    }

    /// What a script of the test's own answers.
    public func evaluate(_ script: String) async throws -> String {
        try await ask("/execute/sync", ["script": "return String(\(script))", "args": [String]()])
            as? String ?? ""
    }

    /// Waits until nothing of the page answers to that.
    public func waitUntilGone(_ selector: String) async throws {
        let script = """
            const [selector, done] = arguments;
            const look = () => document.querySelector(selector) ? false : (done(true), true);
            if (!look()) {
              const observer = new MutationObserver(() => look() && observer.disconnect());
              observer.observe(document, { childList: true, subtree: true, attributes: true });
            }
            """
        _ = try await ask("/execute/async", ["script": script, "args": [selector]])
    }

    /// Waits until there is one.
    func find(_ selector: String, using means: String = "css selector") async throws -> String {
        let asked = ["using": means, "value": selector]
        guard let found = try await ask("/element", asked) as? [String: Any],
            let id = found[Self.element] as? String
        else { throw Fault.refused(selector) }
        return id
    }

    func ask(
        _ path: String,
        _ body: [String: Any]?,
        method: HTTPRequest.Method = .post
    ) async throws -> Any? {
        let sent = try body.map { try JSONSerialization.data(withJSONObject: $0) }
        let response = try await TestClient.withClient(
            host: "127.0.0.1",
            port: port,
            configuration: TestClient.Configuration(timeout: .milliseconds(3 * Self.patience))
        ) { [session] client in
            try await client.execute(
                TestClient.Request(
                    "/session" + session + path,
                    method: method,
                    headers: [.contentType: "application/json"],
                    body: sent.map { ByteBuffer(bytes: $0) }
                )
            )
        }
        let data = Data(response.body.map { Array($0.readableBytesView) } ?? [])
        let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        guard response.status == .ok else {
            throw Fault.refused("\(path): \(answer?["value"] ?? "")")
        }
        return answer?["value"]
    }
}
