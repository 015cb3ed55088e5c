// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// Erases someone for good, once the word that confirms it was typed.
    func erase(_ id: PersonID) async throws -> Outcome {
        // Sent twice, the form finds nobody left to erase.
        if view.person(id)?.standing == .erased { return .see(.people(arrival.slug), nil) }
        let person = try view.visiblePerson(id)
        let traces = try await PersonTraces(of: person, at: desk)
        let word = Folding.fold(reader.visit.phrasebook[.erasureWord])
        guard Folding.fold(form.text(ErasurePage.wordName) ?? "") == word else {
            return .page(
                ErasurePage(reader, person: person, traces: traces, fault: .erasureWordMissing),
                .unprocessableContent
            )
        }
        do {
            try await desk.erase(id, texts: traces.texts, by: author, gesture: gesture)
        } catch {
            guard case DeskFault.refused(let refusal) = error else { throw error }
            let page = ErasurePage(reader, person: person, traces: traces)
            return .page(page, refusal.status)
        }
        return .see(.people(arrival.slug), nil)
    }
}

extension PersonTraces {
    init(of person: Person, at desk: Desk) async throws {
        let name = PersonName(person)
        self.init(
            texts: try await desk.texts(naming: person.id) { name.stands(in: $0) },
            entries: try await desk.countEntries(by: person.id),
            names: { name.stands(in: $0) }
        )
    }
}

/// The name of someone as texts may write it.
struct PersonName: Sendable {
    private let name: String
    private let email: String?

    init(_ person: Person) {
        name = Folding.fold(person.name)
        email = person.email?.lowercased()
    }

    /// Whether a text names them: by their whole name, whatever its accents and capitals, or by
    /// their address. One word alone, « Marie », may be anyone's, unless it is the whole text.
    func stands(in text: String) -> Bool {
        if let email, text.lowercased().contains(email) { return true }
        let folded = Folding.fold(text)
        guard !name.isEmpty else { return false }
        return name.contains(" ") ? " \(folded) ".contains(" \(name) ") : folded == name
    }
}
