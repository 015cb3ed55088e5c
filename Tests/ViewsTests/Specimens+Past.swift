// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Sample

@testable import Views

/// The pages of acts, of two days compared, of drafts and of the carnet.
extension Specimens {
    func past(in language: Language) throws -> [Specimen] {
        try acts(in: language) + comparisons(in: language) + notebooks(in: language)
            + gone(in: language)
    }

    /// The page of one act of this register.
    func act(
        _ gesture: GestureID,
        in language: Language = .french,
        before: Territory = Territory(id: Sample.id(9_999)),
        fate: ((Reader, [Recorded]) -> GesturePage.Fate)? = nil,
        by viewer: Viewer = .operator
    ) -> GesturePage {
        let reader = reader(.gesture(Sample.slug, gesture), in: language, by: viewer)
        let entries = register.entries.filter { $0.stamp.gesture == gesture }
        let visible = reader.visible(entries)
        let undoing = Undoing(of: gesture, entries, before: before, now: register.territory)
        return GesturePage(
            reader,
            entries: visible,
            isPartial: visible != entries,
            changes: reader.view.changes(in: visible, since: before),
            fate: fate?(reader, entries) ?? .stands(undoing)
        )
    }

    private func acts(in language: Language) throws -> [Specimen] {
        let plan = register.entries.first { $0.stamp.moment.day == Sample.day("2025-03-04") }
        let last = register.entries.last
        guard let plan, let last else { throw Missing.action(1) }
        let kept = Undoing.left(
            of: [last],
            by: [],
            before: register.territory,
            now: register.territory
        )
        let reader = reader(.gesture(Sample.slug, last.stamp.gesture), in: language)
        let changes = reader.view.changes(in: [last], since: register.territory)
        let hidden = GesturePage(
            reader,
            entries: [last],
            isPartial: true,
            changes: (0...GesturePage.longest).flatMap { _ in changes },
            fate: .undone(by: last.stamp, left: [])
        )
        return [
            Specimen(act(plan.stamp.gesture, in: language), templates),
            Specimen(
                act(last.stamp.gesture, in: language, before: register.territory),
                templates
            ),
            Specimen(
                act(
                    last.stamp.gesture,
                    in: language,
                    before: register.territory,
                    fate: { _, _ in .undone(by: last.stamp, left: kept) }
                ),
                templates
            ),
            Specimen(hidden, templates),
            Specimen(try rebuilt(in: language), templates),
            Specimen(try rebuilt(in: language, whole: true), templates),
        ]
    }

    /// An act on which another was built: undoing it would leave something, or do nothing.
    private func rebuilt(in language: Language, whole: Bool = false) throws -> GesturePage {
        var register = register
        let before = register.territory
        func edit(_ status: String, _ tag: String?) -> Command {
            var fields: [FieldID: Content] = [.status: Content(.choice(status))]
            if let tag { fields[.tags] = Content(.words([tag])) }
            return .record(.edit(Record.Edit(record: Sample.compost, fields: fields), seen: [:]))
        }
        try register.perform(
            [edit("paused", "relire")],
            on: Sample.day("2026-10-01"),
            effective: Sample.day("2026-09-15")
        )
        let gesture = register.entries.last?.stamp.gesture
        try register.perform([edit("late", nil)], on: Sample.day("2026-10-02"))
        if whole { try register.perform([edit("done", "relu")], on: Sample.day("2026-10-03")) }
        guard let gesture else { throw Missing.record(Sample.compost) }
        return try Specimens(register).act(gesture, in: language, before: before)
    }

    private func comparisons(in language: Language) throws -> [Specimen] {
        let reader = reader(
            .comparison(Sample.slug, 1, from: nil, to: nil, isKnown: true),
            in: language
        )
        guard let action = reader.view.action(number: 1) else { throw Missing.action(1) }
        let empty = Territory(id: Sample.id(9_999))
            .seen(by: .operator, on: Sample.day("2026-11-22"))
        func material(_ days: ComparisonPage.Days, _ before: View) -> ComparisonPage.Material {
            ComparisonPage.Material(
                days: days,
                before: before,
                after: reader.view,
                entries: entries(about: action, reader)
            )
        }
        let days = ComparisonPage.Days(
            Sample.day("2026-11-22"),
            Sample.day("2025-12-31"),
            isKnown: true
        )
        let same = ComparisonPage.Days(days.to, days.to, isKnown: false)
        return [
            Specimen(ComparisonPage(reader, action: action, material: nil), templates),
            Specimen(
                ComparisonPage(reader, action: action, material: material(days, empty)),
                templates
            ),
            Specimen(
                ComparisonPage(reader, action: action, material: material(same, reader.view)),
                templates
            ),
        ]
    }

    private func notebooks(in language: Language) throws -> [Specimen] {
        let address = Address.notebook(Sample.slug)
        let reader = reader(address, in: language)
        let moment = Moment(instant: 1_795_000_000_000, day: Sample.day("2026-11-18"))
        let offer = DraftOffer(reader, address, saved: moment, isResumed: false)
        let resumed = DraftOffer(reader, address, saved: moment, isResumed: true)
        let lines = ["Le COPIL", ""].map { title in
            NotebookPage.Line(reader, id: "1", title: title, changed: moment)
        }
        func leaf(_ typing: NotebookTyping?) -> Specimen {
            Specimen(
                NotebookLeafPage(
                    reader,
                    id: "1",
                    title: "Le COPIL",
                    words: "# Le COPIL\n\nQui parle ?",
                    changed: moment,
                    version: 2,
                    typing: typing
                ),
                templates
            )
        }
        return [
            Specimen(NotebookPage(reader, pages: []), templates),
            Specimen(
                NotebookPage(reader, pages: lines, typing: NotebookTyping("", offer: offer)),
                templates
            ),
            Specimen(
                NotebookPage(reader, pages: lines, typing: NotebookTyping("", problem: .nothing)),
                templates
            ),
            leaf(nil),
            leaf(NotebookTyping("x", offer: resumed)),
            leaf(NotebookTyping("x", problem: .changed("autre"))),
            leaf(NotebookTyping("x", problem: .tooLong(limit: 200_000))),
            leaf(NotebookTyping("x", problem: .full(limit: 1_000))),
        ]
    }

    /// Days that the register does not tell of, and a journal of a state.
    private func gone(in language: Language) throws -> [Specimen] {
        let visit = visit(.installation, in: language)
        let state = reader(
            .journal(Sample.slug, before: nil),
            in: language,
            asOf: .state(Sample.day("2026-01-31"))
        )
        return [
            Specimen(
                FaultPage(
                    visit,
                    .dayToCome(today: Sample.day("2026-11-22")),
                    territory: "a",
                    request: "42"
                ),
                templates
            ),
            Specimen(
                FaultPage(
                    visit,
                    .beforeRegister(Sample.day("2025-01-06")),
                    territory: "a",
                    request: "42"
                ),
                templates
            ),
            Specimen(
                JournalPage(state, entries: register.entries.suffix(3), before: nil),
                templates
            ),
        ]
    }
}
