// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// The import wizard, in each of its states.
extension Specimens {
    func exchange(in language: Language) throws -> [Specimen] {
        let reader = reader(.importNew(Sample.slug), in: language)
        let bare = try Specimens(SampleRegister()).reader(.importNew(Sample.slug), in: language)
        let waiting = ImportStartPage.Waiting(
            id: Sample.id(70_001),
            fileName: "plan.xlsx",
            broughtAt: 1_790_000_000_000
        )
        let start = ImportStartPage(
            reader,
            limit: FieldLimit.attachmentBytes,
            waiting: [waiting],
            typed: [
                QueryItem("plan", Sample.climatePlan.text), QueryItem("nouveau-plan", "Neuf"),
            ],
            problems: [
                .init(ImportStartPage.fileField, .wizardNoFile),
                .init(ImportStartPage.newPlanField, .wizardLongPlanName(limit: 500)),
            ]
        )
        let gone = ImportStartPage(bare, limit: 1_000, waiting: [], isGone: true)
        var refused = preview()
        refused.refusal = "Aucune colonne"
        var empty = ImportPreview(fileName: "vide.csv", revision: 0)
        empty.verdict = "Rien à écrire"
        empty.isOwnExport = true
        empty.columns = preview().columns
        return [
            Specimen(start, templates), Specimen(gone, templates),
            Specimen(
                ImportReportPage(reader, exchange: Sample.exchange, stamp: nil, report: nil),
                templates
            ),
        ]
            + [preview(), refused, empty].map { preview in
                Specimen(
                    ImportPreviewPage(reader, preview, draft: Sample.id(70_001), position: 12),
                    templates
                )
            }
    }

    private func preview() -> ImportPreview {
        var preview = ImportPreview(fileName: "plan.xlsx", revision: 2)
        preview.hasMoved = true
        preview.isEmpty = false
        preview.plan = "PCAET"
        preview.remarks = ["Des macros ont été laissées de côté."]
        preview.counts.created = 130
        preview.counts.changed = 1
        preview.counts.unchanged = 3
        preview.sheet = "Plan"
        preview.sheets = ["Plan", "Autre"]
        preview.meanings = [.init("title", "Titre"), .init("own", "Champ propre")]
        preview.columns = [
            .init(
                heading: "Titre",
                letters: ["A"],
                meaning: preview.meanings[0],
                samples: ["Composter", "Isoler"],
                isMappable: true
            ),
            .init(
                heading: "",
                letters: ["B", "C"],
                meaning: preview.meanings[1],
                samples: [],
                isMappable: false
            ),
        ]
        preview.newActions = [.init(place: "Plan!12", title: "Composter")]
        preview.changes = [
            .init(
                place: "Plan!B3",
                title: "Isoler",
                number: 2,
                field: "Statut",
                before: "",
                after: "Réalisé"
            )
        ]
        preview.changeCount = 2
        preview.newcomers = [.init(count: "2 axes", names: ["Bâtir", "Habiter"])]
        preview.problems = [
            .init(place: "B4", value: "mars", words: "Date non lue", remedy: "Corrigez-la")
        ]
        preview.problemCount = 3
        preview.questions = ["bothChanged", "unordered", "emptied"].map(question)
        return preview
    }

    private func question(_ nature: String) -> ImportPreview.Question {
        let disagreement = ImportPreview.Disagreement(
            id: "\(nature) x",
            place: "Plan!C7",
            title: "Isoler",
            field: "Statut",
            here: "Bloqué",
            file: "",
            stamp: register.entries.last?.stamp,
            takesFile: nature == "emptied"
        )
        return ImportPreview.Question(nature: nature, count: 120, disagreements: [disagreement])
    }
}
