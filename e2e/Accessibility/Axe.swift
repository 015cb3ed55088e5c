// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport

/// Asks axe about the page that a browser shows, whatever folds out unfolded.
enum Axe {
    static let rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]

    /// Each rule that is broken, and the first places that break it.
    static func everything(_ browser: DrivenBrowser) async throws -> [String] {
        let tags = rules.map { "\"\($0)\"" }.joined(separator: ",")
        return try await broken("{ type: 'tag', values: [\(tags)] }", browser)
    }

    static func contrast(_ browser: DrivenBrowser) async throws -> [String] {
        try await broken(
            "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }",
            browser
        )
    }

    private static func broken(
        _ rules: String,
        _ browser: DrivenBrowser
    ) async throws -> [String] {
        try await browser.await(
            """
            for (const details of document.querySelectorAll("details")) details.open = true;
            const found = await axe.run(document, {
              runOnly: \(rules), resultTypes: ["violations"],
            });
            return found.violations.map((rule) => rule.id + ": " + rule.nodes.slice(0, 3)
              .map((node) => node.html.slice(0, 160) + " " + node.any.concat(node.all, node.none)
                .map((check) => check.message).join("; ").slice(0, 160)).join(" | "));
            """
        )
    }
}
