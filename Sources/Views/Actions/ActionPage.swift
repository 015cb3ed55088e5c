// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The sheet of one action: everything the register says of it.
public struct ActionPage: Page {
    public static let template = "Actions/action"
    /// Acts shown beside the sheet.
    private static let latest = 4

    let shell: Shell
    let heading: String
    let number: String
    let answer: Sentence
    let status: Status?
    /// The ways to change what stands at the head of the sheet.
    let headEdits: [EditLink]
    let hasHeadEdits: Bool
    let wholeEdit: Link?
    let sheetLabel: String
    let facts: [PrintedField]
    let hasFacts: Bool
    let placements: [PlacementLine]
    let hasPlacements: Bool
    let placementsLabel: String
    let placementsAdd: EditLink?
    /// What the action is, before what is known of it.
    let presentation: PrintedField?
    let texts: [PrintedField]
    let blockages: BlockageSection?
    let backings: BackingSection?
    let steps: StepsSection?
    let budget: TableSection?
    let financings: TableSection?
    let notes: [NoteLine]
    let hasNotes: Bool
    let notesLabel: String
    let notesAdd: EditLink?
    let papers: [PaperLine]
    let hasPapers: Bool
    let papersLabel: String
    let papersAdd: [EditLink]
    let relations: [RelationLine]
    let hasRelations: Bool
    let relationsLabel: String
    let relationsAdd: EditLink?
    let questions: QuestionsSection?
    let completing: CompletingSection?
    let historyLabel: String
    let history: [HistoryGesture]
    let wholeHistory: Link

    /// Fields that stand at the head of the page.
    private static let inHead: Set<FieldID> = [.title, .status, .description]

    /// - Parameter entries: those that touched the action or what stands under it, in order.
    public init(_ reader: Reader, action: Record, entries: [Recorded]) {
        heading = reader.name(of: action)
        number = action.number.map { reader.say(.actionNumber($0)) } ?? ""
        shell = Shell(
            reader,
            title: heading,
            trail: reader.trail(to: action),
            plan: reader.view.placements(of: action).first?.records(.plan).first
                .flatMap { reader.view.record($0) }
        )
        status = Status(
            action.choice(.status),
            overdue: action.isOverdue(on: reader.day),
            in: reader.phrasebook
        )
        answer = reader.situation(of: action)
        let fields = reader.view.fields(of: .action).filter { !Self.inHead.contains($0.id) }
        headEdits = reader.headEdits(of: action)
        hasHeadEdits = !headEdits.isEmpty
        wholeEdit = reader.editLink(action).map { Link(reader.say(.wholeSheet), to: $0.href) }
        let printed = fields.compactMap { reader.editable($0, of: action) }
        facts = printed.filter { !$0.isLong }
        hasFacts = !facts.isEmpty
        presentation = reader.view.field(.description, of: .action).flatMap {
            reader.editable($0, of: action)
        }
        texts = printed.filter(\.isLong)
        sheetLabel = reader.say(.sheetHeading)
        placements = reader.view.placements(of: action).map { PlacementLine($0, reader) }
        hasPlacements = !placements.isEmpty
        placementsLabel = reader.phrasebook.label(of: .plan, count: placements.count)
        placementsAdd = reader.addLink(.placement, under: action)
        blockages = BlockageSection(reader, action)
        backings = BackingSection(reader, action)
        steps = StepsSection(reader, action)
        budget = TableSection(budgetOf: action, reader)
        financings = TableSection(financingsOf: action, reader)
        notes = NoteLine.all(of: action, reader)
        hasNotes = !notes.isEmpty
        notesLabel = reader.phrasebook.label(of: .note, count: 2)
        notesAdd = reader.addLink(.note, under: action)
        papers = PaperLine.all(of: action, reader)
        hasPapers = !papers.isEmpty
        papersLabel = reader.say(.papersHeading)
        papersAdd = [.document, .link].compactMap { reader.addLink($0, under: action) }
        relations = RelationLine.all(of: action, reader)
        hasRelations = !relations.isEmpty
        relationsLabel = reader.say(.relationsHeading)
        relationsAdd = reader.addLink(.relation, under: action)
        questions = QuestionsSection(reader, action)
        completing = CompletingSection(reader, action)
        historyLabel = reader.say(.latestEntries)
        let acts = reader.history(of: action, entries)
        history = acts.prefix(Self.latest).map { $0.shortened(reader) }
        wholeHistory = Link(
            reader.say(.wholeHistory(entries.count)),
            to: reader.link(to: .history(reader.slug, action.number ?? 0))
        )
    }
}

/// The place of the action in one plan.
struct PlacementLine: Sendable {
    let plan: Link
    let axes: [Link]
    let code: String
    let status: Status?
    let edit: EditLink?

    init(_ placement: Record, _ reader: Reader) {
        plan =
            placement.records(.plan).first.flatMap { reader.view.record($0) }
            .map { reader.link(to: $0) } ?? Link(reader.say(.recordGone), to: nil)
        let axis = placement.records(.axis).first.flatMap { reader.view.record($0) }
        axes =
            axis.map { reader.view.path(to: $0) }.map { path in
                path.map { Link(reader.title(of: $0), to: reader.address(of: $0).map(reader.link)) }
            } ?? []
        code = placement.text(.code) ?? ""
        status = Status(placement.choice(.status), in: reader.phrasebook)
        edit = reader.editLink(placement)
    }
}

extension Reader {
    /// Where an action stands in its first plan: plan, axes; outside all, the list of those.
    func trail(to action: Record) -> [Link] {
        guard let placement = view.placements(of: action).first,
            let plan = placement.records(.plan).first.flatMap({ view.record($0) })
        else {
            let address = list { $0.isOutsidePlans = true }
            return [Link(say(.filterOutsidePlans), to: link(to: address))]
        }
        let axis = placement.records(.axis).first.flatMap { view.record($0) }
        let axes = axis.map { view.path(to: $0) } ?? []
        return [link(to: plan)] + axes.map { Link(title(of: $0), to: address(of: $0).map(link)) }
    }

    /// « Deux étapes sur cinq sont faites. Échéance : mi-2027. »
    func situation(of action: Record) -> Sentence {
        var sentences: [String] = []
        let steps = view.children(of: action.id, kind: .step)
        let done = steps.count { $0.choice(.status) == "done" }
        let carriers = values(.leadService, of: action) + values(.carriers, of: action)
        if !carriers.isEmpty {
            sentences.append(say(.carriedBy(phrasebook.list(carriers.map(\.text)))))
        } else {
            sentences.append(say(.carriedByNobody))
        }
        if !steps.isEmpty { sentences.append(say(.stepsDone(done, of: steps.count))) }
        if action.isOverdue(on: day), let end = action.date(.end) {
            sentences.append(say(.wasDue(end)))
        } else if let calendar = Phrase.runs(action.date(.start), action.date(.end)) {
            sentences.append(say(calendar))
        }
        return Sentence(
            sentences.joined(separator: " "),
            linking: carriers.map { ($0.text, $0.href) }
        )
    }
}
