// SPDX-License-Identifier: EUPL-1.2

/// Which cell styles show a number as a day or an hour: nothing else tells them from numbers.
struct XLSXStyles {
    private var kinds: [NumberKind] = []

    init(
        _ path: String?,
        in archive: ZipArchive,
        limits: ReadingLimits
    ) throws(FormatRefusal) {
        guard let path, archive.contains(path) else { return }
        let xml = try XMLPullReader(archive.entry(path), limits: limits)
        _ = try xml.root()
        var custom: [Int: NumberKind] = [:]
        try xml.forEachChild { () throws(FormatRefusal) in
            switch xml.name {
            case "numFmts":
                try xml.forEachChild { () throws(FormatRefusal) in
                    guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }) else { return }
                    custom[id] = NumberKind(formatCode: xml.attribute("formatCode") ?? "")
                    try Self.check(custom.count)
                }
            case "cellXfs":
                try xml.forEachChild { () throws(FormatRefusal) in
                    let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    kinds.append(custom[id] ?? NumberKind(builtIn: id))
                    try Self.check(kinds.count)
                }
            default: break
            }
        }
    }

    func kind(ofStyle rank: Int) -> NumberKind {
        kinds.indices.contains(rank) ? kinds[rank] : .number
    }

    /// Excel itself stops at 65 490 cell formats.
    private static func check(_ count: Int) throws(FormatRefusal) {
        guard count <= 65_536 else { throw .damaged(part: "styles") }
    }
}

/// What a number format makes of a number.
enum NumberKind: Equatable {
    case number, day, hour

    /// The formats that files name by number alone (ECMA-376 18.8.30, East Asian ones included).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: self = .day
        case 18...21, 32, 33, 45...47, 55, 56: self = .hour
        default: self = .number
        }
    }

    /// Judges a code such as `dd/mm/yyyy`, `[h]:mm` or `#,##0 "jours"`.
    init(formatCode: String) {
        var letters = ""
        var code = formatCode.lowercased()[...]
        while let character = code.popFirst(), character != ";" {
            switch character {
            case "\"": code = code.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": code = code.dropFirst()
            case "[":
                // [h] counts hours past 24; the other brackets are colours and locales.
                let content = code.prefix { $0 != "]" }
                code = code.dropFirst(content.count + 1)
                if let unit = content.first, content.allSatisfy({ $0 == unit }),
                    "hms".contains(unit)
                {
                    letters += "h"
                }
            case "a":
                if code.hasPrefix("m/pm") { code = code.dropFirst(4) }
            case "d", "m", "y", "h", "s": letters.append(character)
            case "g": if code.hasPrefix("eneral") { code = code.dropFirst(6) }
            default: break
            }
        }
        let hasHour = letters.contains("h") || letters.contains("s")
        if letters.contains("d") || letters.contains("y") || (letters.contains("m") && !hasHour) {
            self = .day
        } else {
            self = hasHour ? .hour : .number
        }
    }
}
