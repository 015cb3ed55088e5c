// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What waits for a service: steps, questions, blockages that one of its posts can lift.
struct AskedSection: Sendable {
    struct Line: Sendable {
        let about: Link
        let what: String
        let of: Link?
    }

    let heading: String
    let lines: [Line]
    let hasLines: Bool
    let nothing: String

    init(_ service: Record, _ reader: Reader) {
        let requests = reader.view.requests(to: service, on: reader.day)
        let steps = requests.steps.map { step in
            Line(
                about: Link(reader.name(of: step.step), to: nil),
                what: reader.say(.stepAsked(by: reader.phrasebook.date(step.end))),
                of: reader.link(toAction: step.action)
            )
        }
        let questions = requests.questions.map { question in
            let due = question.date(.due).map { reader.phrasebook.date($0) }
            let address = Address.arbitration(reader.slug, question.id)
            return Line(
                about: Link(
                    reader.name(of: question),
                    to: reader.view.rights.isInside ? reader.link(to: address) : nil
                ),
                what: reader.say(.questionAsked(by: due)),
                of: nil
            )
        }
        let blockages = requests.blockages.map { standing in
            Line(
                about: reader.link(toAction: standing.action),
                what: reader.say(.blockageToLift(reader.words(for: standing.cause))),
                of: nil
            )
        }
        heading = reader.say(.askedHeading)
        lines = steps + questions + blockages
        hasLines = !lines.isEmpty
        nothing = reader.say(.nothingAsked)
    }
}

/// « Ce que le plan vous apporte »: each figure with where it comes from.
struct BenefitsSection: Sendable {
    struct Line: Sendable {
        let amount: String
        let what: String
        let action: Link
        let origin: String
    }

    struct Group: Sendable {
        let label: String
        let total: String?
        let lines: [Line]
    }

    let heading: String
    let groups: [Group]
    let hasGroups: Bool
    let nothing: String

    init(_ service: Record, _ reader: Reader) {
        let benefits = reader.view.benefits(of: service.id)
        let all: [(Phrase, [ServiceBenefits.Line])] = [
            (.savingsHeading, benefits.savings), (.subsidiesHeading, benefits.subsidies),
            (.obligationsHeading, benefits.obligations),
        ]
        heading = reader.say(.benefitsHeading)
        groups = all.compactMap { label, lines in
            guard !lines.isEmpty else { return nil }
            let total = lines.count > 1 ? ServiceBenefits.euros(lines) : nil
            return Group(
                label: reader.say(label),
                total: total.map { reader.say(.inAll(reader.phrasebook.amount($0))) },
                lines: lines.map { Line($0, reader) }
            )
        }
        hasGroups = !groups.isEmpty
        nothing = reader.say(.noBenefitYet)
    }
}

extension BenefitsSection.Line {
    fileprivate init(_ line: ServiceBenefits.Line, _ reader: Reader) {
        let record = line.record
        amount = line.amount.map { reader.phrasebook.amount($0) } ?? ""
        action = reader.link(toAction: line.action)
        let date = (record.date(.date) ?? record.date(.decidedOn)).map {
            reader.phrasebook.date($0)
        }
        if record.kind == .financing {
            let funder = reader.name(of: record)
            what = ""
            origin = [reader.say(.fundedBy(funder)), date].compactMap(\.self)
                .joined(separator: ", ")
        } else {
            what = reader.name(of: record)
            let words = record.text(.origin).map { reader.say(.originIs($0)) }
            origin = [words ?? reader.say(.originUnknown), date].compactMap(\.self)
                .joined(separator: ", ")
        }
    }
}
