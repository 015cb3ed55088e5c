// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A fact of portage: what was done, when, where, by whom, by which act, with what means.
struct BackingLine: Sendable {
    let kind: String
    let about: Sentence
    /// Where it can be read.
    let paper: Link?
    /// The way to correct it, where it stands.
    let edit: EditLink?

    /// - Parameter isAtHome: whether it is shown on the sheet that it stands under.
    init(_ backing: Record, isAtHome: Bool, _ reader: Reader) {
        kind = reader.chosen(.kind, of: backing)
        let people = reader.values(.by, of: backing)
        let parts: [String?] = [
            backing.date(.date).map { reader.phrasebook.date($0) }, backing.text(.place),
            people.isEmpty ? nil : reader.say(.backedBy(people.map(\.text))),
            reader.act(of: backing), backing.amount(.amount).map { reader.phrasebook.amount($0) },
        ]
        about = Sentence(
            parts.compactMap(\.self).joined(separator: ", "),
            linking: people.filter(\.isLink).map { ($0.text, $0.href) }
        )
        let address = backing.text(.address).flatMap { WebAddress.href($0) }
        paper = address.map { Link(reader.say(.whereToRead), to: $0) }
        edit = isAtHome ? reader.editLink(backing) : nil
    }

    static func all(
        of record: RecordID,
        isAtHome: Bool = false,
        _ reader: Reader
    ) -> [BackingLine] {
        reader.view.backings(of: record).map { BackingLine($0, isAtHome: isAtHome, reader) }
    }
}

extension Reader {
    /// The act as it is cited, else its form; that there is none is not dwelt upon.
    fileprivate func act(of backing: Record) -> String? {
        if let act = backing.text(.act) { return act }
        guard backing.choice(.actForm) != "none" else { return nil }
        let form = chosen(.actForm, of: backing)
        return form.isEmpty ? nil : form
    }
}

/// The portage of an action, on its sheet.
struct BackingSection: Sendable {
    let heading: String
    let lines: [BackingLine]
    let add: EditLink?

    /// Nil while nothing is noted: an action needs no portage to be worked on.
    init?(_ reader: Reader, _ action: Record) {
        lines = BackingLine.all(of: action.id, isAtHome: true, reader)
        guard !lines.isEmpty else { return nil }
        heading = reader.say(.portageHeading)
        add = reader.addLink(.backing, under: action)
    }
}
