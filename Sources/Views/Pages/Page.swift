// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Mustache

/// A page ready to be written: a value of stored properties, which is all that templates see.
public protocol Page: Sendable {
    /// The name of its template under `Resources/Templates`.
    static var template: String { get }
}

/// The templates of the pages, read once at start.
public struct Templates: Sendable {
    public enum Fault: Error, Hashable, Sendable {
        case unreadable(String)
        case malformed(String, detail: String)
    }

    private let library: MustacheLibrary
    let sources: [String: String]

    public init() throws(Fault) {
        let root = Resources.folder("Templates")
        var sources: [String: String] = [:]
        for path in Resources.paths(in: root, withExtension: "mustache") {
            let file = root.appending(path: path)
            guard let text = try? String(contentsOf: file, encoding: .utf8) else {
                throw .unreadable(path)
            }
            sources[String(path.dropLast(".mustache".count))] = Self.withoutIndentation(text)
        }
        guard !sources.isEmpty else { throw .unreadable(root.lastPathComponent) }
        var library = MustacheLibrary()
        for (name, text) in sources {
            do {
                try library.register(text, named: name)
            } catch {
                throw .malformed(name, detail: "\(error)")
            }
        }
        self.library = library
        self.sources = sources
    }

    /// Templates are indented for those who read them; pages need not carry it, and preformatted
    /// text must not.
    private static func withoutIndentation(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " } }.joined(separator: "\n")
    }

    /// The page as HTML.
    public func render<P: Page>(_ page: P) -> String {
        guard let html = library.render(page, withTemplate: P.template) else {
            preconditionFailure("no template \(P.template)")
        }
        return html
    }
}

/// The files that travel beside the program.
enum Resources {
    static func folder(_ name: String) -> URL {
        Bundle.module.bundleURL.appending(path: "Resources/\(name)")
    }

    /// Paths below a folder, in alphabetical order.
    static func paths(in folder: URL, withExtension wanted: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return paths.compactMap { $0 as? String }.filter { $0.hasSuffix("." + wanted) }.sorted()
    }
}
