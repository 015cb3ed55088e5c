// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the parts of a form on records are called when they are sent.
public enum FormName {
    /// The last entry that whoever fills the form had seen.
    public static let seen = "vu"
    /// « Constaté le ».
    public static let effective = "constate-le"
    public static let kind = "nature"
    public static let parent = "sous"
    /// The fields that someone else changed meanwhile, each once.
    public static let disputed = "conteste"
    /// Sent by the button that leaves the disputed fields as the other wrote them.
    public static let keepTheirs = "garder"

    public static func field(_ id: FieldID) -> String { "champ." + id.rawValue }

    /// Sent when the file that a field holds is to be taken out.
    public static func removal(_ id: FieldID) -> String { "retirer." + id.rawValue }

    /// What a field showed when the form was opened, as `FieldPrint` has it.
    public static func shown(_ id: FieldID) -> String { "avant." + id.rawValue }
}

/// A short form of what a field showed when its form was opened. A field sent back as it was is
/// left alone: so is what was written beside its value, and what others wrote meanwhile.
public enum FieldPrint {
    public static func of(_ values: [String], in type: FieldType) -> String {
        var texts = values.map(bare).filter { !$0.isEmpty }
        // Boxes are sent in the order of the page.
        switch type {
        case .choices, .records: texts.sort()
        default: break
        }
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in texts.joined(separator: "\u{1F}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }

    /// Browsers change line ends, forms lose control characters and the blanks around.
    private static func bare(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
                false
            default: true
            }
        }
        let lines = String(String.UnicodeScalarView(kept))
        guard let first = lines.firstIndex(where: { !$0.isWhitespace }),
            let last = lines.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(lines[first...last])
    }
}
