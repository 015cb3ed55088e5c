// SPDX-License-Identifier: EUPL-1.2

/// A spreadsheet of any length in the columns of the national template, as wordy as real ones.
enum SamplePlan {
    private static let headings = [
        "Axe (x)", "Sous-axe (x.x)", "Titre de la fiche action", "Descriptif", "Objectifs",
        "Structure pilote", "Moyens humains et techniques", "Partenaires",
        "Direction ou service pilote", "Personne pilote", "Financeur 1", "Montant HT",
        "Statut", "Niveau de priorité", "Date de début", "Date de fin", "Notes",
    ]

    private static let statuses = ["À venir", "En cours", "Réalisé", "En retard", "Bloqué"]

    static func csv(rows: Int, people: Int = 80) -> String {
        var lines = [headings.joined(separator: ";")]
        for row in 1...rows {
            let axis = row % 5 + 1
            let sub = row % 7 + 1
            lines.append(
                [
                    "\(axis). Axe numéro \(axis)", "\(axis).\(sub). Sous-axe \(sub)",
                    "Action \(row) du plan fictif",
                    String(repeating: "Ce qui est fait. ", count: 20),
                    String(repeating: "Ce qui est visé. ", count: 8), "Association \(row % 40)",
                    "0,\(row % 9 + 1) ETP", "Partenaire \(row % 60), Partenaire \(row % 33)",
                    "Service \(row % 12)", "Personne Fictive \(row % people)",
                    "Financeur \(row % 9)",
                    "\(row * 10) €", statuses[row % 5], "Moyen", "mi-20\(20 + row % 10)",
                    "T2 20\(26 + row % 5)", "Noté au comité fictif numéro \(row % 30).",
                ].joined(separator: ";")
            )
        }
        return lines.joined(separator: "\n")
    }
}
