// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Formats

@Suite("A JSON document")
struct JSONTreeTests {
    private func parsed(_ text: String) throws(JSONTree.Refusal) -> JSONTree {
        try JSONTree(parsing: Array(text.utf8))
    }

    @Test func `is read as it was written`() throws {
        let text = #"{"a":[1,2.5,true,null,"é\n\"[{"],"b":{}}"#
        let tree = try parsed(text)
        #expect(
            tree["a"]
                == .list([.integer(1), .number("2.5"), .flag(true), .null, .text("é\n\"[{")])
        )
        #expect(tree["b"] == .object([]))
        #expect(try JSONTree(parsing: tree.bytes) == tree)
    }

    @Test func `that does not end is malformed`() {
        for text in ["", "{", "[1,", #"{"a"}"#, "nul", #""open"#] {
            #expect(throws: JSONTree.Refusal.malformed) { try parsed(text) }
        }
    }

    @Test func `of endless lists is refused before it is built`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONTree.Refusal.tooDeep(levels: 16)) { try parsed(deep) }
        #expect(throws: Never.self) { try parsed(#"["[[[[[[[[[[[[[[[[[[[["]"#) }
    }
}
