// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The scenarios of reorganisation: those that are prepared, then those that were applied.
public struct ReorganisationsPage: Page {
    public static let template = "Reorganisation/reorganisations"

    struct Line: Sendable {
        let link: Link
        let about: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let lines: [Line]

    public init(_ reader: Reader) {
        heading = reader.say(.reorganisationsHeading)
        let chart = Link(reader.say(.chartHeading), to: reader.link(to: .chart(reader.slug)))
        shell = Shell(reader, title: heading, trail: [chart])
        let records = reader.view.records(of: .reorganisation)
        let waiting = records.filter { $0[.appliedOn] == nil }
        answer = Sentence(
            reader.say(
                records.isEmpty
                    ? .noReorganisationYet : .reorganisationsPrepared(waiting.count, records.count)
            )
        )
        tools = Tools([reader.way(toAdd: .reorganisation, under: nil)], reader)
        lines = (waiting + records.filter { $0[.appliedOn] != nil }).map { record in
            Line(link: reader.link(to: record), about: reader.standing(of: record))
        }
    }
}

extension Reader {
    /// « prévue le 1er janvier 2027 », « appliquée le 2 mars 2026 », or nothing.
    func standing(of reorganisation: Record) -> String {
        if let date = reorganisation.date(.appliedOn) {
            return say(.reorganisationApplied(on: phrasebook.date(date)))
        }
        return reorganisation.date(.date)
            .map { say(.reorganisationPlanned(for: phrasebook.date($0))) } ?? ""
    }
}
