// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What records and people are called on a page, and where their names lead.
extension Reader {
    func name(of record: Record) -> String {
        switch record.kind {
        case .action, .axis, .step, .commitment, .arbitration, .option: record.text(.title) ?? ""
        case .territory, .plan, .service, .organisation, .site, .post, .body, .seat,
            .reorganisation:
            record.text(.name) ?? ""
        case .link: record.text(.label) ?? record.text(.address) ?? ""
        case .budgetLine, .document, .benefit: record.text(.label) ?? ""
        case .placement: record.records(.plan).first.map { name(of: $0) } ?? ""
        case .relation: record.records(.action).first.map { name(of: $0) } ?? ""
        case .financing:
            phrasebook.list(record.records(.funder).map { name(of: $0) }.filter { !$0.isEmpty })
        case .note, .approach: record.date(.date).map { phrasebook.date($0) } ?? ""
        case .backing, .reshaping: chosen(.kind, of: record)
        case .blockage: record.text(.ownCause) ?? chosen(.cause, of: record)
        case .timeNeed: record.text(.label) ?? chosen(.size, of: record)
        }
    }

    /// The word of what was chosen in one field.
    func chosen(_ id: FieldID, of record: Record) -> String {
        guard let list = view.field(id, of: record.kind)?.type.choices,
            let code = record.choice(id)
        else { return "" }
        return phrasebook.label(code, of: list)
    }

    func name(of id: RecordID) -> String { view.record(id).map { name(of: $0) } ?? "" }

    /// Where a record can be read; nil where none has a page, and once it is removed.
    public func address(of record: Record) -> Address? {
        guard !record.isRemoved else { return nil }
        return switch record.kind {
        case .territory: view.rights.isTeam ? .settings(slug) : .home(slug)
        case .plan: .plan(slug, record.id)
        case .axis: list { $0.axis = record.id }
        case .service: .service(slug, record.id)
        case .organisation: .organisation(slug, record.id)
        case .post: .post(slug, record.id)
        case .body: .body(slug, record.id)
        case .action: record.number.map { .action(slug, $0) }
        case .document: .document(slug, record.id)
        case .site: .record(slug, record.id)
        case .reorganisation: .reorganisation(slug, record.id)
        case .commitment where record.choice(.kind) == "entry": .entryGate(slug)
        case .arbitration where view.rights.isInside: .arbitration(slug, record.id)
        case .placement, .step, .budgetLine, .financing, .note, .link, .relation, .seat,
            .approach, .commitment, .backing, .blockage, .arbitration, .option, .timeNeed,
            .benefit, .reshaping:
            record.parent.flatMap { view.record($0) }.flatMap { address(of: $0) }
        }
    }

    func link(to record: Record) -> Link {
        Link(name(of: record), to: address(of: record).map { link(to: $0) })
    }

    /// « 12 · Composter les biodéchets ».
    func link(toAction action: Record) -> Link {
        let title = name(of: action)
        let words = action.number.map { say(.numbered($0, title)) } ?? title
        return Link(words, to: address(of: action).map { link(to: $0) })
    }

    func link(to person: PersonID) -> Link {
        guard let known = view.person(person), known.standing != .erased else {
            return Link(say(.personErased), to: nil)
        }
        return Link(known.name, to: link(to: .person(slug, person)))
    }

    /// An axis with its number: « 3 · Sobriété et déchets ».
    func title(of axis: Record) -> String {
        let title = name(of: axis)
        return axis.text(.code).map { say(.coded($0, title)) } ?? title
    }

    /// Who answers for an entry.
    func link(to author: Author) -> Link {
        switch author {
        case .person(let person, _), .link(let person, _): link(to: person)
        case .guest: Link(say(.authorGuest), to: nil)
        case .policy: Link(say(.authorPolicy), to: nil)
        case .schedule: Link(say(.authorSchedule), to: nil)
        case .operator: Link(say(.authorOperator), to: nil)
        }
    }
}
