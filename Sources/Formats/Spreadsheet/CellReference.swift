// SPDX-License-Identifier: EUPL-1.2

/// The names of places in a table: columns by letters, rows by numbers from 1.
public enum CellReference {
    /// "A" for column 0, "AB" for column 27.
    public static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            let digit = UInt8((rest - 1) % 26)
            letters = String(UnicodeScalar(65 + digit)) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// "AB12" for row 11 and column 27, both counted from 0.
    public static func name(row: Int, column: Int) -> String {
        letters(ofColumn: column) + String(row + 1)
    }

    /// The column in "AB12"; nil if there are no letters or far too many.
    static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard let letter = Self.rank(ofLetter: byte) else { break }
            column = column * 26 + letter
            guard column <= 1_000_000 else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }

    private static func rank(ofLetter byte: UInt8) -> Int? {
        switch byte {
        case 0x41...0x5A: Int(byte) - 0x40
        case 0x61...0x7A: Int(byte) - 0x60
        default: nil
        }
    }
}
