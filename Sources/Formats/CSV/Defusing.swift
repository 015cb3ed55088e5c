// SPDX-License-Identifier: EUPL-1.2

/// Texts that spreadsheet programs would run as formulas are written behind an apostrophe.
///
/// The texts concerned are any number of apostrophes followed by a trigger: each gains one when
/// written and loses one when read, so that every text comes back exactly.
enum Defusing {
    private static let triggers: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
    private static let apostrophe: UInt8 = 0x27

    static func defused(_ text: String) -> String {
        isConcerned(text.utf8[...]) ? "'\(text)" : text
    }

    static func restored(_ text: String) -> String {
        guard text.utf8.first == apostrophe, isConcerned(text.utf8.dropFirst()) else {
            return text
        }
        return String(text.dropFirst())
    }

    private static func isConcerned(_ text: Substring.UTF8View) -> Bool {
        guard let first = text.first(where: { $0 != apostrophe }) else { return false }
        return triggers.contains(first)
    }
}
