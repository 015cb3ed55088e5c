// SPDX-License-Identifier: EUPL-1.2

import Sample
import Testing

@testable import Phrases
@testable import Views

@Suite("The user guide")
struct GuideTests {
    private let guide: Guide
    private let phrasebooks: Phrasebooks
    private let pages: [Specimen]

    init() throws {
        guide = try Guide()
        phrasebooks = try Phrasebooks.load()
        pages = try Specimens().guide(in: .french)
    }

    private var everything: [GuideChapter] { [guide.index] + guide.chapters }

    @Test func `has a page for every task, each with its title and what it is for`() {
        #expect(guide.chapters.count >= 12)
        for chapter in everything {
            #expect(!chapter.title.isEmpty, "\(chapter.name)")
            #expect(chapter.answer.hasSuffix("."), "\(chapter.name)")
            // The first paragraph is shown as plain words.
            #expect(!chapter.answer.contains(/[*`\[\]_#!]/), "\(chapter.name)")
            #expect(chapter.parts.count > 0, "\(chapter.name)")
        }
    }

    @Test func `leads from its index to every page, and from each page back`() throws {
        let index = try #require(pages.first)
        for chapter in guide.chapters {
            #expect(index.html.contains("href=\"/aide/\(chapter.name)?lang=fr\""))
        }
        #expect(index.html.contains("href=\"/aide/mots?lang=fr\""))
        for page in pages.dropFirst() { #expect(page.html.contains("href=\"/aide?lang=fr\"")) }
    }

    @Test func `leads nowhere that is not there`() throws {
        let names = Set(guide.chapters.map(\.name))
        for page in pages {
            for link in page.html.matches(of: /href="\/aide\/([a-z-]+)/) {
                let name = String(link.output.1)
                #expect(names.union(["mots", "raccourcis"]).contains(name), "\(name)")
            }
            #expect(!page.html.contains(".md"), "a file instead of a page in \(page.name)")
        }
    }

    @Test func `shows every picture once, light enough for a phone, with words for it`() {
        var shown: [String] = []
        for chapter in everything {
            for case .picture(let file, let words) in chapter.parts {
                shown.append(file)
                #expect(words.count > 20, "\(file)")
                #expect(guide.pictures[file] != nil, "\(file) in \(chapter.name)")
            }
            for case .prose(let text) in chapter.parts {
                #expect(!text.contains("!["), "a picture inside a paragraph of \(chapter.name)")
            }
        }
        #expect(shown.sorted() == guide.pictures.keys.sorted())
        #expect(shown.count <= 12)
        for (file, picture) in guide.pictures {
            #expect(picture.bytes.count <= 60_000, "\(file)")
            #expect((600...1_000).contains(picture.width) && picture.height > 200, "\(file)")
        }
    }

    /// Words in bold are those of the interface: whoever changes them finds the guide to mend.
    @Test func `quotes the words of the interface as they are`() throws {
        var quoted = 0
        for chapter in everything {
            for case .prose(let text) in chapter.parts {
                for mark in text.matches(of: /\*\*(.+?)\*\*/) {
                    let words = String(mark.output.1)
                    quoted += 1
                    #expect(isSaid(words), "« \(words) » in \(chapter.name)")
                }
            }
        }
        #expect(quoted > 100)
    }

    @Test func `finds a quotation that has gone stale`() {
        #expect(isSaid("Enregistrer"))
        #expect(isSaid("3 désaccords à trancher"))
        #expect(!isSaid("Sauvegarder le tout"))
    }

    private func isSaid(_ words: String) -> Bool {
        phrasebooks.french.entries.values.flatMap(\.templates).contains { $0.says(words) }
    }

    @Test func `says to those who read English that it is in French`() throws {
        let remark = phrasebooks.english[.guideInFrench]
        for page in try Specimens().guide(in: .english) where page.name == "GuidePage" {
            #expect(page.html.contains(remark))
            #expect(page.html.contains("<article class=\"guide\" lang=\"fr\">"))
        }
        for page in pages { #expect(!page.html.contains(phrasebooks.french[.guideInFrench])) }
    }

    @Test func `can be reached from every page`() throws {
        for page in try Specimens().all(in: .french) {
            #expect(page.html.contains("href=\"/aide?lang=fr\""), "\(page.name)")
        }
    }
}

@Suite("The words of the trade")
struct GlossaryTests {
    private let phrasebooks: Phrasebooks

    init() throws { phrasebooks = try Phrasebooks.load() }

    @Test func `stand each in one group, with a meaning in both languages`() {
        let grouped = Phrase.TermGroup.allCases.flatMap(\.terms)
        #expect(grouped.count == Phrase.Term.allCases.count)
        #expect(Set(grouped) == Set(Phrase.Term.allCases))
        for book in [phrasebooks.french, phrasebooks.english] {
            for term in grouped {
                let meaning = book[.meaning(of: term)]
                #expect(meaning.hasSuffix(".") && meaning.contains(" "), "\(term)")
                #expect(!book[.name(of: term)].hasPrefix("glossary."), "\(term)")
                if let source = Phrase.source(of: term) {
                    #expect(!book[source].hasPrefix("glossary."), "\(term)")
                }
            }
        }
    }

    @Test func `are found where a link leads`() throws {
        let specimens = try Specimens()
        let html = specimens.templates.render(GlossaryPage(specimens.visit(.glossary)))
        for term in Phrase.Term.allCases {
            let link = Link.term(term, in: specimens.visit(.glossary))
            let anchor = link.href.split(separator: "#").last.map(String.init) ?? ""
            #expect(html.contains("id=\"\(anchor)\""), "\(term)")
            #expect(anchor.wholeMatch(of: /[a-z-]+/) != nil, "\(term)")
        }
    }

    @Test func `are explained where a newcomer meets them`() throws {
        let specimens = try Specimens()
        let sheet = try specimens.action(1)
        let term = try #require(sheet.facts.compactMap(\.term).first)
        let html = specimens.templates.render(sheet)
        #expect(html.contains("<a class=\"term\" href=\"\(term.href)\">\(term.text)"))
        #expect(term.href.hasPrefix("/aide/mots?lang=fr#"))
        // No pop-up that a finger or a printer would miss.
        #expect(!html.contains("title=\""))
    }
}

extension Template {
    /// Whether these are its words, whatever fills its slots. One that has no words of its own
    /// would take any.
    fileprivate func says(_ quoted: String) -> Bool {
        let words = pieces.map { piece in
            if case .words(let words) = piece { words } else { "" }
        }
        let hasSlots = !slots.isEmpty
        guard hasSlots else { return quoted == words.joined() }
        guard words.joined().count(where: \.isLetter) > 3 else { return false }
        var rest = quoted[...]
        for (place, word) in words.enumerated() where !word.isEmpty {
            guard let found = rest.firstRange(of: word),
                place > 0 || found.lowerBound == rest.startIndex
            else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty || words.last?.isEmpty == true
    }
}
