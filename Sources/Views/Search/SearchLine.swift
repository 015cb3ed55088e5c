// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One thing found: its name, what it is, where it belongs, and the words that were found.
struct SearchLine: Sendable {
    let id: String
    let href: String
    let kind: String
    let name: Marking
    /// The action that a note or a document belongs to.
    let owner: Link?
    let excerpt: SearchExcerpt?

    init?(_ hit: SearchHit, of results: SearchResults, number: Int, _ reader: Reader) {
        let words = results.words
        id = "trouve-\(number)"
        excerpt = results.passage(of: hit).flatMap { SearchExcerpt($0, words: words, reader) }
        switch results.document(of: hit).subject {
        case .person(let person):
            guard let known = reader.view.person(person) else { return nil }
            href = reader.link(to: .person(reader.slug, person))
            name = Marking(known.name, words: words)
            kind = reader.say(.searchPerson)
            owner = nil
        case .record(let id):
            guard let record = reader.view.record(id), let address = reader.address(of: record)
            else { return nil }
            href = reader.link(to: address)
            name = Marking(reader.title(ofFound: record), words: words)
            kind = reader.kind(ofFound: record)
            owner =
                record.kind.parents == [.action]
                ? record.parent.flatMap { reader.view.record($0) }.map { reader.link(toAction: $0) }
                : nil
        }
    }
}

/// Where the words stand that a name does not hold.
struct SearchExcerpt: Sendable {
    /// « Objectifs : », « Étape : »; empty where it goes without saying.
    let label: String
    let marking: Marking

    init?(_ passage: SearchPassage, words: [String], _ reader: Reader) {
        guard let id = passage.record, let name = passage.field,
            let record = reader.view.record(id),
            let field = reader.view.field(name, of: record.kind),
            let text = reader.view.words(field, of: record)
        else { return nil }
        // A part of an action goes by what it is, not by which of its fields.
        marking = Marking.excerpt(of: text, words: words)
        guard record.kind != .note else {
            label = ""
            return
        }
        let isPart = SearchKind(record.kind) == nil && record.kind != .placement
        let book = reader.phrasebook
        label = reader.say(
            .searchWhere(isPart ? book.label(of: record.kind) : book.label(of: field))
        )
    }
}

extension Reader {
    fileprivate func title(ofFound record: Record) -> String {
        switch record.kind {
        case .action: link(toAction: record).text
        case .axis: title(of: record)
        case .note:
            record.date(.date).map { say(.searchNoteOf(phrasebook.date($0))) }
                ?? phrasebook.label(of: .note)
        default: name(of: record)
        }
    }

    /// What it is, in a word; an organisation by its own kind.
    fileprivate func kind(ofFound record: Record) -> String {
        guard record.kind == .organisation, let code = record.choice(.kind) else {
            return phrasebook.label(of: record.kind)
        }
        return phrasebook.label(code, of: .organisationKinds)
    }
}
