// SPDX-License-Identifier: EUPL-1.2

/// E-mail addresses as accounts are known by.
public enum EmailAddress {
    /// In bytes (RFC 5321).
    public static let longest = 254

    /// Without spaces around it, in lower case.
    public static func canonical(_ text: String) -> String {
        let kept = text.drop(while: \.isWhitespace)
        let end = kept.lastIndex { !$0.isWhitespace }
        return end.map { kept[...$0].lowercased() } ?? ""
    }

    /// Whether it may be one: letters on both sides of one sign, nothing that would let it become
    /// a second line of a header.
    public static func isPlausible(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && halves.allSatisfy { !$0.isEmpty }
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.value > 0x20 && scalar.value != 0x7F
                    && !"<>()[]\\,;:\"".unicodeScalars
                        .contains(scalar)
                    && !scalar.properties.isWhitespace
                    && scalar.properties.generalCategory != .format
            }
    }
}
