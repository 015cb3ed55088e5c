// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Reads a list of people and compares it; sent again with choices, carries them out.
    func bringPeople() async throws -> Outcome {
        // As it was sent: blanks at its end are part of it.
        if let rows = form.all(PeopleImportPage.rowsName).first {
            return try await carryOut(PeopleImport.rows(carried: rows))
        }
        let pasted = form.text(PeopleImportPage.listName) ?? ""
        let file = form.file(PeopleImportPage.fileName)
        guard file != nil || !pasted.isEmpty else { return ask(pasted, .peopleImportEmpty) }
        do throws(PeopleSheet.Refusal) {
            let sheet = try PeopleSheet(file.map { Array($0.bytes) } ?? Array(pasted.utf8))
            let bringing = PeopleImport(sheet.rows, in: view)
            return .page(bringing.page(reader, bringing.proposed), .ok)
        } catch {
            switch error {
            case .unreadable: return ask(pasted, .peopleImportUnreadable)
            case .nobody: return ask(pasted, .peopleImportNobody)
            case .tooMany(let limit): return ask(pasted, .peopleImportTooMany(limit))
            }
        }
    }

    private func ask(_ pasted: String, _ fault: Phrase) -> Outcome {
        .page(PeopleImportPage(reader, list: pasted, fault: fault), .unprocessableContent)
    }

    private func carryOut(_ rows: [PeopleRow]) async throws -> Outcome {
        let bringing = PeopleImport(rows, in: view)
        let choices = rows.indices.map { rank in
            form.text(PeopleImportPage.choiceName(rank)).flatMap(PeopleImportPage.Choice.init)
                ?? .skipped
        }
        let (people, faults) = bringing.people(choices, of: gesture)
        guard faults.isEmpty else {
            return .page(
                bringing.page(reader, choices, faults: faults),
                .unprocessableContent
            )
        }
        if !people.isEmpty { try await desk.keep(people: people, by: author, gesture: gesture) }
        return .see(.people(arrival.slug), nil)
    }
}
