// SPDX-License-Identifier: EUPL-1.2

/// What one part of an Office package refers to: the file names are never fixed.
struct XLSXRelationships {
    private var targets: [(id: String, type: String, path: String)] = []

    /// The relationships of the part at this path; of the package itself for an empty path.
    init(
        of path: String,
        in archive: ZipArchive,
        limits: ReadingLimits
    ) throws(FormatRefusal) {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let folder = String(path[..<cut])
        let part = "\(folder)_rels/\(path[cut...]).rels"
        guard archive.contains(part) else { return }
        let xml = try XMLPullReader(archive.entry(part), limits: limits)
        _ = try xml.root()
        try xml.forEachChild { () throws(FormatRefusal) in
            guard xml.name == "Relationship", xml.attribute("TargetMode") != "External",
                let id = xml.attribute("Id"), let target = xml.attribute("Target")
            else { return }
            let type = xml.attribute("Type") ?? ""
            let kind = type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...]
            targets.append((id, String(kind), Self.resolved(target, from: folder)))
            guard targets.count <= limits.entries else {
                throw .tooLarge(.entries, limit: limits.entries)
            }
        }
    }

    func target(ofType type: String) -> String? {
        targets.first { $0.type == type }?.path
    }

    func target(ofId id: String, type: String) -> String? {
        targets.first { $0.id == id && $0.type == type }?.path
    }

    private static func resolved(_ target: String, from folder: String) -> String {
        guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
        var path: [Substring] = []
        for step in (folder + target).split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
