// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Yams

/// A piece of one of the story's files, which knows where it stands.
struct StoryNode: Sendable {
    indirect enum Content: Sendable {
        case words(String)
        case list([StoryNode])
        case mapping([(key: String, node: StoryNode)])
    }

    let file: String
    let line: Int
    let content: Content

    /// A file of the module's resources.
    static func file(_ name: String) throws(DemoFault) -> StoryNode {
        let place = Bundle.module.bundleURL.appending(path: "Resources/\(name)")
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(contentsOf: place, encoding: .utf8))
        } catch {
            throw .story(file: name, line: 0, "\(error)")
        }
        guard let root else { throw .story(file: name, line: 0, "empty") }
        return try StoryNode(root, in: name)
    }

    private init(_ node: Node, in file: String) throws(DemoFault) {
        self.file = file
        line = node.mark?.line ?? 0
        switch node {
        case .scalar(let scalar):
            content = .words(scalar.string)
        case .sequence(let sequence):
            var items: [StoryNode] = []
            for item in sequence { items.append(try StoryNode(item, in: file)) }
            content = .list(items)
        case .mapping(let mapping):
            var entries: [(String, StoryNode)] = []
            for (key, value) in mapping {
                entries.append((key.scalar?.string ?? "", try StoryNode(value, in: file)))
            }
            content = .mapping(entries)
        case .alias:
            throw .story(file: file, line: line, "an alias")
        }
    }

    func fault(_ reason: String) -> DemoFault { .story(file: file, line: line, reason) }

    /// Its words, if it is not a list or a mapping.
    var text: String? {
        guard case .words(let words) = content else { return nil }
        return words
    }

    func words() throws(DemoFault) -> String {
        guard let text else { throw fault("words expected") }
        return text
    }

    /// Its items; a single piece is a list of one.
    var items: [StoryNode] {
        guard case .list(let items) = content else { return [self] }
        return items
    }

    /// Its entries, in the order they are written; none if it is not a mapping.
    var entries: [(key: String, node: StoryNode)] {
        guard case .mapping(let entries) = content else { return [] }
        return entries
    }

    subscript(_ key: String) -> StoryNode? { entries.first { $0.key == key }?.node }

    func required(_ key: String) throws(DemoFault) -> StoryNode {
        guard let part = self[key] else { throw fault("\(key) expected") }
        return part
    }
}
