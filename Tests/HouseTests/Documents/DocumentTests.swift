// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite("The documents")
struct DocumentTests {
    private let tree = SourceTree.house

    @Test func `name every module, and no other, in the table of the architecture`() throws {
        let table = Markdown(try tree.text("docs/architecture.md")).section("Modules")
        let named = table.tableRows.compactMap { $0.first?.codeSpans.first }
        #expect(named.sorted() == (try tree.folders(in: "Sources")))
    }

    @Test func `list every decision`() throws {
        let index = try tree.text("docs/decisions/README.md")
        let records = tree.paths(under: "docs/decisions", endingWith: [".md"])
            .map { String($0.dropFirst("docs/decisions/".count)) }
            .filter { $0 != "README.md" }
        #expect(records.count > 10)
        #expect(records.filter { !index.contains("(\($0))") } == [])
    }

    @Test func `give every decision its context, its choice and what was rejected`() throws {
        for path in tree.paths(under: "docs/decisions", endingWith: [".md"])
        where !path.hasSuffix("README.md") {
            let record = Markdown(try tree.text(path))
            #expect(record.headings.isSuperset(of: ["Context", "Decision", "Rejected"]), "\(path)")
        }
    }

    @Test func `put every word of the registry in the glossary`() throws {
        let glossary = Set(Markdown(try tree.text("docs/glossary.md")).codeSpans)
        let domain = SourceTree.swiftFiles.filter { $0.isSource && $0.module == "ClimatePlan" }
        let words = Vocabulary(domain).words
        #expect(
            words.isSuperset(of: ["budgetLine", "leadService", "projectLead", "statuses"]),
            "the registry was not read"
        )
        #expect(words.subtracting(glossary).sorted() == [])
    }

    @Test func `name the two commands in the README`() throws {
        let readme = try tree.text("README.md")
        #expect(readme.contains("make run"))
        #expect(readme.contains("make test"))
    }

    @Test func `lead to files that exist`() throws {
        for path in ["README.md", "CONTRIBUTING.md"]
            + tree.paths(under: "docs", endingWith: [".md"])
        {
            let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
            for target in Markdown(try tree.text(path)).localLinks {
                #expect(tree.exists(folder + target), "\(path) leads to \(target)")
            }
        }
    }

    @Test func `keep builds and resolutions out of the repository`() throws {
        let ignored = try tree.text(".gitignore").split(separator: "\n")
        #expect(ignored.contains { $0.hasPrefix(".build") })
        #expect(ignored.contains("Package.resolved"))
    }

    @Test func `hold no path of one machine`() throws {
        let homes = ["work", "root", "home", "Users"].map { "/\($0)/" }
        let paths =
            ["README.md", "CONTRIBUTING.md", "Makefile", "Package.swift", ".ci/run"]
            + tree.paths(under: "docs", endingWith: [".md", ".csv"])
            + tree.paths(under: "scripts", endingWith: [".sh"])
        for path in paths {
            let text = try tree.text(path)
            #expect(homes.filter { text.contains($0) } == [], "\(path)")
        }
    }
}
