// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Views

extension Request {
    /// The parameters of the query, decoded; what is no text is left out.
    var queryItems: [QueryItem] {
        guard let query = uri.query else { return [] }
        return query.split(separator: "&", maxSplits: RequestLimit.queryItems)
            .prefix(RequestLimit.queryItems)
            .compactMap { pair in
                let parts = pair.split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                guard let name = decoded(parts[0]) else { return nil }
                return decoded(parts.count == 2 ? parts[1] : "").map { QueryItem(name, $0) }
            }
    }

    private func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    /// The language that the address asks for, else the browser's preferred one.
    var language: Language {
        languageLens.language ?? .preferred(byHeader: headers[.acceptLanguage])
    }

    /// What the address says of the language alone, whatever else it says.
    var languageLens: Lens {
        let asked = queryItems.first { $0.name == "lang" }
        return Lens(language: asked.flatMap { Language(rawValue: $0.value) })
    }

    var acceptsGzip: Bool {
        guard let header = headers[.acceptEncoding] else { return false }
        return header.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" }
        }
    }
}
