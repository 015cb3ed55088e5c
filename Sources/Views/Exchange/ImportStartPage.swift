// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The first step of an import: which file, and into which plan.
public struct ImportStartPage: Page {
    public static let template = "Exchange/start"

    /// What of the form is to be corrected, under the name of its field.
    public struct Problem: Hashable, Sendable {
        public let field: String
        public let words: Phrase

        public init(_ field: String, _ words: Phrase) {
            self.field = field
            self.words = words
        }
    }

    /// A file that waits to be confirmed.
    public struct Waiting: Hashable, Sendable {
        public let id: GestureID
        public let fileName: String
        /// In milliseconds since 1970 UTC.
        public let broughtAt: Int64

        public init(id: GestureID, fileName: String, broughtAt: Int64) {
            self.id = id
            self.fileName = fileName
            self.broughtAt = broughtAt
        }
    }

    public static let fileField = "fichier"
    public static let planField = "plan"
    public static let newPlanField = "nouveau-plan"

    struct PlanChoice: Hashable, Sendable {
        let value: String
        let text: String
        let isSelected: Bool
    }

    struct WaitingLine: Hashable, Sendable {
        let file: Link
        let since: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let notice: String?
    let summary: ErrorSummary?
    let action: String
    let position: String
    let fileLabel: String
    let fileHint: String
    let fileError: String?
    let planLabel: String
    let planHint: String
    let plans: [PlanChoice]
    let newPlanLabel: String
    let newPlan: String
    let newPlanError: String?
    let button: String
    let helpHeading: String
    let help: [String]
    let model: Link?
    let waitingHeading: String
    let waiting: [WaitingLine]
    let isWaiting: Bool

    /// - Parameters:
    ///   - limit: the largest file taken, in bytes.
    ///   - typed: what the form held when it was sent, for it to be given back.
    ///   - isGone: whether the reader came for a file that waits no more.
    public init(
        _ reader: Reader,
        limit: Int,
        waiting: [Waiting],
        typed: [QueryItem] = [],
        problems: [Problem] = [],
        isGone: Bool = false
    ) {
        heading = reader.say(.wizardHeading)
        let imports = Link(reader.say(.sectionImports), to: reader.link(to: .imports(reader.slug)))
        shell = Shell(reader, title: heading, trail: [imports])
        answer = Sentence(reader.say(.wizardAnswer))
        notice = isGone ? reader.say(.wizardGone) : nil
        summary = ErrorSummary(
            reader.say(.wizardErrorsHeading),
            problems.map { Link(reader.say($0.words), to: "#" + $0.field) }
        )
        func error(_ field: String) -> String? {
            problems.first { $0.field == field }.map { reader.say($0.words) }
        }
        action = reader.link(to: .importNew(reader.slug))
        position = String(reader.view.position)
        fileLabel = reader.say(.wizardFileLabel)
        fileHint = reader.say(.wizardFileHint(limit: limit))
        fileError = error(Self.fileField)
        planLabel = reader.say(.wizardPlanLabel)
        planHint = reader.say(.wizardPlanHint)
        plans = Self.plans(reader, chosen: typed.value(Self.planField))
        newPlanLabel = reader.say(.wizardNewPlanLabel)
        newPlan = typed.value(Self.newPlanField) ?? ""
        newPlanError = error(Self.newPlanField)
        button = reader.say(.wizardReadButton)
        helpHeading = reader.say(.wizardHelpHeading)
        help = Phrase.wizardHelp.map(reader.say)
        model =
            reader.view.actions.isEmpty
            ? nil
            : Link(
                reader.say(.wizardTemplate),
                to: reader.link(to: .export(reader.slug, format: "xlsx", ActionQuery()))
            )
        waitingHeading = reader.say(.wizardWaiting)
        self.waiting = waiting.map { WaitingLine($0, reader) }
        isWaiting = !waiting.isEmpty
    }

    private static func plans(_ reader: Reader, chosen: String?) -> [PlanChoice] {
        let known = reader.view.plans.map { plan in
            PlanChoice(
                value: plan.id.text,
                text: reader.name(of: plan),
                isSelected: plan.id.text == chosen
            )
        }
        let ofFile = PlanChoice(value: "", text: reader.say(.wizardPlanOfFile), isSelected: false)
        return [ofFile] + known
    }
}

extension ImportStartPage.WaitingLine {
    init(_ waiting: ImportStartPage.Waiting, _ reader: Reader) {
        file = Link(
            waiting.fileName,
            to: reader.link(to: .importDraft(reader.slug, waiting.id.text))
        )
        let moment = reader.phrasebook.instant(waiting.broughtAt, in: reader.zone)
        since = reader.say(.wizardBroughtAt(moment))
    }
}
