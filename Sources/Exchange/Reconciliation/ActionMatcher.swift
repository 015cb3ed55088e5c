// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Finds the action that a row speaks of: by its identifier, else by its axis and its title, else
/// by its title alone if only one has it. Titles are those of now and those the file was made
/// with, so that an action renamed here is still the same.
struct ActionMatcher {
    enum Match: Hashable {
        case existing(RecordID)
        /// Removed here since: nothing brings it back but people.
        case removed(RecordID)
        case none
    }

    private struct Key: Hashable {
        /// Nil for any axis.
        let axis: String?
        let title: String
    }

    private let territory: Territory
    private var now: [Key: [RecordID]] = [:]
    private var before: [Key: [RecordID]] = [:]
    private var taken: Set<RecordID> = []

    init(_ territory: Territory, base: Territory?) {
        self.territory = territory
        now = Self.index(territory)
        if let base, base.position != territory.position { before = Self.index(base) }
    }

    mutating func match(_ row: RowStatement) -> Match {
        if let id = row.id, let record = territory.record(id), record.kind == .action {
            taken.insert(id)
            return record.isRemoved ? .removed(id) : .existing(id)
        }
        let axis = row.axes.last.map { Folding.fold(NumberedTitle($0.text).title) } ?? ""
        let titles = Self.titles(NumberedTitle(row.title.text).title, row.title.text)
        let found =
            first(titles, axis, in: now) ?? first(titles, axis, in: before)
            ?? only(titles, in: now) ?? only(titles, in: before)
        guard let found else { return .none }
        taken.insert(found)
        return territory.record(found)?.isRemoved == true ? .removed(found) : .existing(found)
    }

    private func first(_ titles: [String], _ axis: String, in index: [Key: [RecordID]]) -> RecordID?
    {
        titles.lazy.compactMap { title in
            index[Key(axis: axis, title: title)]?.first { !taken.contains($0) }
        }.first
    }

    private func only(_ titles: [String], in index: [Key: [RecordID]]) -> RecordID? {
        titles.lazy.compactMap { title -> RecordID? in
            guard let all = index[Key(axis: nil, title: title)], all.count == 1 else { return nil }
            return taken.contains(all[0]) ? nil : all[0]
        }.first
    }

    private static func index(_ territory: Territory) -> [Key: [RecordID]] {
        var index: [Key: [RecordID]] = [:]
        for action in territory.records(of: .action) {
            var written: String?
            if case .plain(let words)? = action.content(.title).written { written = words }
            let titles = titles(action.text(.title) ?? "", written ?? "")
            for title in titles {
                index[Key(axis: nil, title: title), default: []].append(action.id)
                for axis in axes(of: action, in: territory) {
                    index[Key(axis: axis, title: title), default: []].append(action.id)
                }
            }
        }
        return index
    }

    private static func titles(_ texts: String...) -> [String] {
        texts.map(Folding.fold).filter { !$0.isEmpty }.unique
    }

    /// The axes it stands under, plan by plan; an empty one where it stands under none.
    private static func axes(of action: Record, in territory: Territory) -> Set<String> {
        let placements = territory.children(of: action.id, kind: .placement)
        let axes = placements.map { placement in
            placement.records(.axis).first.flatMap { territory.record($0)?.text(.title) }
                .map(Folding.fold) ?? ""
        }
        return axes.isEmpty ? [""] : Set(axes)
    }
}
