// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation

/// The groupings of communes with their own tax, as BANATIC listed them in 2025.
struct EPCIRegister {
    struct Grouping {
        let name: String
        /// A code of `ChoiceList.territoryKinds`.
        let kind: String
    }

    private let lines: [Substring]

    static func load() throws(Complaint) -> EPCIRegister {
        guard
            let url = Bundle.module.url(
                forResource: "epci-2025",
                withExtension: "csv",
                subdirectory: "Resources"
            ),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { throw Complaint(unspoken: "epci-2025.csv") }
        return EPCIRegister(lines: text.split(separator: "\n").dropFirst().map { $0 })
    }

    func find(siren: String) -> Grouping? {
        guard let line = lines.first(where: { $0.hasPrefix(siren + ";") }) else { return nil }
        let columns = line.split(separator: ";", omittingEmptySubsequences: false)
        guard columns.count == 3 else { return nil }
        return Grouping(name: String(columns[1]), kind: Self.kind(of: columns[2]))
    }

    /// Legal forms as BANATIC abbreviates them.
    private static func kind(of form: Substring) -> String {
        switch form {
        case "CC": "communityOfCommunes"
        case "CA": "agglomeration"
        case "CU": "urbanCommunity"
        case "METRO", "MET69": "metropolis"
        default: "other"
        }
    }
}
