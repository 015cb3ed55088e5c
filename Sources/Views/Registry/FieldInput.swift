// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One field of a form. How it is asked for follows from its type in the registry.
struct FieldInput: Sendable {
    /// A choice among others.
    struct Option: Hashable, Sendable {
        let id: String
        let name: String
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// One line of several that are asked for alike.
    struct Line: Hashable, Sendable {
        let id: String
        let name: String
        let value: String
        /// What it is called, for those who do not see it under the others.
        let label: String
        /// The names offered while typing.
        let list: String?
    }

    /// Something said beside the control, which it refers to.
    struct Remark: Hashable, Sendable {
        let id: String
        let words: String
    }

    /// The one control that asks for it.
    enum Control: Sendable {
        /// The mode is the keyboard that a telephone offers.
        case line(String, mode: String)
        case prose(String)
        case choice([Option])
        case radios([Option])
        /// Boxes to tick, and lines for what has none.
        case boxes([Option], [Line])
        case lines([Line])
        /// A file, and the box that takes out the one that stands.
        case file(removal: Option?)
    }

    let id: String
    let name: String
    let label: String
    let hint: Remark?
    /// What a file or someone wrote that is not shown in the control itself.
    let written: Remark?
    let error: Remark?
    let isWrong: Bool
    let dispute: DisputeBox?
    let describedBy: String
    let isDescribed: Bool
    let shownName: String
    let shown: String

    let value: String
    let mode: String
    let rows: String
    let isLine: Bool
    let isProse: Bool
    let isFile: Bool
    let removal: Option?
    let options: [Option]
    let hasOptions: Bool
    let radios: [Option]
    let boxes: [Option]
    let hasBoxes: Bool
    let lines: [Line]
    /// Several controls under one question.
    let isGroup: Bool
}

extension FieldInput {
    /// What is said of a field around its control.
    struct Surroundings {
        var label: String
        var hint: String?
        var written: String?
        var error: String?
        var dispute: Dispute?
        /// What the field showed when the form was opened.
        var shown: String
    }

    init(
        _ field: Field,
        id: String,
        _ around: Surroundings,
        _ control: Control,
        _ reader: Reader
    ) {
        self.id = id
        name = FormName.field(field.id)
        label = around.label
        func remark(_ kind: String, _ words: String?) -> Remark? {
            words.map { Remark(id: "\(id)-\(kind)", words: $0) }
        }
        hint = remark("hint", around.hint)
        written = remark("written", around.written)
        error = remark("error", around.error)
        dispute = around.dispute.map { DisputeBox($0, id: "\(id)-dispute", field, reader) }
        isWrong = error != nil || dispute != nil
        describedBy = [hint?.id, written?.id, dispute?.id, error?.id].compactMap { $0 }
            .joined(separator: " ")
        isDescribed = !describedBy.isEmpty
        shownName = FormName.shown(field.id)
        shown = around.shown
        let filling = Filling(control)
        (value, mode, rows) = (filling.value, filling.mode, filling.rows)
        (isLine, isProse, isFile) = (filling.isLine, filling.isProse, filling.isFile)
        (options, radios, boxes) = (filling.options, filling.radios, filling.boxes)
        lines = filling.lines
        removal = filling.removal
        hasOptions = !options.isEmpty
        hasBoxes = !boxes.isEmpty
        isGroup = !(radios.isEmpty && boxes.isEmpty && lines.isEmpty)
    }

    /// A control laid flat, as templates read it.
    private struct Filling {
        var value = ""
        var mode = "text"
        var rows = ""
        var isLine = false
        var isProse = false
        var isFile = false
        var options: [Option] = []
        var radios: [Option] = []
        var boxes: [Option] = []
        var lines: [Line] = []
        var removal: Option?

        init(_ control: Control) {
            switch control {
            case .line(let value, let mode): (self.value, self.mode, isLine) = (value, mode, true)
            case .prose(let value):
                (self.value, isProse) = (value, true)
                rows = String(Self.rows(of: value))
            case .choice(let all): options = all
            case .radios(let all): radios = all
            case .boxes(let all, let others): (boxes, lines) = (all, others)
            case .lines(let all): lines = all
            case .file(let removal): (isFile, self.removal) = (true, removal)
            }
        }

        /// Lines enough for what is written, and a little more.
        private static func rows(of text: String) -> Int {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + $1.count / 72 + 1 }
            return min(max(lines + 1, 4), 24)
        }
    }
}

/// What the other wrote meanwhile, shown beside what one typed oneself.
struct DisputeBox: Sendable {
    let id: String
    let words: String
    let theirs: PrintedField
    /// Said when the other emptied the field.
    let blank: String?
    let mineHeading: String

    init(_ dispute: Dispute, id: String, _ field: Field, _ reader: Reader) {
        self.id = id
        let moment = dispute.stamp.map { reader.phrasebook.moment($0.moment, in: reader.zone) }
        let author = dispute.stamp.map { reader.link(to: $0.author).text }
        words =
            if let moment, let author {
                reader.say(.changedBy(author, on: moment))
            } else {
                reader.say(.fault(.changedSince(0)))
            }
        theirs = reader.printed(dispute.theirs, in: field)
        blank = dispute.theirs.isBlank ? reader.say(.leftBlank) : nil
        mineHeading = reader.say(.whatYouTyped)
    }
}
