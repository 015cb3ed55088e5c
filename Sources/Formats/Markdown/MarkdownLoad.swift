// SPDX-License-Identifier: EUPL-1.2

/// What in a text could make cmark-gfm work or remember far out of proportion to its size,
/// measured in one pass before it is parsed.
struct MarkdownLoad {
    private var lines = 1
    private var mostBars = 0
    private var brackets = 0
    private var longestWord = 0

    /// Well beyond anything written by hand, each costing the parser less than a quarter second.
    var isBearable: Bool {
        tableCells <= 100_000 && brackets <= 4_000 && longestWord <= 4_096
    }

    /// Short rows are completed to the width of the header: a few bytes may ask for millions of
    /// cells. Counted as if the widest line headed a table as long as the text.
    private var tableCells: Int {
        mostBars == 0 ? 0 : (mostBars + 1) * lines
    }

    /// Brackets are matched, and the end of bare links found, in quadratic time (CVE-2023-22483).
    init(of source: String) {
        var bars = 0
        var word = 0
        for byte in source.utf8 {
            word += 1
            switch byte {
            case 0x0A, 0x0D:
                lines += 1
                bars = 0
                word = 0
            case 0x20, 0x09: word = 0
            case 0x5B: brackets += 1
            case 0x7C: bars += 1
            default: break
            }
            mostBars = max(mostBars, bars)
            longestWord = max(longestWord, word)
        }
    }
}
