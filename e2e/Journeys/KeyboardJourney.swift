// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import ClimatePlan
import Testing
import Walk

/// The référent's errand by the keyboard alone, seeing at each step where they are.
@Suite("The keyboard alone", .serialized, .timeLimit(.minutes(5)))
struct KeyboardJourney {
    private typealias Key = DrivenBrowser.Key
    private static let title = "Trier les biodéchets à la source partout"

    @Test(arguments: Journey.Way.all)
    func `finds an action and says where it stands`(way: Journey.Way) async throws {
        try await Journey.begin(as: "referent-dechets", way) { journey in
            let browser = journey.browser
            try await Self.reach("Aller au contenu", browser)
            try await Self.reach(Self.title, browser)
            try await browser.press(Key.enter)
            try await journey.see("Toute l’histoire")
            try await Self.reach("Modifier Avancement", browser)
            try await browser.press(Key.enter)
            _ = try await browser.words(of: "form label")
            try await Self.reach("Avancement", browser)
            try await browser.press(Key.control + "a" + Key.release + "77" + Key.enter)
            try await journey.see("C’est enregistré")
            #expect(try journey.action(Self.title)[.progress] == .number(Quantity(77)))
        }
    }

    /// Presses Tab until what is called so has the focus, which must show at each step.
    private static func reach(_ name: String, _ browser: DrivenBrowser) async throws {
        for _ in 0..<150 {
            let held = try await browser.evaluate(focused)
            if held.contains(name) { return }
            try await browser.press(Key.tab)
            #expect(try await browser.evaluate(isOutlined) == "true", "on \(held)")
        }
        Issue.record("\(name) is not reached by Tab")
    }

    /// What the focused element is called.
    private static let focused = """
        (() => {
          const held = document.activeElement;
          const label = held.id && document.querySelector("label[for='" + held.id + "']");
          return (label ? label : held === document.body ? { textContent: "" } : held)
            .textContent.replace(/\\s+/g, " ");
        })()
        """

    private static let isOutlined = """
        (() => {
          const held = document.activeElement;
          const style = getComputedStyle(held);
          return held === document.body || (style.outlineStyle !== "none"
            && parseFloat(style.outlineWidth) >= 2);
        })()
        """
}
