// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What the sheet could still say, for whoever may write it: empty fields, and what nothing of
/// hangs under the action yet.
struct CompletingSection: Sendable {
    let heading: String
    /// What can be added of the kinds that the sheet shows no section of.
    let additions: [EditLink]
    let hasAdditions: Bool
    let additionsLabel: String
    let empty: [EditLink]
    let hasEmpty: Bool
    let emptyLabel: String

    init?(_ reader: Reader, _ action: Record) {
        let absent = RecordKind.allCases.filter { kind in
            kind.parents.contains(.action) && reader.shows(kind, under: action).isEmpty
        }
        additions = absent.compactMap { reader.addLink($0, under: action) }
        empty = reader.writableFields(of: action).filter {
            reader.view.content($0, of: action).isBlank
        }.compactMap { field -> EditLink? in
            let label = reader.phrasebook.label(of: field)
            return reader.editLink(field, of: action).map { link in
                EditLink(text: label, subject: nil, href: link.href, id: link.id)
            }
        }
        guard !(additions.isEmpty && empty.isEmpty) else { return nil }
        hasAdditions = !additions.isEmpty
        additionsLabel = reader.say(.addingHeading)
        hasEmpty = !empty.isEmpty
        emptyLabel = reader.say(.emptyFields(empty.count))
        heading = reader.say(.completeSheet)
    }
}

extension Reader {
    /// What stands in the section that shows that kind: links and documents share one.
    fileprivate func shows(_ kind: RecordKind, under action: Record) -> [Record] {
        switch kind {
        case .link, .document:
            [.link, .document].flatMap { view.children(of: action.id, kind: $0) }
        default: view.children(of: action.id, kind: kind)
        }
    }

    /// The title and the status stand at the head of the sheet; an empty status is offered with
    /// what else is empty.
    func headEdits(of action: Record) -> [EditLink] {
        let head: [(FieldID, Phrase)] = [(.title, .editTitle), (.status, .editStatus)]
        return head.compactMap { id, words in
            guard let field = view.field(id, of: .action),
                !view.content(field, of: action).isBlank,
                let link = editLink(field, of: action)
            else { return nil }
            return EditLink(text: say(words), subject: nil, href: link.href, id: link.id)
        }
    }
}
