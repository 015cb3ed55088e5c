// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Hummingbird
import HummingbirdTesting
import Sample
import Testing

extension TestSite {
    /// Opens the plan in a browser, and closes it whatever happens.
    static func browse(
        scripts: Bool = true,
        _ body: @Sendable (DrivenBrowser) async throws -> Void
    ) async throws {
        let site = try await TestSite()
        defer { site.close() }
        try await site.application().test(.live) { client in
            let port = try #require(client.port)
            let browser = try await DrivenBrowser.start(scripts: scripts)
            do {
                try await browser.visit("http://127.0.0.1:\(port)/t/\(Sample.slug)/plan?lang=fr")
                try await body(browser)
            } catch {
                try await browser.close()
                throw error
            }
            try await browser.close()
        }
    }
}
