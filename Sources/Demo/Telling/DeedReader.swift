// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

/// Turns a deed into what it asks of the register.
struct DeedReader {
    var sheets: SheetReader
    /// What the story has made so far, by short names.
    private var kinds: [String: RecordKind] = [:]
    private var unnamed = 0

    init(_ sheets: SheetReader) {
        self.sheets = sheets
    }

    /// Documents a deed attaches, to be written before it is told.
    struct Enclosure {
        let file: String
        let id: AttachmentID
        let node: StoryNode
    }

    /// The lists of the files, and the kinds of record they hold.
    private static let lists: [String: RecordKind] = [
        "plans": .plan, "axes": .axis, "services": .service, "organisations": .organisation,
        "posts": .post, "bodies": .body, "actions": .action, "placements": .placement,
        "steps": .step, "budget": .budgetLine, "money": .financing, "notes": .note,
        "links": .link, "documents": .document, "relations": .relation,
        "sites": .site, "seats": .seat, "approaches": .approach, "commitments": .commitment,
        "backings": .backing, "blockages": .blockage, "arbitrations": .arbitration,
        "options": .option, "needs": .timeNeed, "benefits": .benefit,
        "reorganisations": .reorganisation, "reshapings": .reshaping,
    ]

    mutating func commands(
        of deed: Deed,
        in territory: Territory,
        enclosed: [AttachmentID: Attachment]
    ) throws(DemoFault) -> [Command] {
        var commands: [Command] = []
        let page = Page(deed: deed, territory: territory, enclosed: enclosed)
        if let subject = deed.subject {
            commands += try sheet(deed.node, subject.kind, key: subject.key, under: nil, page)
        }
        for (key, part) in deed.node.entries where !Deed.frame.contains(key) {
            switch key {
            case "fields": for item in part.items { commands.append(try ownField(item)) }
            case "mandates": for item in part.items { commands += try mandate(item, on: deed) }
            case "ends": commands += try ends(part, in: territory)
            case "absences": for item in part.items { commands.append(try absence(item)) }
            case "answers": for item in part.items { commands.append(try answer(item)) }
            case "remove": for item in part.items { commands.append(try removal(item)) }
            case "undo": break
            case "territory":
                let fields = try fields(of: part, .territory, isNew: false, page)
                let edit = Record.Edit(record: territory.sheet, fields: fields)
                if !fields.isEmpty { commands.append(.record(.edit(edit, seen: [:]))) }
                commands += try sheets(in: part, .territory, under: territory.sheet, page)
            default:
                guard deed.subject == nil else { continue }
                guard let kind = Self.lists[key], kind.parents.isEmpty else {
                    throw part.fault("\(key) is not of the story")
                }
                for item in part.items {
                    commands += try sheet(item, kind, key: nil, under: nil, page)
                }
            }
        }
        return commands
    }

    /// What every sheet of one deed is read with.
    private struct Page {
        let deed: Deed
        let territory: Territory
        let enclosed: [AttachmentID: Attachment]
    }

    // MARK: - Sheets

    /// A sheet and those under it: made when its name is new, changed when it is known.
    private mutating func sheet(
        _ node: StoryNode,
        _ kind: RecordKind,
        key: String?,
        under parent: RecordID?,
        _ page: Page
    ) throws(DemoFault) -> [Command] {
        let key = key ?? node["key"]?.text ?? nameless()
        let id = SheetReader.id(key)
        let isNew = kinds.updateValue(kind, forKey: key) == nil
        let fields = try fields(of: node, kind, isNew: isNew, page)
        var commands: [Command] = []
        if isNew {
            let creation = Record.Creation(
                id: id,
                kind: kind,
                parent: parent,
                fields: fields
            )
            commands.append(.record(.create(creation)))
        } else if !fields.isEmpty {
            let edit = Record.Edit(record: id, fields: fields)
            commands.append(.record(.edit(edit, seen: [:])))
        }
        return commands + (try sheets(in: node, kind, under: id, page))
    }

    /// The sheets that stand under one.
    private mutating func sheets(
        in node: StoryNode,
        _ kind: RecordKind,
        under parent: RecordID,
        _ page: Page
    ) throws(DemoFault) -> [Command] {
        var commands: [Command] = []
        for (name, part) in node.entries {
            guard let under = Self.lists[name], under.parents.contains(kind) else { continue }
            for item in part.items {
                commands += try sheet(item, under, key: nil, under: parent, page)
            }
        }
        return commands
    }

    private mutating func nameless() -> String {
        unnamed += 1
        return "unnamed \(unnamed)"
    }

    private mutating func fields(
        of node: StoryNode,
        _ kind: RecordKind,
        isNew: Bool,
        _ page: Page
    ) throws(DemoFault) -> [FieldID: Content] {
        // A note is often its words alone.
        if kind == .note, let words = node.text {
            return [.words: .init(.text(StoryText.set(words))), .date: date(of: page.deed)]
        }
        var contents: [FieldID: Content] = [:]
        for (name, part) in node.entries {
            let id = sheets.ownFields[name] ?? FieldID(name)
            let isOfDeed =
                Deed.frame.contains(name) && page.territory.field(id, of: kind) == nil
            guard name != "key", !isOfDeed, !isList(name, under: kind),
                !Self.doings.contains(name)
            else { continue }
            guard let field = page.territory.field(id, of: kind) else {
                throw part.fault("\(kind.rawValue) has no \(name)")
            }
            contents[id] =
                field.type == .attachment
                ? try enclosure(part, page) : try sheets.content(part, of: field)
        }
        if kind == .note, isNew, contents[.date] == nil { contents[.date] = date(of: page.deed) }
        return contents
    }

    private static let doings: Set<String> = [
        "fields", "mandates", "ends", "absences", "answers", "remove", "undo",
    ]

    private func isList(_ name: String, under kind: RecordKind) -> Bool {
        Self.lists[name].map { $0.parents.contains(kind) } ?? false
    }

    private func date(of deed: Deed) -> Content {
        Content(.date(.day(deed.observed ?? deed.day)))
    }

    private func removal(_ node: StoryNode) throws(DemoFault) -> Command {
        let key = try node.words()
        guard kinds[key] != nil else { throw node.fault("nothing is called \(key)") }
        return .record(.remove(SheetReader.id(key)))
    }

    private mutating func ownField(_ node: StoryNode) throws(DemoFault) -> Command {
        let key = try node.required("key").words()
        guard let kind = RecordKind(rawValue: try node.required("of").words()),
            let shape = OwnField.Shape(rawValue: try node.required("shape").words())
        else { throw node.fault("no such kind or shape") }
        let id = OwnField.identifier(SheetReader.id("field " + key))
        sheets.ownFields[key] = id
        let label = StoryText.set(try node.required("label").words())
        return .addField(OwnField(id: id, kind: kind, shape: shape, label: label))
    }
}

// MARK: - Documents

extension DeedReader {
    /// The files that a deed attaches.
    func enclosures(of deed: Deed) throws(DemoFault) -> [Enclosure] {
        var enclosures: [Enclosure] = []
        var nodes: [StoryNode] = []
        for document in deed.node["documents"]?.items ?? [] {
            nodes.append(try document.required("file"))
        }
        if let logo = deed.node["territory"]?["logo"] { nodes.append(logo) }
        for node in nodes {
            let file = try node.words()
            let id: AttachmentID = Chance.id(named: "file " + file)
            enclosures.append(Enclosure(file: file, id: id, node: node))
        }
        return enclosures
    }

    private func enclosure(_ node: StoryNode, _ page: Page) throws(DemoFault) -> Content {
        let id: AttachmentID = Chance.id(named: "file " + (try node.words()))
        guard let attachment = page.enclosed[id] else { throw node.fault("file not enclosed") }
        return Content(.attachment(attachment))
    }
}
