// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The actions that a query asks for, in its order.
struct ActionSelection {
    let query: ActionQuery
    let actions: [Record]

    init(_ query: ActionQuery, among actions: [Record], _ reader: Reader) {
        self.query = query
        var filter = ActionFilter()
        filter.words = Folding.words(query.text)
        filter.plan = query.plan
        filter.axis = query.axis
        filter.service = query.service
        filter.organisation = query.organisation
        filter.person = query.person
        filter.tag = query.tag
        filter.choices = query.choices.mapValues { Set($0) }
        filter.isOutsidePlans = query.isOutsidePlans
        filter.isCarriedOutside = query.isCarriedOutside
        var found = reader.view.matching(filter, among: actions) { reader.searchable($0) }
        if query.isOverdue { found = found.filter { $0.isOverdue(on: reader.day) } }
        self.actions = Self.sorted(found, by: query, reader)
    }

    /// An action that has nothing to sort by comes last, in either direction.
    private static func sorted(
        _ actions: [Record],
        by query: ActionQuery,
        _ reader: Reader
    ) -> [Record] {
        // As they come.
        if query.order == .number, !query.isDescending { return actions }
        let keyed = actions.map { (action: $0, key: SortKey($0, query.order, reader)) }
        return keyed.sorted { left, right in
            switch (left.key, right.key) {
            case (let first?, let second?) where first != second:
                query.isDescending ? second < first : first < second
            case (_?, nil): true
            case (nil, _?): false
            default: (left.action.number ?? 0) < (right.action.number ?? 0)
            }
        }
        .map(\.action)
    }
}

/// What an action is sorted by, under one order.
private enum SortKey: Comparable {
    case number(Int64)
    case text(Collation.Key)

    init?(_ action: Record, _ order: ActionQuery.Order, _ reader: Reader) {
        switch order {
        case .number: self.init(action.number)
        case .title: self = .text(Collation.key(reader.name(of: action)))
        case .status: self.init(rank(action.choice(.status), in: .statuses))
        case .priority: self.init(rank(action.choice(.priority), in: .priorities))
        case .service:
            guard let service = action.records(.leadService).first else { return nil }
            self = .text(Collation.key(reader.name(of: service)))
        case .end: self.init(action.date(.end)?.days.upperBound.sinceEpoch)
        case .progress:
            guard case .number(let quantity) = action[.progress] else { return nil }
            self = .number(quantity.tenThousandths)
        }
    }

    private init?(_ number: Int?) {
        guard let number else { return nil }
        self = .number(Int64(number))
    }
}

private func rank(_ code: String?, in list: ChoiceList) -> Int? {
    code.flatMap { list.codes.firstIndex(of: $0) }
}

extension Reader {
    /// What an action is found by, folded: its number, codes, titles, texts, tags and who it names.
    fileprivate func searchable(_ action: Record) -> String {
        var words = [action.number.map { String($0) } ?? ""]
        for field in view.fields(of: .action) where view.reads(field, of: action) {
            switch action[field.id] {
            case .text(let writing)?: words.append(view.words(of: writing).text ?? "")
            case .words(let tags)?: words += tags
            case .records(let ids)?: words += ids.map { name(of: $0) }
            case .people(let people)?: words += people.compactMap { view.person($0)?.name }
            case .flag, .number, .choices, .date, .amount, .attachment, nil: break
            }
        }
        words += view.placements(of: action).compactMap { $0.text(.code) }
        words += view.children(of: action.id, kind: .step).map { name(of: $0) }
        return Folding.fold(words.joined(separator: " "))
    }
}
