// SPDX-License-Identifier: EUPL-1.2

/// The page by what its reader sees of it: the words of links, buttons and labels. Each waits until
/// there is such a thing.
extension DrivenBrowser {
    public func follow(_ words: String) async throws { try await click(.link(words)) }

    public func press(button words: String) async throws { try await click(.button(words)) }

    /// Replaces what a field holds.
    public func fill(_ label: String, with text: String) async throws {
        let field = try await find(Place.field(label).path, using: "xpath")
        _ = try await ask("/element/\(field)/clear", [:])
        _ = try await ask("/element/\(field)/value", ["text": text])
    }

    /// Takes what a list offers under those words.
    public func choose(_ option: String, in label: String) async throws {
        try await click(.option(option, label))
    }

    public func tick(_ label: String) async throws { try await click(.field(label)) }

    /// Waits until the page says so.
    public func see(_ words: String) async throws {
        _ = try await find(Place.words(words).path, using: "xpath")
    }

    /// How many elements of the page answer to a selector now.
    public func count(_ selector: String) async throws -> Int {
        let script = "document.querySelectorAll(\"\(selector)\").length"
        return Int(try await evaluate(script)) ?? 0
    }

    private func click(_ place: Place) async throws {
        _ = try await ask("/element/\(try await find(place.path, using: "xpath"))/click", [:])
    }

    fileprivate enum Place {
        case link(String)
        case button(String)
        case field(String)
        case option(String, String)
        case words(String)

        /// Where it is, as an XPath that takes any space for a space.
        var path: String {
            switch self {
            case .link(let words): "//a[\(Self.says(words))]"
            case .button(let words): "//button[\(Self.says(words))]"
            case .field(let label): "//*[@id = //label[\(Self.says(label))]/@for]"
            case .option(let words, let label):
                Self.field(label).path + "/option[\(Self.says(words))]"
            case .words(let words): "//body[\(Self.says(words))]"
            }
        }

        private static func says(_ words: String) -> String {
            let spaces = "\u{A0}\u{202F}"
            return "contains(normalize-space(translate(., '\(spaces)', '  ')), \"\(words)\")"
        }
    }
}

/// Fields that are not typed into as letters come.
extension DrivenBrowser {
    /// Picks a day: "2026-11-20".
    public func pick(_ day: String, in label: String) async throws {
        let field = try await find(Place.field(label).path, using: "xpath")
        let script = """
            const [field, day] = arguments;
            field.value = day;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            """
        let element = [Self.element: field]
        _ = try await ask("/execute/sync", ["script": script, "args": [element, day] as [Any]])
    }

    /// Chooses a file of this machine.
    public func choose(file path: String, in label: String) async throws {
        let field = try await find(Place.field(label).path, using: "xpath")
        _ = try await ask("/element/\(field)/value", ["text": path])
    }
}
