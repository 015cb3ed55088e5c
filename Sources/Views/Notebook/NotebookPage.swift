// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// The reader's own carnet: its pages, and the form of a new one.
public struct NotebookPage: Page {
    public static let template = "Notebook/notebook"

    /// A page as the list names it.
    public struct Line: Sendable {
        let link: Link
        let written: String

        public init(_ reader: Reader, id: String, title: String, changed: Moment) {
            link = Link(
                title.isEmpty ? reader.say(.notebookUntitled) : title,
                to: reader.link(to: .notebookPage(reader.slug, id))
            )
            written = reader.phrasebook.moment(changed, in: reader.zone)
        }
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let privacy: String
    let pages: [Line]
    let hasPages: Bool
    let newLabel: String
    let form: NotebookForm

    public init(_ reader: Reader, pages: [Line], typing: NotebookTyping? = nil) {
        heading = reader.say(.notebookHeading)
        shell = Shell(reader, title: heading)
        answer = Sentence(
            reader.say(pages.isEmpty ? .notebookEmpty : .notebookHolds(pages.count))
        )
        privacy = reader.say(.notebookPrivacy)
        self.pages = pages
        hasPages = !pages.isEmpty
        newLabel = reader.say(.notebookNewPage)
        form = NotebookForm(
            reader,
            .notebook(reader.slug),
            version: reader.view.position,
            typing: typing
        )
    }
}

/// One page of the carnet: read, changed, deleted for good.
public struct NotebookLeafPage: Page {
    public static let template = "Notebook/leaf"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let prose: Markup
    let editLabel: String
    let isOpen: Bool
    let form: NotebookForm
    let removal: SingleButton
    let removalWords: String

    /// - Parameters:
    ///   - title: its first line.
    ///   - version: the one that is shown.
    public init(
        _ reader: Reader,
        id: String,
        title: String,
        words: String,
        changed: Moment,
        version: Int64,
        typing: NotebookTyping? = nil
    ) {
        heading = title.isEmpty ? reader.say(.notebookUntitled) : title
        let notebook = reader.link(to: .notebook(reader.slug))
        shell = Shell(
            reader,
            title: heading,
            trail: [Link(reader.say(.notebookHeading), to: notebook)]
        )
        let moment = reader.phrasebook.moment(changed, in: reader.zone)
        answer = Sentence(reader.say(.notebookWritten(moment)))
        prose = Markup(proseUnderHeading: reader.body(of: words, under: title))
        editLabel = reader.say(.notebookEdit)
        isOpen = typing != nil
        form = NotebookForm(
            reader,
            .notebookPage(reader.slug, id),
            version: version,
            typing: typing ?? NotebookTyping(words)
        )
        removal = SingleButton(
            action: reader.link(to: .notebookRemoval(reader.slug, id)),
            label: reader.say(.notebookRemove)
        )
        removalWords = reader.say(.notebookRemoval)
    }
}

extension Reader {
    /// The words below the line that gives the title.
    fileprivate func body(of words: String, under title: String) -> String {
        guard let line = words.split(whereSeparator: \.isNewline).first(where: { !$0.isBlank }),
            line.hasSuffix(title)
        else { return words }
        return String(words[line.endIndex...])
    }
}

extension Substring {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
