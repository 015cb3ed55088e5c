// SPDX-License-Identifier: EUPL-1.2

/// What a browser says it is, in the two words by which people know theirs.
enum BrowserName {
    /// In the order in which they must be looked for, as each also names those it descends from.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"),
        ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// « Firefox, Windows »; nothing when it names neither.
    static func short(_ agent: String) -> String? {
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        let words = [browser, system].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
