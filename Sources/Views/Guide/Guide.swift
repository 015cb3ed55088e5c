// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Phrases

/// The user guide, in French: the Markdown files that a forge shows, read once at start.
///
/// Each file begins with its title, then one plain paragraph that says what the reader will be
/// able to do. A picture stands alone in its paragraph. Words in bold are those of the interface,
/// exactly: a test reads them and finds a guide that has gone stale.
public struct Guide: Sendable {
    /// The page that lists the others, in the order in which they are best read.
    public let index: GuideChapter
    /// In the order of the index.
    public let chapters: [GuideChapter]
    /// By the name of their file.
    public let pictures: [String: GuidePicture]

    public init() throws(Templates.Fault) {
        let folder = Resources.folder("Guide")
        var texts: [String: String] = [:]
        for path in Resources.paths(in: folder, withExtension: "md") {
            guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
            else { throw .unreadable(path) }
            texts[String(path.dropLast(".md".count))] = text
        }
        guard let list = texts.removeValue(forKey: "README") else { throw .unreadable("README.md") }
        index = GuideChapter("", list)
        let order = index.pagesInOrder
        chapters = order.compactMap { name in texts[name].map { GuideChapter(name, $0) } }
        guard Set(order) == Set(texts.keys) else {
            throw .malformed("README.md", detail: "the list of pages")
        }
        pictures = try Self.pictures(in: folder)
    }

    public subscript(_ name: String) -> GuideChapter? { chapters.first { $0.name == name } }

    private static func pictures(in folder: URL) throws(Templates.Fault) -> [String: GuidePicture] {
        var pictures: [String: GuidePicture] = [:]
        let folder = folder.appending(path: "images")
        for path in Resources.paths(in: folder, withExtension: "webp") {
            guard let content = try? Data(contentsOf: folder.appending(path: path)) else {
                throw .unreadable(path)
            }
            guard let picture = GuidePicture(Array(content)) else {
                throw .malformed(path, detail: "WebP")
            }
            pictures[path] = picture
        }
        return pictures
    }
}

/// One page of the guide, as it is written.
public struct GuideChapter: Sendable {
    /// Of its file and of its address; empty for the index.
    public let name: String
    public let title: String
    /// What the reader will be able to do.
    let answer: String
    let parts: [Part]

    /// What follows one another on the page.
    enum Part: Hashable, Sendable {
        case prose(String)
        /// A picture under `images`, with the words that stand for it.
        case picture(file: String, words: String)
    }

    init(_ name: String, _ source: String) {
        self.name = name
        var paragraphs = Typography.set(source, in: .french)
            .split(separator: /\n{2,}/).map { $0.trimmingPrefix("\n") }[...]
        title = String(paragraphs.popFirst()?.drop { $0 == "#" || $0 == " " } ?? "")
        answer = paragraphs.popFirst()?.split(separator: "\n").joined(separator: " ") ?? ""
        var parts: [Part] = []
        var prose: [Substring] = []
        func close() {
            if !prose.isEmpty { parts.append(.prose(prose.joined(separator: "\n\n"))) }
            prose = []
        }
        for paragraph in paragraphs {
            if let picture = Self.picture(paragraph) {
                close()
                parts.append(picture)
            } else {
                prose.append(paragraph)
            }
        }
        close()
        self.parts = parts
    }

    private static func picture(_ paragraph: Substring) -> Part? {
        let mark = /!\[(?<words>[^\]]+)\]\(images\/(?<file>[a-z0-9-]+\.webp)\)\n?/
        return paragraph.wholeMatch(of: mark).map {
            .picture(file: String($0.file), words: Self.unbroken($0.words))
        }
    }

    /// A text typed over several lines, on one.
    private static func unbroken(_ words: Substring) -> String {
        words.split(separator: "\n").joined(separator: " ")
    }

    /// The pages that the index leads to, each where it is named first.
    fileprivate var pagesInOrder: [String] {
        var names: [String] = []
        for case .prose(let text) in parts {
            for match in text.matches(of: /\]\((?<name>[a-z-]+)\.md\)/) {
                let name = String(match.name)
                if !names.contains(name) { names.append(name) }
            }
        }
        return names
    }
}
