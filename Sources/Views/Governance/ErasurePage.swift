// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What a person left, found before they are erased.
public struct PersonTraces: Sendable {
    /// The sealed texts that name them, which go with them.
    public let texts: [TextID]
    /// The entries they signed, which stay.
    public let entries: Int
    /// Whether a text names them: words that are not sealed are looked through with it.
    public let names: @Sendable (String) -> Bool

    public init(texts: [TextID], entries: Int, names: @escaping @Sendable (String) -> Bool) {
        self.texts = texts
        self.entries = entries
        self.names = names
    }
}

/// The erasure of a person, before it is done: what disappears, what stays, and the word to type.
public struct ErasurePage: Page {
    public static let template = "Governance/erasure"
    /// The name of the answer in the form.
    public static let wordName = "confirmation"
    /// Sheets listed at most.
    static let longest = 50

    struct Sheets: Sendable {
        let label: String
        let hint: String?
        let links: [Link]
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let summary: ErrorSummary?
    let takenLabel: String
    let taken: [String]
    let leftLabel: String
    let left: [String]
    let sheets: [Sheets]
    /// To giving on what they hold, which erasing ends; none when they hold nothing.
    let handover: Link?
    /// Why they cannot be erased, if so.
    let impossible: String?
    let form: DirectoryForm?

    public init(_ reader: Reader, person: Person, traces: PersonTraces, fault: Phrase? = nil) {
        heading = reader.say(.eraseHeading(person.name))
        answer = Sentence(reader.say(.erasureAnswer))
        takenLabel = reader.say(.erasureTakes)
        taken = reader.taken(from: person, traces)
        leftLabel = reader.say(.erasureLeaves)
        let entries = traces.entries == 0 ? [] : [Phrase.erasureLeavesEntries(traces.entries)]
        left = (entries + [.erasureLeavesTraces, .erasureLeavesBackups]).map { reader.say($0) }
        let leaving = Address.handover(reader.slug, person.id)
        handover =
            reader.lasting(of: person.id).isEmpty
            ? nil : Link(reader.say(.handoverOffer), to: reader.link(to: leaving))
        sheets = reader.sheets(touchedBy: person, traces).filter { !$0.links.isEmpty }
        impossible = reader.obstacle(to: person).map { reader.say($0) }
        form =
            impossible != nil
            ? nil
            : DirectoryForm(
                reader,
                to: .personErasure(reader.slug, person.id),
                [
                    DirectoryForm.Question(
                        Self.wordName,
                        reader.say(.erasureWordLabel),
                        "",
                        hint: reader.say(.erasureWordHint(.erasureWord)),
                        error: fault.map { reader.say($0) },
                        .line(autocomplete: "off")
                    )
                ],
                button: .erasureButton,
                leave: .person(reader.slug, person.id)
            )
        summary = form?.summary(reader)
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [reader.link(to: person.id)]
        )
    }
}

extension Reader {
    fileprivate func obstacle(to person: Person) -> Phrase? {
        let lasting = lasting(of: person.id)
        if lasting.contains(where: { view.isLastRegistrar($0) }) { return .lastRegistrarKept }
        return view.erases(person.id) ? nil : .erasureRefused
    }

    fileprivate func lasting(of person: PersonID) -> [Mandate] {
        view.mandates(of: person).filter { $0.end.map { view.today <= $0 } ?? true }
    }

    fileprivate func taken(from person: Person, _ traces: PersonTraces) -> [String] {
        let ends = lasting(of: person.id).map { Phrase.erasureEnds(function($0).text) }
        let texts = traces.texts.isEmpty ? [] : [Phrase.erasureTakesTexts(traces.texts.count)]
        return ([.erasureTakesName] + texts + [.erasureTakesAccount, .erasureTakesNotebook] + ends)
            .map { say($0) }
    }

    fileprivate func sheets(
        touchedBy person: Person,
        _ traces: PersonTraces
    ) -> [ErasurePage.Sheets] {
        let texts = Set(traces.texts)
        let records = RecordKind.allCases.flatMap { view.records(of: $0) }
        let naming = records.filter { record in
            record.fields.values.contains { !texts.isDisjoint(with: $0.content.sealedTexts) }
        }
        let plain = records.filter { record in
            record.fields.values.contains { $0.content.plainTexts.contains(where: traces.names) }
        }
        let orphans = view.actions.filter { action in
            let others = action.people(.pilots).filter { pilot in
                pilot != person.id && view.person(pilot).map { $0.standing != .erased } ?? false
            }
            return action.people(.pilots).contains(person.id) && others.isEmpty
        }
        return [
            ErasurePage.Sheets(label: say(.erasureTexts), hint: nil, links: links(to: naming)),
            ErasurePage.Sheets(label: say(.erasureOrphans), hint: nil, links: links(to: orphans)),
            ErasurePage.Sheets(
                label: say(.erasurePlain),
                hint: say(.erasurePlainHint),
                links: links(to: plain)
            ),
        ]
    }

    /// The pages where these records are read, each once.
    private func links(to records: [Record]) -> [Link] {
        var seen: Set<String> = []
        return records.compactMap { record -> Link? in
            var over = record
            while let parent = over.parent.flatMap({ view.record($0) }) { over = parent }
            let link = over.kind == .action ? link(toAction: over) : link(to: over)
            return link.isLink && seen.insert(link.href).inserted ? link : nil
        }
        .prefix(ErasurePage.longest).map(\.self)
    }
}

extension Content {
    /// Words that stand in the journal itself.
    fileprivate var plainTexts: [String] {
        var texts: [String] = []
        if case .text(.plain(let text))? = value { texts.append(text) }
        if case .plain(let text)? = written { texts.append(text) }
        if case .words(let words)? = value { texts += words }
        return texts
    }
}
