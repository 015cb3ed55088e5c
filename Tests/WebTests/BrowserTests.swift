// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Hummingbird
import HummingbirdTesting
import Sample
import Testing

/// Needs Debian's `chromium`; without it these tests fail rather than pass unseen.
@Suite("A real browser", .serialized)
struct BrowserTests {
    /// From the territory to its plan, to a filtered list, to a sheet, to its history: each page is
    /// reached by a link that the browser found on the one before.
    @Test func `goes from the territory to the history of one action`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            let browser = Browser(site: "http://127.0.0.1:\(port)")
            let home = try await browser.open("/t/\(Sample.slug)?lang=fr")
            #expect(home.contains("Ce qui a bougé"))
            let plan = try await browser.follow("Plan d’action", on: home)
            #expect(plan.contains("Compostage de proximité"))
            let list = try await browser.follow("1 est bloquée", on: plan)
            #expect(list.contains("correspond"))
            let sheet = try await browser.follow("Composter les biodéchets au plus près", on: list)
            #expect(sheet.contains("Chargé de prévention"))
            let history = try await browser.follow("Toute l’histoire", on: sheet)
            #expect(history.contains("<del>40"))
            #expect(history.contains("<ins>45"))
        }
    }

    /// What a browser mends while it reads shows in the page it ends up with.
    @Test func `finds nothing to mend in the pages`() async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            let browser = Browser(site: "http://127.0.0.1:\(port)")
            for path in ["", "/plan", "/actions", "/actions/1", "/actions/1/histoire", "/journal"] {
                let address = "/t/\(Sample.slug)\(path)?lang=fr"
                let sent = String(buffer: try await client.execute(uri: address, method: .get).body)
                let read = try await browser.open(address)
                #expect(Browser.tags(of: sent) == Browser.tags(of: read), "\(address)")
            }
        }
    }
}

/// Chromium, without a window, opening one page at a time.
private struct Browser {
    let site: String

    enum Fault: Error {
        case failed(status: Int32)
        case noLink(String)
    }

    /// The page as the browser holds it once loaded.
    func open(_ path: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/chromium")
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--log-level=3", "--accept-lang=fr", "--dump-dom", site + path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let status = AsyncStream<Int32> { stream in
            process.terminationHandler = { ended in
                stream.yield(ended.terminationStatus)
                stream.finish()
            }
        }
        try process.run()
        // Read elsewhere: the page may be longer than a pipe holds.
        let reading = Task.detached { output.fileHandleForReading.readDataToEndOfFile() }
        for await status in status where status != 0 { throw Fault.failed(status: status) }
        return String(decoding: await reading.value, as: UTF8.self)
    }

    /// Opens the page that the link holding these words leads to.
    func follow(_ words: String, on page: String) async throws -> String {
        for link in page.matches(of: /<a [^>]*href="([^"]+)"[^>]*>([^<]*)/)
        where link.2.contains(words) {
            return try await open(String(link.1).replacing("&amp;", with: "&"))
        }
        throw Fault.noLink(words)
    }

    /// The names of the tags, in order, but those that may be left out of the source.
    static func tags(of html: String) -> [String] {
        html.matches(of: /<(\/?[a-z][a-z0-9]*)/).map { String($0.1) }
            .filter { !["html", "head", "body", "/html", "/head", "/body"].contains($0) }
    }
}
