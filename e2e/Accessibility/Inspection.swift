// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Synchronization
import Walk

/// Every page of the demo, gone through once for all the tests of this process.
enum Inspection {
    static func sights() async throws -> [Sight] { try await seen.value }

    /// All that sites kept of the readers, by name.
    static func cookies() async throws -> Set<String> { try await kept.value }

    private static let seen = Task { try await walk.value.sights }
    private static let kept = Task { try await walk.value.cookies }

    private static let walk = Task {
        try await DemoSite.serve { site in
            let tour = try await Tour(of: site)
            let shown = Shown()
            // Two browsers, side by side: most of the time is theirs.
            async let ones = inspect(tour, shown, part: 0)
            async let others = inspect(tour, shown, part: 1)
            let (left, right) = try await (ones, others)
            return (sights: left.sights + right.sights, cookies: left.cookies.union(right.cookies))
        }
    }

    private static func inspect(
        _ tour: Tour,
        _ shown: Shown,
        part: Int
    ) async throws -> (sights: [Sight], cookies: Set<String>) {
        let browser = try await DrivenBrowser.start()
        do {
            let guests = tour.guests.enumerated().filter { $0.offset % 2 == part }.map(\.element)
            let seen = try await inspect(tour, as: guests, browser, shown)
            try await browser.close()
            return seen
        } catch {
            try await browser.close()
            throw error
        }
    }

    private static func inspect(
        _ tour: Tour,
        as guests: [String?],
        _ browser: DrivenBrowser,
        _ shown: Shown
    ) async throws -> (sights: [Sight], cookies: Set<String>) {
        var sights: [Sight] = []
        var cookies: Set<String> = []
        var carried: String?
        try await browser.bring(Tools.axe())
        try await tour.walk(as: guests) { sight, cookie in
            var sight = sight
            if sight.answer.isPage, shown.isNew(sight.answer.bytes) {
                if cookie != carried {
                    try await browser.carry(cookie, to: tour.site.address)
                    carried = cookie
                }
                try await browser.use(.wide)
                try await browser.come(to: sight.stop, on: tour.site)
                let isLead = sight.guest == Tour.lead
                sight.showing = try await look(
                    browser,
                    inDark: shown.isFirst(at: sight.stop) || isLead,
                    onPhone: isLead
                )
                cookies.formUnion(try await browser.cookies())
            }
            sights.append(sight)
        }
        return (sights, cookies)
    }

    /// - Parameters:
    ///   - inDark: whether contrasts are asked again in dark colours: these are the page's own,
    ///     whoever reads it.
    ///   - onPhone: whether everything is asked again on a phone.
    private static func look(
        _ browser: DrivenBrowser,
        inDark: Bool,
        onPhone: Bool
    ) async throws -> Sight.Showing {
        var showing = Sight.Showing()
        showing.fetched = try await Page.fetched(browser)
        showing.wide = try await Axe.everything(browser)
        try await browser.prefer(dark: inDark, reducedMotion: true)
        if inDark { showing.dark = try await Axe.contrast(browser) }
        showing.moving = try await Page.moving(browser)
        try await browser.prefer()
        try await browser.use(.magnified)
        showing.overflowing = try await Page.overflowing(browser)
        if onPhone {
            try await browser.use(.phone)
            showing.phone = try await Axe.everything(browser)
        }
        return showing
    }
}

/// The pages that some browser has shown: what another guest is sent to the letter looks the same.
private final class Shown: Sendable {
    private let pages = Mutex<Set<[UInt8]>>([])
    private let stops = Mutex<Set<String>>([])

    func isNew(_ page: [UInt8]) -> Bool { pages.withLock { $0.insert(page).inserted } }

    func isFirst(at stop: Stop) -> Bool { stops.withLock { $0.insert(stop.name).inserted } }
}

/// What a page says of itself.
private enum Page {
    static func fetched(_ browser: DrivenBrowser) async throws -> [Sight.Fetched] {
        try await browser.await(
            """
            return [...performance.getEntriesByType("navigation"),
                    ...performance.getEntriesByType("resource")]
              .map((entry) => ({ address: entry.name, bytes: entry.encodedBodySize }));
            """
        )
    }

    /// What sticks out of the screen and cannot be scrolled within the page.
    static func overflowing(_ browser: DrivenBrowser) async throws -> [String] {
        try await browser.await(
            """
            const width = 320;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.body.querySelectorAll("*")]
              .filter((element) => element.getBoundingClientRect().right > width + 1)
              .slice(-3).map((element) => element.outerHTML.slice(0, 160));
            """
        )
    }

    static func moving(_ browser: DrivenBrowser) async throws -> [String] {
        try await browser.await(
            """
            const isStill = (durations) => durations.split(",").every((text) => !parseFloat(text));
            const running = document.getAnimations().map(() => "an animation runs");
            return running.concat([...document.querySelectorAll("*")]
              .filter((element) => {
                const style = getComputedStyle(element);
                return !isStill(style.transitionDuration) || !isStill(style.animationDuration);
              })
              .slice(0, 3).map((element) => element.outerHTML.slice(0, 160)));
            """
        )
    }
}
