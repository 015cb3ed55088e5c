// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What a page that keeps itself up to date carries: where it is told of changes, from where on,
/// and what to say of one that it may not show while its reader writes.
struct LiveMark: Hashable, Sendable {
    let stream: String
    /// The position and the version of the Directory that the page shows.
    let position: Int64
    let directory: Int64
    let words: String
    let way: String

    /// None on a past, which does not change, nor on a form, which is its writer's.
    init?(_ reader: Reader) {
        guard reader.view.asOf == nil, reader.visit.address.isLive else { return nil }
        stream = Address.stream(reader.slug).path
        position = reader.view.position
        directory = reader.view.directoryVersion
        words = reader.say(.changedElsewhere)
        way = reader.say(.showChanged)
    }
}

extension Address {
    /// Whether its page shows what others may change under the reader's eyes.
    fileprivate var isLive: Bool {
        switch self {
        case .home, .plan, .actions, .action, .history, .journal, .gesture, .record, .services,
            .service, .organisations, .organisation, .post, .body, .people, .person,
            .governance, .chart, .bodies, .climateClub, .whoDoesWhat, .portage, .blockages,
            .arbitrations, .arbitration, .time, .checkup, .electedToInvolve, .entryGate,
            .directorAgenda:
            true
        default: false
        }
    }
}
