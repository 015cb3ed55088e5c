// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What one reads on, and how one set it.
extension DrivenBrowser {
    /// In CSS pixels.
    public struct Screen: Hashable, Sendable, CustomStringConvertible {
        public let width: Int
        public let height: Int

        public static let wide = Screen(width: 1_280, height: 900)
        public static let phone = Screen(width: 360, height: 740)
        /// What is left of a wide screen at 400 %.
        public static let magnified = Screen(width: 320, height: 256)

        public var description: String { "\(width) px" }
        var isPhone: Bool { width < 600 }
    }

    public func use(_ screen: Screen) async throws {
        _ = try await command(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": screen.width, "height": screen.height, "deviceScaleFactor": 1,
                "mobile": screen.isPhone,
            ]
        )
    }

    /// What the reader asked of their system.
    public func prefer(dark: Bool = false, reducedMotion: Bool = false) async throws {
        let features = [
            ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"],
            [
                "name": "prefers-reduced-motion",
                "value": reducedMotion ? "reduce" : "no-preference",
            ],
        ]
        _ = try await command("Emulation.setEmulatedMedia", ["features": features])
    }

    /// Whether pages may run their scripts from now on; the test's own always run.
    public func allowScripts(_ isAllowed: Bool) async throws {
        _ = try await command("Emulation.setScriptExecutionDisabled", ["value": !isAllowed])
    }

    /// A script that every page opened from now on begins with.
    public func bring(_ script: String) async throws {
        _ = try await command("Page.addScriptToEvaluateOnNewDocument", ["source": script])
    }

    /// Comes as the holder of a session: "name=value", or as nobody.
    public func carry(_ cookie: String?, to address: String) async throws {
        _ = try await command("Network.clearBrowserCookies", [:])
        guard let cookie, let equals = cookie.firstIndex(of: "=") else { return }
        _ = try await command(
            "Network.setCookie",
            [
                "name": String(cookie[..<equals]),
                "value": String(cookie[cookie.index(after: equals)...]),
                "url": address, "httpOnly": true, "sameSite": "Lax",
            ]
        )
    }

    /// The names of all that sites keep of their reader.
    public func cookies() async throws -> [String] {
        let answer = try await command("Network.getAllCookies", [:]) as? [String: Any]
        let cookies = answer?["cookies"] as? [[String: Any]] ?? []
        return cookies.compactMap { $0["name"] as? String }
    }

    /// The whole page as a PNG.
    public func picture() async throws -> Data {
        let answer = try await command(
            "Page.captureScreenshot",
            ["format": "png", "captureBeyondViewport": true]
        )
        guard let answer = answer as? [String: Any], let text = answer["data"] as? String,
            let picture = Data(base64Encoded: text)
        else { throw Fault.refused("picture") }
        return picture
    }

    /// The bytes of the page as it would be printed, as PDF.
    public func print() async throws -> Data {
        let answer = try await command("Page.printToPDF", ["preferCSSPageSize": true])
        guard let answer = answer as? [String: Any], let text = answer["data"] as? String,
            let paper = Data(base64Encoded: text)
        else { throw Fault.refused("paper") }
        return paper
    }

    /// Sends a form that no page shows, from the page that is open.
    public func send(_ fields: [(name: String, value: String)], to path: String) async throws {
        let script = """
            const [path, fields] = arguments;
            const form = document.createElement("form");
            Object.assign(form, { action: path, method: "post" });
            for (const [name, value] of fields) {
              const input = document.createElement("input");
              Object.assign(input, { type: "hidden", name, value });
              form.append(input);
            }
            document.body.append(form);
            HTMLFormElement.prototype.submit.call(form);
            """
        let pairs = fields.map { [$0.name, $0.value] }
        _ = try await ask("/execute/sync", ["script": script, "args": [path, pairs] as [Any]])
    }

    /// What a script answers that calls its last argument when it is done.
    public func await<Answer: Decodable>(
        _ script: String,
        as type: Answer.Type = Answer.self
    ) async throws -> Answer {
        let whole = """
            const done = arguments[arguments.length - 1];
            Promise.resolve((async () => { \(script) })())
              .then((answer) => done(JSON.stringify(answer)),
                    (error) => done(JSON.stringify({ error: String(error) })));
            """
        let asked: [String: Any] = ["script": whole, "args": [String]()]
        guard let answer = try await ask("/execute/async", asked) as? String else {
            throw Fault.refused("no answer")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(answer.utf8))
        } catch {
            throw Fault.refused(String(answer.prefix(500)))
        }
    }

    private func command(_ name: String, _ parameters: [String: Any]) async throws -> Any? {
        try await ask("/goog/cdp/execute", ["cmd": name, "params": parameters])
    }
}
