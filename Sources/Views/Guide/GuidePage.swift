// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// A page of the user guide, or its index: in French whatever the reader's language, which the
/// page then says.
public struct GuidePage: Page {
    public static let template = "Guide/guide"

    /// Text, or a picture.
    struct Part: Sendable {
        let prose: Markup?
        let picture: Picture?
    }

    struct Picture: Hashable, Sendable {
        let source: String
        let words: String
        let width: Int
        let height: Int
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    /// Said to those who do not read French.
    let remark: String?
    let parts: [Part]
    let glossary: Link?
    let onwards: [Link]
    let hasOnwards: Bool
    let onwardsLabel: String

    /// - Parameters:
    ///   - chapter: the index unless given.
    ///   - pictures: where each picture is served, by the name of its file.
    public init(
        _ visit: Visit,
        guide: Guide,
        chapter: GuideChapter? = nil,
        pictures: [String: String]
    ) {
        let book = visit.phrasebook
        let page = chapter ?? guide.index
        let index = Link(book[.guideHeading], to: visit.link(to: .guide))
        heading = page.title
        shell = Shell(visit, title: page.title, trail: chapter == nil ? [] : [index])
        answer = Sentence(page.answer)
        remark = book.language == .french ? nil : book[.guideInFrench]
        parts = page.parts.map { part in
            switch part {
            case .prose(let text): Part(prose: visit.prose(ofGuide: text), picture: nil)
            case .picture(let file, let words):
                Part(
                    prose: nil,
                    picture: guide.pictures[file].map {
                        Picture(
                            source: pictures[file] ?? "",
                            words: words,
                            width: $0.width,
                            height: $0.height
                        )
                    }
                )
            }
        }
        glossary =
            chapter == nil
            ? Link(book[.glossaryHeading], to: visit.link(to: .glossary)) : nil
        onwards = visit.onwards(from: chapter, in: guide)
        hasOnwards = !onwards.isEmpty
        onwardsLabel = book[.guideOnwards]
    }
}

extension Visit {
    /// The text as HTML, its links to the files of other pages leading to those pages.
    fileprivate func prose(ofGuide text: String) -> Markup {
        let linked = text.replacing(/\]\((?<name>[a-z-]+)\.md\)/) { match in
            "](\(link(to: .guidePage(String(match.name)))))"
        }
        return Markup(prose: linked)
    }

    /// The page before and the page after, as one turns leaves.
    fileprivate func onwards(from chapter: GuideChapter?, in guide: Guide) -> [Link] {
        guard let chapter,
            let place = guide.chapters.firstIndex(where: { $0.name == chapter.name })
        else { return [] }
        func link(_ place: Int, _ words: (String) -> Phrase) -> Link? {
            guard guide.chapters.indices.contains(place) else { return nil }
            let other = guide.chapters[place]
            return Link(
                phrasebook[words(other.title)],
                to: self.link(to: .guidePage(other.name))
            )
        }
        return [
            link(place - 1, Phrase.guideBefore), link(place + 1, Phrase.guideAfter),
        ].compactMap { $0 }
    }
}
