// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The matrix of actions by services, posts, bodies and organisations, opened by what it lacks.
public struct WhoDoesWhatPage: Page {
    public static let template = "Responsibilities/whoDoesWhat"
    /// Rows on one page.
    public static let length = 300

    struct KeyLine: Hashable, Sendable {
        let letter: String
        let word: String
        let meaning: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let gaps: GapsSection?
    let filters: MatrixFilters?
    let keyLabel: String
    let key: [KeyLine]
    let hasRows: Bool
    let tableLabel: String
    let table: Markup
    let leftOut: String?
    let empty: String
    let paging: Paging?
    let downloads: Downloads?

    public init(_ reader: Reader, _ overview: Overview, query: ResponsibilityQuery) {
        heading = reader.say(.whoDoesWhatHeading)
        shell = Shell(reader, title: heading)
        let rows = reader.responsibilities(query, overview)
        let found = rows.gaps
        answer = Sentence(reader.matrixAnswer(rows, found, of: overview))
        tools = Tools(reader.waysFromMatrix, reader)
        gaps = GapsSection(found, reader)
        filters = MatrixFilters(query, overview, reader)
        keyLabel = reader.say(.matrixKey)
        key = Responsibility.allCases.map { part in
            KeyLine(
                letter: reader.say(.letter(of: part)),
                word: reader.say(.part(part)),
                meaning: reader.say(.meaning(of: part))
            )
        }
        let paged = Paging(query.page, of: rows.count, length: Self.length, reader) { page in
            .whoDoesWhat(reader.slug, query.on(page: page))
        }
        let shown = rows.dropFirst((paged.page - 1) * Self.length).prefix(Self.length)
        let matrix = MatrixTable(Array(shown), reader)
        hasRows = !rows.isEmpty
        tableLabel = reader.say(.matrixCaption)
        table = matrix.markup
        leftOut = matrix.leftOut > 0 ? reader.say(.columnsLeftOut(matrix.leftOut)) : nil
        empty = reader.say(overview.actions.isEmpty ? .noActionToShare : .noActionInSight)
        paging = paged.shown
        downloads = overview.actions.isEmpty ? nil : Downloads(reader, .whoDoesWhat)
    }
}

extension Reader {
    /// The rows that a query asks for, by register number.
    func responsibilities(
        _ query: ResponsibilityQuery,
        _ overview: Overview
    ) -> [Responsibilities] {
        var filter = ActionFilter()
        filter.axis = query.axis
        let actions = view.matching(filter, among: overview.actions) { _ in "" }
        let rows = view.responsibilities(among: actions, on: day)
        return query.service.map { view.involving(service: $0, among: rows) } ?? rows
    }

    /// « Sur 60 actions, 3 n'ont pas de pilote et 12 n'ont pas d'arbitre. »
    fileprivate func matrixAnswer(
        _ rows: [Responsibilities],
        _ gaps: [ResponsibilityGap],
        of overview: Overview
    ) -> String {
        guard !rows.isEmpty else {
            return say(overview.actions.isEmpty ? .noActionToShare : .noActionInSight)
        }
        let byRule = Dictionary(grouping: gaps, by: \.rule)
        let clauses = ResponsibilityGap.Rule.allCases.compactMap { rule -> String? in
            let actions = Set(byRule[rule, default: []].map(\.action.id))
            return actions.isEmpty ? nil : say(.lacking(rule, actions.count))
        }
        return clauses.isEmpty
            ? say(.nothingLacks(rows.count)) : say(.actionsLack(rows.count, clauses))
    }

    /// To what else is said of who carries.
    fileprivate var waysFromMatrix: [Link] {
        var ways: [(Phrase, Address)] = [
            (.powersHeading, .whoMayWhat(slug)), (.portageHeading, .portage(slug)),
            (.blockagesHeading, .blockages(slug)),
        ]
        if view.rights.leadsPlan { ways.append((.involvementHeading, .electedToInvolve(slug))) }
        return ways.map { Link(say($0), to: link(to: $1)) }
    }
}
