// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The way to the same page on another day: a day, and which of the two pasts is meant.
struct PastForm: Sendable {
    let heading: String
    let action: String
    let carried: [CarriedItem]
    let label: String
    let dayName: String
    let day: String
    /// The register says nothing of the days to come.
    let last: String
    let legend: String
    let choices: [PastChoice]
    let button: String

    /// None on a page that has no past.
    init?(_ reader: Reader) {
        let visit = reader.visit
        guard visit.address.hasPast else { return nil }
        heading = reader.say(.pastHeading)
        action = visit.address.path
        carried =
            visit.address.query.map { CarriedItem(name: $0.name, value: $0.value) }
            + visit.lens.showing(nil).carried
        label = reader.say(.pastLabel)
        dayName = Lens.dayParameter
        day = reader.view.asOf.map { $0.day.text } ?? ""
        last = reader.view.today.text
        legend = reader.say(.pastLegend)
        choices = PastChoice.both(reader, isKnown: reader.view.asOf?.isKnown ?? false)
        button = reader.say(.pastButton)
    }
}

/// « État au » or « tel que connu le ».
struct PastChoice: Sendable {
    let id: String
    let name: String
    let value: String
    let label: String
    let hint: String
    let isChosen: Bool

    static func both(_ reader: Reader, isKnown: Bool) -> [PastChoice] {
        [
            PastChoice(
                id: "passe-etat",
                name: Lens.pastParameter,
                value: "etat",
                label: reader.say(.pastState),
                hint: reader.say(.pastStateHint),
                isChosen: !isKnown
            ),
            PastChoice(
                id: "passe-connu",
                name: Lens.pastParameter,
                value: Lens.knownPast,
                label: reader.say(.pastKnown),
                hint: reader.say(.pastKnownHint),
                isChosen: isKnown
            ),
        ]
    }
}

extension AsOf {
    var day: Day {
        switch self {
        case .state(let day), .known(let day): day
        }
    }

    var isKnown: Bool {
        switch self {
        case .state: false
        case .known: true
        }
    }
}

extension Address {
    /// Whether the page shows the register, which was otherwise on other days. A form is of today.
    var hasPast: Bool {
        switch self {
        case .home, .plan, .actions, .action, .history, .search, .journal, .gesture, .services,
            .service, .organisations, .organisation, .post, .body, .people, .person, .imports,
            .importReport,
            .governance, .chart, .bodies, .climateClub, .whoDoesWhat, .portage, .blockages,
            .arbitrations, .time, .checkup, .electedToInvolve, .entryGate, .directorAgenda:
            true
        default: false
        }
    }
}
