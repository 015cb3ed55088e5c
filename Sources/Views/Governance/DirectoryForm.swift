// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A form of the Directory: one question under the other, each with its label above, its hint, and
/// what is wrong with its answer; all that is wrong is said on top as well.
struct DirectoryForm: Sendable {
    let action: String
    let questions: [Question]
    /// Those that few need, behind a summary.
    let further: Further?
    let carried: [CarriedItem]
    let button: String
    let leave: Link

    struct Question: Sendable {
        let id: String
        let label: String
        let hint: Remark?
        let error: Remark?
        let input: Control?
        let area: Control?
        let select: Control?
        /// A group of boxes to tick, which stands as a field of its own.
        let boxes: Boxes?
    }

    struct Boxes: Sendable {
        struct Box: Sendable {
            let id: String
            let name: String
            let value: String
            let text: String
            let isTicked: Bool
        }

        let legend: String
        let hint: Remark?
        let error: Remark?
        let describedBy: String?
        let boxes: [Box]
    }

    /// Questions that open on demand, and of themselves when one of them is answered.
    struct Further: Sendable {
        let label: String
        let isOpen: Bool
        let questions: [Question]
    }

    /// Something said of a question, which its control refers to.
    struct Remark: Sendable {
        let id: String
        let words: String
    }

    struct Control: Sendable {
        let id: String
        let type: String
        let value: String
        /// What browsers and aids may fill it from.
        let autocomplete: String?
        let describedBy: String?
        let isInvalid: Bool
        let choices: [ActionFilters.Choice]
    }

    /// What a question is answered with.
    enum Kind {
        case line(type: String = "text", autocomplete: String? = nil)
        case lines
        /// Value and words of each choice.
        case choice([(value: String, text: String)])
        /// The same, several of which may be ticked; the answer is theirs, one a line.
        case boxes([(value: String, text: String)])
    }
}

extension DirectoryForm.Question {
    init(
        _ reader: Reader,
        _ id: String,
        _ label: Phrase,
        _ value: String,
        hint: Phrase?,
        error: String?,
        _ kind: DirectoryForm.Kind
    ) {
        let hint = hint.map { reader.say($0) }
        self.init(id, reader.say(label), value, hint: hint, error: error, kind)
    }

    /// - Parameter id: the name of the answer in the form, and of the control in the page.
    init(
        _ id: String,
        _ label: String,
        _ value: String,
        hint: String? = nil,
        error: String? = nil,
        _ kind: DirectoryForm.Kind = .line()
    ) {
        self.id = id
        self.label = label
        self.hint = hint.map { DirectoryForm.Remark(id: id + "-aide", words: $0) }
        self.error = error.map { DirectoryForm.Remark(id: id + "-erreur", words: $0) }
        let described = [self.hint?.id, self.error?.id].compactMap(\.self)
        func control(
            _ type: String = "",
            _ autocomplete: String? = nil,
            _ choices: [(value: String, text: String)] = []
        ) -> DirectoryForm.Control {
            DirectoryForm.Control(
                id: id,
                type: type,
                value: value,
                autocomplete: autocomplete,
                describedBy: described.isEmpty ? nil : described.joined(separator: " "),
                isInvalid: error != nil,
                choices: choices.map {
                    ActionFilters.Choice(
                        value: $0.value,
                        text: $0.text,
                        isSelected: $0.value == value
                    )
                }
            )
        }
        switch kind {
        case .line(let type, let autocomplete):
            (input, area, select, boxes) = (control(type, autocomplete), nil, nil, nil)
        case .lines: (input, area, select, boxes) = (nil, control(), nil, nil)
        case .choice(let choices):
            (input, area, select, boxes) = (nil, nil, control("", nil, choices), nil)
        case .boxes(let choices):
            let ticked = Set(value.split(separator: "\n").map(String.init))
            (input, area, select) = (nil, nil, nil)
            boxes = DirectoryForm.Boxes(
                legend: label,
                hint: self.hint,
                error: self.error,
                describedBy: described.isEmpty ? nil : described.joined(separator: " "),
                boxes: choices.enumerated().map { rank, choice in
                    DirectoryForm.Boxes.Box(
                        id: rank == 0 ? id : "\(id)-\(rank)",
                        name: id,
                        value: choice.value,
                        text: choice.text,
                        isTicked: ticked.contains(choice.value)
                    )
                }
            )
        }
    }
}

extension DirectoryForm {
    /// - Parameter carried: what the form sends along unseen, besides what its author saw.
    init(
        _ reader: Reader,
        to address: Address,
        _ questions: [Question],
        further: Further? = nil,
        button: Phrase = .saveForm,
        leave: Address,
        carried: [CarriedItem] = []
    ) {
        action = reader.link(to: address)
        self.questions = questions
        self.further = further
        self.carried = [reader.positionSeen] + carried
        self.button = reader.say(button)
        self.leave = Link(reader.say(.leaveForm), to: reader.link(to: leave))
    }

    func summary(_ reader: Reader) -> ErrorSummary? {
        let lines = (questions + (further?.questions ?? [])).compactMap { question in
            question.error.map { Link($0.words, to: "#" + question.id) }
        }
        return ErrorSummary(reader.say(.formErrors), lines)
    }
}

extension Reader {
    /// What the author of a form saw of the register, and of the Directory beside it.
    var positionSeen: CarriedItem {
        CarriedItem(name: "vu", value: "\(view.position)-\(view.directoryVersion)")
    }

    /// The title of a form, which says first that something is wrong.
    func title(_ title: String, _ summary: ErrorSummary?) -> String {
        summary == nil ? title : say(.formTitleWithErrors(title))
    }
}
