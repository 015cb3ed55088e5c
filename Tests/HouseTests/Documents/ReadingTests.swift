// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite("The reading of a document")
struct ReadingTests {
    @Test func `finds a section, its rows and its words`() {
        let text = Markdown(
            "# A\n## Modules\n| name | b |\n| --- | --- |\n| `C` | `d` |\n## E\n| `F` |\n"
        )
        let section = text.section("Modules")
        #expect(section.tableRows.compactMap { $0.first?.codeSpans.first } == ["C"])
        #expect(text.headings == ["A", "Modules", "E"])
        #expect(text.codeSpans == ["C", "d", "F"])
    }

    @Test func `finds links inside the repository alone`() {
        let text = Markdown("[a](b.md) and ![c](d/e.png), [f](https://example.org), [g](h.md#i)")
        #expect(text.localLinks == ["b.md", "d/e.png", "h.md"])
    }

    @Test func `finds the words of the registry`() {
        let file = SwiftFile.snippet(
            """
            public enum RecordKind: String { case plan // case axis
                case budgetLine }
            extension FieldID { public static let status = FieldID("status") }
            extension ChoiceList { static let themes = ChoiceList("theme", ["a"]) }
            """
        )
        #expect(Vocabulary([file]).words == ["plan", "budgetLine", "status", "themes"])
    }
}
