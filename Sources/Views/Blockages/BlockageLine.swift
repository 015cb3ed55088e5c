// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A blockage: by what, since when, who can lift it, what is happening.
struct BlockageLine: Sendable {
    let cause: String
    /// None on the sheet of the action itself.
    let action: Link?
    let services: [Link]
    let about: Sentence
    let text: Markup?
    let isLifted: Bool
    /// The ways to say that it is lifted, and to correct it, where it stands.
    let edits: [EditLink]
    /// The same, from another page.
    let ways: [Link]

    init(_ blockage: Record, of action: Record?, _ reader: Reader) {
        cause = reader.name(of: blockage)
        self.action = action.map { reader.link(toAction: $0) }
        services =
            action?.records(.leadService).compactMap { reader.view.record($0) }
            .map { reader.link(to: $0) } ?? []
        isLifted = !reader.view.isStanding(blockage, on: reader.day)
        let lifters = reader.lifters(of: blockage)
        let since = blockage.date(.since).map {
            reader.say(.blockedSince(reader.phrasebook.date($0)))
        }
        let lifted = blockage.date(.liftedOn).map {
            reader.say(.liftedOn(reader.phrasebook.date($0)))
        }
        let who =
            isLifted
            ? nil
            : reader.say(lifters.isEmpty ? .nobodyToLift : .mayLift(lifters.map(\.text)))
        about = Sentence(
            [since, lifted, who].compactMap(\.self).joined(separator: ", "),
            linking: isLifted ? [] : lifters.filter(\.isLink).map { ($0.text, $0.href) }
        )
        text = reader.view.field(.words, of: .blockage)
            .flatMap { reader.printed($0, of: blockage)?.prose }
        let gestures = [isLifted ? nil : reader.lifting(blockage), reader.editLink(blockage)]
            .compactMap(\.self)
        edits = action == nil ? gestures : []
        ways = action == nil ? [] : gestures.prefix(1).map { Link($0.text, to: $0.href) }
    }
}

/// The blockages of an action, on its sheet: those that stand first.
struct BlockageSection: Sendable {
    let heading: String
    let lines: [BlockageLine]
    let add: EditLink?

    init?(_ reader: Reader, _ action: Record) {
        let all = reader.view.children(of: action.id, kind: .blockage)
            .map { BlockageLine($0, of: nil, reader) }
        guard !all.isEmpty else { return nil }
        heading = reader.say(.blockagesHeading)
        lines = all.filter { !$0.isLifted } + all.filter(\.isLifted)
        add = reader.addLink(.blockage, under: action)
    }
}

extension Reader {
    /// « Foncier », or the territory's own words.
    func words(for cause: StandingBlockage.Cause) -> String {
        switch cause {
        case .listed(let code): phrasebook.label(code, of: .blockageCauses)
        case .own(let words): words
        }
    }

    fileprivate func lifters(of blockage: Record) -> [Link] {
        [FieldID.post, .body, .organisation].flatMap { blockage.records($0) }
            .compactMap { view.record($0) }.map { link(to: $0) }
    }

    fileprivate func lifting(_ blockage: Record) -> EditLink? {
        guard let field = view.field(.liftedOn, of: .blockage),
            let edit = editLink(field, of: blockage)
        else { return nil }
        return EditLink(
            text: say(.sayItIsLifted),
            subject: name(of: blockage),
            href: edit.href,
            id: "lift-\(blockage.id.text)"
        )
    }
}
