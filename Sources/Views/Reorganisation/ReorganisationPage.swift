// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A scenario beside today's organisation: its operations, what they move, what they change, and
/// the gesture that carries them out.
public struct ReorganisationPage: Page {
    public static let template = "Reorganisation/reorganisation"
    /// The name of the answer in the form.
    public static let dayName = "a-effet-du"

    /// What the page is about: a scenario, and what would come of it.
    public struct Subject: Sendable {
        let scenario: Scenario
        let outcome: Result<ScenarioComparison, Refusal>
        let mayApply: Bool

        /// - Parameter mayApply: whether the reader's rights reach all that it changes.
        public init(
            _ scenario: Scenario,
            _ outcome: Result<ScenarioComparison, Refusal>,
            mayApply: Bool
        ) {
            self.scenario = scenario
            self.outcome = outcome
            self.mayApply = mayApply
        }
    }

    struct Operation: Sendable {
        let words: String
        let edit: EditLink?
    }

    struct Moves: Sendable {
        struct Line: Sendable {
            let subject: Link
            let words: String
        }

        let label: String
        let lines: [Line]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let tools: Tools?
    let why: Markup?
    let operationsLabel: String
    let operations: [Operation]
    let hasOperations: Bool
    let figures: FigureTable?
    let moves: [Moves]
    let remarks: [Sentence]
    let form: DirectoryForm?

    /// - Parameter day: as it was typed.
    public init(_ reader: Reader, _ subject: Subject, day: String? = nil, fault: Phrase? = nil) {
        let scenario = subject.scenario
        let record = scenario.record
        let isApplied = record[.appliedOn] != nil
        heading = reader.name(of: record)
        let comparison = isApplied ? nil : try? subject.outcome.get()
        answer = Sentence(reader.answer(to: subject, comparison))
        why = record.text(.description).map { Markup(prose: $0) }
        tools =
            isApplied
            ? nil
            : Tools(
                [reader.way(toAdd: .reshaping, under: record), reader.correcting(record)],
                reader
            )
        operationsLabel = reader.say(.operationsHeading)
        operations = reader.view.children(of: record.id, kind: .reshaping).map { sheet in
            Operation(
                words: reader.words(ofReshaping: sheet),
                edit: isApplied ? nil : reader.editLink(sheet)
            )
        }
        hasOperations = !operations.isEmpty
        figures = comparison.map { FigureTable(reader, $0) }
        moves = comparison.map { reader.moves($0) } ?? []
        remarks = reader.remarks(on: subject, comparison)
        let mayApply = comparison != nil && subject.mayApply && reader.mayWrite
        form =
            mayApply && !scenario.operations.isEmpty
            ? DirectoryForm(
                reader,
                to: .reorganisation(reader.slug, record.id),
                [
                    DirectoryForm.Question(
                        Self.dayName,
                        reader.say(.applyOn),
                        day ?? min(scenario.day, reader.view.today).text,
                        hint: reader.say(.applyOnHint),
                        error: fault.map { reader.say($0) },
                        .line(type: "date")
                    )
                ],
                button: .applyReorganisation,
                leave: .reorganisations(reader.slug)
            ) : nil
        summary = form?.summary(reader)
        let list = Link(
            reader.say(.reorganisationsHeading),
            to: reader.link(to: .reorganisations(reader.slug))
        )
        shell = Shell(reader, title: reader.title(heading, summary), trail: [list])
    }
}

extension Reader {
    fileprivate func answer(
        to subject: ReorganisationPage.Subject,
        _ comparison: ScenarioComparison?
    ) -> String {
        let record = subject.scenario.record
        if let date = record.date(.appliedOn) {
            return say(.reorganisationDone(phrasebook.date(date)))
        }
        if case .failure(let refusal) = subject.outcome {
            return say(.reorganisationImpossible(.refusal(refusal)))
        }
        guard let comparison, !subject.scenario.operations.isEmpty else {
            return say(.reorganisationEmpty)
        }
        guard !comparison.movesNothing else { return say(.reorganisationMovesNothing) }
        return say(
            .reorganisationMoves([
                say(.counted(comparison.posts.count, .post)),
                say(.mandatesCounted(comparison.mandates.count)),
                say(.counted(comparison.actions.count, .action)),
            ])
        )
    }

    /// « Fusionner dans un autre : Déchets, dans Environnement ».
    fileprivate func words(ofReshaping sheet: Record) -> String {
        func names(_ field: FieldID) -> [String] {
            sheet.records(field).compactMap { view.trace(of: $0) }.map { name(of: $0) }
        }
        let parts =
            names(.service) + [sheet.text(.name)].compactMap(\.self)
            + names(.into).map { say(.reshapedInto($0)) }
        let shares = [
            (names(.posts), RecordKind.post), (names(.actions), .action),
        ].filter { !$0.0.isEmpty }.map { say(.counted($0.0.count, $0.1)) }
        return say(.reshaped(chosen(.kind, of: sheet), (parts + shares).joined(separator: ", ")))
    }

    fileprivate func remarks(
        on subject: ReorganisationPage.Subject,
        _ comparison: ScenarioComparison?
    ) -> [Sentence] {
        guard subject.scenario.record[.appliedOn] == nil else { return [] }
        var remarks: [Sentence] = []
        let incomplete = subject.scenario.incomplete.count
        if incomplete > 0 { remarks.append(Sentence(say(.operationsIncomplete(incomplete)))) }
        let left = comparison?.leftToOthers.map(\.person) ?? []
        if !left.isEmpty {
            let links = Set(left).sorted().map { link(to: $0) }
            remarks.append(
                Sentence(
                    say(.mandatesLeftToOthers(links.map(\.text))),
                    linking: links.filter(\.isLink).map { ($0.text, $0.href) }
                )
            )
        }
        if comparison != nil, !subject.mayApply, mayWrite {
            remarks.append(Sentence(say(.applyNotYours)))
        }
        return remarks
    }

    fileprivate func moves(_ comparison: ScenarioComparison) -> [ReorganisationPage.Moves] {
        let later = showing(comparison.after)
        func way(_ from: [RecordID], _ to: [RecordID]) -> String {
            let (before, after) = (from.map { name(of: $0) }, to.map { later.name(of: $0) })
            return say(
                .movedFrom(
                    before.isEmpty ? say(.noService) : phrasebook.list(before),
                    to: after.isEmpty ? say(.noService) : phrasebook.list(after)
                )
            )
        }
        return [
            ReorganisationPage.Moves(
                label: say(.postsHeading),
                lines: comparison.posts.map {
                    .init(subject: link(to: $0.subject), words: way($0.from, $0.to))
                }
            ),
            ReorganisationPage.Moves(
                label: say(.referentsAndAgents),
                lines: comparison.mandates.map { move in
                    let role = phrasebook.label(of: move.subject.role)
                    let words = way(move.from, move.to)
                    return .init(
                        subject: link(to: move.subject.person),
                        words: say(.placed(role, at: words))
                    )
                }
            ),
            ReorganisationPage.Moves(
                label: say(.sectionActions),
                lines: comparison.actions.map {
                    .init(subject: link(toAction: $0.subject), words: way($0.from, $0.to))
                }
            ),
        ].filter { !$0.lines.isEmpty }
    }

    /// The same reader, over another register.
    func showing(_ view: View) -> Reader {
        Reader(
            visit,
            view: view,
            slug: slug,
            territoryName: territoryName,
            zone: zone,
            haltedAt: haltedAt
        )
    }
}
