// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The files of the project, found from where this very file stands.
struct SourceTree {
    let root: URL

    static let house = SourceTree(
        root: (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
    )

    /// Paths from the root of the files under a folder whose names end so, in order.
    func paths(under folder: String, endingWith endings: [String]) -> [String] {
        let base = root.appending(path: folder).resolvingSymlinksInPath().path
        guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
        return walk.compactMap { $0 as? String }
            .filter { path in endings.contains { path.hasSuffix($0) } }
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".build") } }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The folders that stand directly in a folder.
    func folders(in folder: String) throws -> [String] {
        let url = root.appending(path: folder).resolvingSymlinksInPath()
        return try FileManager.default.contentsOfDirectory(atPath: url.path)
            .filter { name in
                var isFolder: ObjCBool = false
                let path = url.appending(path: name).path
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                    && isFolder.boolValue
            }
            .sorted()
    }

    /// The Swift files of the house, read once; empty when they cannot be.
    static let swiftFiles = (try? house.readSwiftFiles()) ?? []

    private func readSwiftFiles() throws -> [SwiftFile] {
        let paths = ["Sources", "Tests", "Benchmarks", "e2e"].flatMap {
            self.paths(under: $0, endingWith: [".swift"])
        }
        return try paths.map { SwiftFile(path: $0, text: try text($0)) }
    }
}
