// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What an organisation has to do with the club climat, on its page: what it signed, whom it met.
struct ClubSection: Sendable {
    struct Line: Sendable {
        let what: String
        /// Who met them.
        let people: [Link]
        let about: String
        let edit: EditLink?
    }

    let label: String
    let lines: [Line]
    let ways: [EditLink]

    /// Nil for what is no organisation, and where there is nothing to say nor to add.
    init?(_ reader: Reader, of record: Record) {
        guard record.kind == .organisation else { return nil }
        label = reader.say(.clubSection)
        let commitments = reader.view.children(of: record.id, kind: .commitment)
            .map { Line(commitment: $0, reader) }
        let approaches = reader.view.children(of: record.id, kind: .approach).reversed()
            .map { Line(approach: $0, reader) }
        lines = commitments + approaches
        ways = [RecordKind.commitment, .approach].compactMap { kind in
            reader.addLink(kind, under: record)
        }
        guard !lines.isEmpty || !ways.isEmpty else { return nil }
    }
}

extension ClubSection.Line {
    fileprivate init(commitment: Record, _ reader: Reader) {
        what = reader.name(of: commitment)
        let signed = commitment.date(.signedOn).map {
            reader.say(.signedOn(reader.phrasebook.date($0)))
        }
        people = commitment.people(.signatories).map { reader.link(to: $0) }
        about = signed ?? ""
        edit = reader.editLink(commitment)
    }

    fileprivate init(approach: Record, _ reader: Reader) {
        let outcome = reader.chosen(.outcome, of: approach)
        what =
            approach.date(.date).map {
                reader.say(.lastMeeting(reader.phrasebook.date($0), outcome))
            } ?? outcome
        people = approach.people(.by).map { reader.link(to: $0) }
        if case .text(let writing)? = approach[.words] {
            about = reader.view.words(of: writing).text ?? reader.say(.textErased)
        } else {
            about = ""
        }
        edit = reader.editLink(approach)
    }
}
