// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One check of the health of the governance: the rule, what the register shows of it, and the
/// gesture that answers it.
struct CheckLine: Sendable {
    /// Records and people named as evidence, before « et 12 autres ».
    static let named = 5

    let id: String
    let rule: String
    let mark: Mark
    let finding: String
    let evidence: [Link]
    /// How many more there are.
    let more: String?
    let staffing: [String]
    let hasStaffing: Bool
    let source: String
    let step: Link?

    init(_ check: Check, _ reader: Reader) {
        id = check.rule.rawValue
        rule = reader.say(.rule(check.rule))
        mark = Mark(reader.say(.outcome(check.outcome)), check.outcome)
        finding = reader.say(
            .finding(check, since: check.since.map { reader.phrasebook.day($0) })
        )
        let links = reader.evidence(of: check)
        evidence = Array(links.prefix(Self.named))
        let others = links.count - evidence.count
        more = others > 0 ? reader.say(.andMore(others)) : nil
        staffing = check.staffing.map { year in
            let amount = Amount.exactly(year.fullTimeEquivalents, .fullTimeEquivalent)
            return reader.say(.staffingOf(year.year, reader.phrasebook.amount(amount)))
        }
        hasStaffing = !staffing.isEmpty
        source = reader.say(.source(of: check.rule))
        step = check.outcome == .met ? nil : reader.step(after: check)
    }
}

extension Reader {
    fileprivate func evidence(of check: Check) -> [Link] {
        let records = check.records.map { record in
            record.kind == .action ? link(toAction: record) : link(to: record)
        }
        return records + check.people.map { link(to: $0) }
    }

    /// The one gesture that answers it, for those who may make it.
    fileprivate func step(after check: Check) -> Link? {
        way(after: check).map { Link(say(.nextStep(check.rule)), to: $0) }
    }

    private func way(after check: Check) -> String? {
        let first = check.records.first
        switch check.rule {
        case .steeringRhythm:
            return first == nil ? wayToNewBody : first.flatMap { form(.meetingsPerYear, of: $0) }
        case .formalComposition:
            return first == nil ? wayToNewBody : first.flatMap { form(.actForm, of: $0) }
        case .requiredComposition:
            return link(to: first.flatMap { address(of: $0) } ?? .bodies(slug))
        case .electedLead, .projectLead, .serviceReferents:
            return view.rights.isRegistrar && mayWrite ? link(to: .people(slug)) : nil
        case .entryCommitment: return link(to: .entryGate(slug))
        case .oneArbiter: return first.flatMap { form(.arbiterPost, of: $0) }
        case .noOrphan: return first.flatMap { form(.pilots, of: $0) }
        case .staffing: return link(to: .time(slug))
        case .keyIndicators: return nil
        }
    }

    /// The form of one field, if the reader may write it.
    private func form(_ id: FieldID, of record: Record) -> String? {
        view.field(id, of: record.kind).flatMap { editLink($0, of: record)?.href }
    }

    private var wayToNewBody: String? { way(toAdd: .body, under: nil)?.href }
}
