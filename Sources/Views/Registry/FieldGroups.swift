// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The fields of a long form under a few headings, in the order in which a sheet is filled: what
/// must be said first. A field that no heading names comes last, so that a new one is never missed.
enum FieldGroups {
    private static let action: [(Phrase, [FieldID])] = [
        (.groupEssentials, [.title, .description, .objectives, .status, .progress, .priority]),
        (
            .groupWho,
            [
                .leadService, .pilotPost, .pilots, .carriers, .partners, .electedReferents, .bodies,
                .governance,
            ]
        ),
        (.groupWhen, [.start, .end, .calendar, .continuousImprovement]),
        (.groupMeans, [.means, .funding, .expectedResults, .indicators]),
        (
            .groupTopics,
            [.themes, .sectors, .effects, .targets, .participation, .tags]
        ),
    ]

    /// Each heading with its fields, those that are not asked for left out.
    static func of(_ fields: [Field], _ kind: RecordKind) -> [(Phrase?, [Field])] {
        guard kind == .action else { return fields.isEmpty ? [] : [(nil, fields)] }
        var left = fields
        var groups: [(Phrase?, [Field])] = []
        for (heading, ids) in action {
            let found = ids.compactMap { id in left.first { $0.id == id } }
            left.removeAll { ids.contains($0.id) }
            if !found.isEmpty { groups.append((heading, found)) }
        }
        if !left.isEmpty { groups.append((.groupOthers, left)) }
        return groups
    }
}
