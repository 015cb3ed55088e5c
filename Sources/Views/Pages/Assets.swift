// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What pages bring along, read once at start. Whoever serves them names them by their content.
public struct Assets: Sendable {
    /// Every component's style sheet, one after the other in the order of their names.
    public let stylesheet: [UInt8]
    /// The one script; every page works without it.
    public let script: [UInt8]

    public init() throws(Templates.Fault) {
        stylesheet = try Self.joined("css")
        script = try Self.joined("js")
    }

    private static func joined(_ kind: String) throws(Templates.Fault) -> [UInt8] {
        let folder = Resources.folder("Assets/\(kind)")
        var bytes: [UInt8] = []
        for path in Resources.paths(in: folder, withExtension: kind) {
            guard let content = try? Data(contentsOf: folder.appending(path: path)) else {
                throw .unreadable(path)
            }
            bytes += content
        }
        guard !bytes.isEmpty else { throw .unreadable(folder.lastPathComponent) }
        return bytes
    }
}
