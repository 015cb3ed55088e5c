// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("A text in Markdown")
struct MarkdownTests {
    @Test
    func `shows headings, lists, tables, struck texts and bare links`() {
        let html = Markdown.html(
            """
            # Goal

            - *one* ~~two~~
            - https://example.org

            | a | b |
            |---|---|
            | 1 | 2 |
            """
        )
        for expected in [
            "<h1>Goal</h1>", "<em>one</em> <del>two</del>",
            #"<a href="https://example.org">https://example.org</a>"#, "<td>2</td>",
        ] {
            #expect(html.contains(expected))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<svg onload=alert(1)>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\u{0A}script:alert(1))",
        "[x](data:text/html;base64,AAAA)", "[x](vbscript:x)", "[x](file:///etc/passwd)",
        "[x](&#106;avascript:alert(1))", "[x](\\javascript:alert(1))", "<javascript:alert(1)>",
        "![x](javascript:alert(1))", "[x]: javascript:alert(1)\n\n[x]", "![x](http://evil/p.png)",
        "[x](http://a \"t\" onclick=alert(1))", "| <b onclick=x> |\n|---|\n| <i> |",
        "<a href=\"javascript:x\">y</a>", "<!-- --><iframe src=x></iframe>",
    ])
    func `never holds anything that runs or is fetched`(source: String) {
        let html = Markdown.html(source).lowercased()
        let allowed = [
            "p", "a", "em", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li",
        ]
        for tag in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            #expect(allowed.contains(String(name)), "<\(tag)")
            let attributes = tag.prefix { $0 != ">" }
            #expect(!attributes.contains("onclick") || attributes.contains("%22"))
            for scheme in ["javascript:", "data:", "vbscript:", "file:"] {
                #expect(!attributes.contains(scheme))
            }
        }
    }

    @Test
    func `shows the HTML typed in it as a text`() {
        #expect(Markdown.html("a <b> c") == "<p>a &lt;b&gt; c</p>\n")
        #expect(Markdown.html("<div>\nx\n</div>").contains("&lt;div&gt;"))
    }

    @Test
    func `turns pictures into links`() {
        #expect(
            Markdown.html("![a map](https://example.org/map.png)")
                == "<p><a href=\"https://example.org/map.png\">a map</a></p>\n"
        )
    }

    @Test(arguments: [
        String(repeating: "> ", count: 500) + "x", String(repeating: "*a* ", count: 100_000),
        String(repeating: "|a", count: 1_000) + "\n" + String(repeating: "|-\n", count: 1_000),
        String(repeating: "![[]() ", count: 5_000),
        "www.a.fr" + String(repeating: ")", count: 5_000),
    ])
    func `is shown as written when too long, deep or tangled`(source: String) {
        #expect(Markdown.html(source) == "<pre>\(source.escapedForXML)</pre>\n")
    }

    @Test
    func `is formatted when as long as a person writes`() {
        let html = Markdown.html(String(repeating: "*a* [b](/c) | ", count: 3_000))
        #expect(html.hasPrefix(#"<p><em>a</em> <a href="/c">b</a> | "#))
    }

    @Test
    func `has a plain text for search`() {
        let text = Markdown.plainText("# Goal\n\n*One* [two](https://example.org) ~~three~~")
        for word in ["Goal", "One", "two", "three"] {
            #expect(text.contains(word))
        }
        #expect(!text.contains("~~") && !text.contains("*"))
    }

    @Test
    func `is formatted the same by many readers at once`() async {
        let source = String(
            repeating: "~~a~~ https://example.org\n\n| a |\n|---|\n| ~~b~~ |\n\n",
            count: 20
        )
        let expected = Markdown.html(source)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 { group.addTask { Markdown.html(source) == expected } }
            for await isSame in group { #expect(isSame) }
        }
    }
}
