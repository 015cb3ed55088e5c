// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Yams

/// Why the texts of the installation cannot be used; it is found at start, never later.
public enum CatalogueFault: Error, Hashable, Sendable {
    case unreadable(file: String)
    case malformed(file: String, key: String?)
    case duplicate(key: String, file: String)
    /// A language lacks what another says.
    case missing(key: String, Language)
    /// The languages do not fill the same slots.
    case slotsDiffer(key: String)
}

/// The texts of one language, read from the YAML files of its folder: keys to a text, or to its
/// two forms under `one` and `other`.
enum Catalogue {
    static func load(_ language: Language) throws(CatalogueFault) -> [String: CatalogueEntry] {
        var entries: [String: CatalogueEntry] = [:]
        for file in try files(in: language.rawValue) {
            for (key, node) in try mapping(of: file) {
                guard let entry = entry(node, in: language) else {
                    throw .malformed(file: file.lastPathComponent, key: key)
                }
                guard entries.updateValue(entry, forKey: key) == nil else {
                    throw .duplicate(key: key, file: file.lastPathComponent)
                }
            }
        }
        return entries
    }

    static func files(in folder: String) throws(CatalogueFault) -> [URL] {
        let place = Bundle.module.bundleURL.appending(path: "Resources/\(folder)")
        do {
            return try FileManager.default
                .contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "yaml" }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
        } catch {
            throw .unreadable(file: folder)
        }
    }

    static func mapping(of file: URL) throws(CatalogueFault) -> [(key: String, node: Node)] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw .unreadable(file: file.lastPathComponent)
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw .malformed(file: file.lastPathComponent, key: nil)
        }
        var lines: [(String, Node)] = []
        for (key, node) in root?.mapping ?? [:] {
            guard let key = key.scalar?.string else {
                throw .malformed(file: file.lastPathComponent, key: nil)
            }
            lines.append((key, node))
        }
        return lines
    }

    private static func entry(_ node: Node, in language: Language) -> CatalogueEntry? {
        if let text = node.scalar?.string {
            return template(text, in: language).map { .text($0) }
        }
        guard let one = node["one"]?.scalar?.string, let other = node["other"]?.scalar?.string,
            let singular = template(one, in: language), let plural = template(other, in: language)
        else { return nil }
        return .plural(one: singular, other: plural)
    }

    private static func template(_ text: String, in language: Language) -> Template? {
        text.isEmpty ? nil : Template(Typography.set(text, in: language))
    }
}
