// SPDX-License-Identifier: EUPL-1.2

/// The addresses that a cell of links gives, with what stands beside each, and the rest.
struct LinkLines {
    struct Link: Hashable {
        let address: String
        let label: String
    }

    private(set) var links: [Link] = []
    /// The lines without any address.
    private(set) var rest = ""

    init(_ text: String) {
        var others: [String] = []
        for line in text.split(separator: "\n") {
            let words = line.split(whereSeparator: \.isWhitespace)
            let addresses = words.filter(Self.isAddress)
            guard !addresses.isEmpty else {
                others.append(String(line))
                continue
            }
            let label = words.filter { !Self.isAddress($0) }.joined(separator: " ")
            for (rank, address) in addresses.enumerated() {
                links.append(Link(address: Self.bare(address), label: rank == 0 ? label : ""))
            }
        }
        rest = others.joined(separator: "\n")
    }

    private static func isAddress(_ word: Substring) -> Bool {
        let word = word.lowercased().drop { "(<[".contains($0) }
        return ["http://", "https://", "www.", "ftp://"].contains { word.hasPrefix($0) }
            && word.utf8.count > 8
    }

    /// Without the marks of the sentence it stands in.
    private static func bare(_ address: Substring) -> String {
        var address = address.drop { "(<[".contains($0) }
        while let last = address.last, ",;)>]".contains(last) { address = address.dropLast() }
        return String(address)
    }
}
