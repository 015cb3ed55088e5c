// SPDX-License-Identifier: EUPL-1.2

/// A language the platform speaks, by its code in `Accept-Language` and in `lang` attributes.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case french = "fr"
    case english = "en"

    /// The language to answer in, from an `Accept-Language` header: the best weighted one that is
    /// spoken here, French when there is none.
    public static func preferred(byHeader header: String?) -> Language {
        var best: (language: Language, weight: Double)?
        for range in (header ?? "").prefix(1_000).split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = parts.first?.split(separator: "-").first,
                let language = Language(rawValue: tag.lowercased())
            else { continue }
            let weight =
                parts.dropFirst().first { $0.hasPrefix("q=") }
                .flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > (best?.weight ?? 0) { best = (language, weight) }
        }
        return best?.language ?? .french
    }
}

extension Language {
    /// Which form of a plural a number takes: French says « 0 action », English "0 actions".
    func isSingular(_ count: Int) -> Bool {
        switch self {
        case .french: count.magnitude < 2
        case .english: count.magnitude == 1
        }
    }

    /// What separates thousands: a narrow no-break space in French.
    var groupSeparator: String {
        switch self {
        case .french: "\u{202F}"
        case .english: ","
        }
    }

    var decimalSeparator: String {
        switch self {
        case .french: ","
        case .english: "."
        }
    }
}
