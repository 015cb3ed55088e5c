// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The actions, searched, filtered and sorted as the address says.
public struct ActionListPage: Page {
    public static let template = "Actions/list"
    /// Rows on one page.
    public static let length = 300

    let shell: Shell
    let heading: String
    let answer: Sentence
    let filters: ActionFilters?
    let table: Markup
    let hasRows: Bool
    /// Where nothing answers to the filters.
    let empty: String?
    let paging: Paging?
    let firstSteps: FirstSteps?
    let add: Link?
    let downloads: Downloads?

    public init(_ reader: Reader, _ overview: Overview, query: ActionQuery) {
        let selection = ActionSelection(query, among: overview.actions, reader)
        heading = reader.say(.sectionActions)
        shell = Shell(reader, title: heading)
        let total = overview.tally.total
        answer = Self.answer(selection, overview.tally, reader)
        filters = total == 0 ? nil : ActionFilters(query, overview, reader)
        let count = selection.actions.count
        let paged = Paging(query.page, of: count, length: Self.length, reader) { page in
            .actions(reader.slug, query.changed { $0.page = page })
        }
        let rows = selection.actions.dropFirst((paged.page - 1) * Self.length).prefix(Self.length)
        table = ActionTable(reader, query).markup(rows)
        hasRows = count > 0
        empty = hasRows || total == 0 ? nil : reader.say(.noActionFound)
        downloads = count > 0 ? Downloads(reader, query) : nil
        firstSteps = total == 0 ? FirstSteps(reader, overview) : nil
        add = reader.way(toAdd: .action, under: nil)
        paging = paged.shown
    }

    private static func answer(
        _ selection: ActionSelection,
        _ tally: StatusTally,
        _ reader: Reader
    ) -> Sentence {
        guard tally.total > 0 else { return Sentence(reader.say(.noActionYet)) }
        if selection.query.isEverything {
            return reader.answer(tally, opening: .outOfActions(tally.total))
        }
        return Sentence(reader.say(.actionsFound(selection.actions.count, of: tally.total)))
    }
}
