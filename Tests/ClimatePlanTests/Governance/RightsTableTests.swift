// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import ClimatePlan

/// `docs/rights.csv` is written by hand: what each mandate may see and do. The code is compared
/// with it, cell by cell.
@Suite("The table of rights")
struct RightsTableTests {
    @Test func `says what the code does, and nothing else`() throws {
        let table = try RightsTable.read()
        let court = try Court()
        #expect(table.acts.map(\.name) == Court.acts.map(\.name))
        #expect(
            Set(table.holders) == Set(Mandate.Role.allCases.map(\.rawValue) + ["pilot", "nobody"])
        )
        for (row, act) in zip(table.acts, Court.acts) {
            for (holder, expected) in zip(table.holders, row.answers) {
                let found = act.isGranted(court.territory(for: holder))
                #expect(found == expected, "\(holder): \(row.name)")
            }
        }
    }
}

private struct RightsTable {
    var holders: [String]
    var acts: [(name: String, answers: [Bool])]

    static func read() throws -> RightsTable {
        let file = URL(filePath: #filePath).appending(path: "../../../../docs/rights.csv")
        let lines = try String(contentsOf: file.standardized, encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        return RightsTable(
            holders: Array(try #require(lines.first).dropFirst()),
            acts: lines.dropFirst().map { line in
                (line[0], line.dropFirst().map { $0 == "yes" })
            }
        )
    }
}

/// A territory with one thing of every sort, before which each holder is brought in turn.
private struct Court {
    struct Act {
        let name: String
        let isGranted: @Sendable (Holding) -> Bool
    }

    /// Someone, in the territory where they hold what they hold.
    struct Holding {
        let territory: Territory
        let rights: Rights
        let view: View
        /// What they would see once the public page is open.
        let published: View

        func may(_ command: Command) -> Bool { territory.allows(command, with: rights) }
        func sees(_ id: RecordID) -> Bool { view.record(id) != nil }
        func erases(_ id: PersonID) -> Bool { view.erases(id) }

        /// Whether the Directory may say something else of someone.
        func corrects(_ id: PersonID, _ change: (inout Person) -> Void) -> Bool {
            let known = Person(id: id, name: "Quelqu’un", email: "a@demo.example")
            var person = known
            change(&person)
            return view.keeps(person, over: known)
        }
    }

    static let organisation = Fixed.record(43)
    /// Led by the service, carried by the organisation, piloted by the pilot.
    static let own = Fixed.record(12)
    static let ownStep = Fixed.record(15)
    static let ownHidden = Fixed.record(13)
    static let accompanied = Fixed.record(14)
    static let published = Fixed.record(16)
    static let publishedNote = Fixed.record(17)
    static let shared = Fixed.action
    static let hidden = Fixed.record(11)
    static let other = Fixed.person(51)
    static let lead = Fixed.person(52)

    private let base: Specification

    init() throws {
        base = try given(
            .created(Fixed.service, .service, [.name: Content(.text("Energie"))]),
            .created(Self.organisation, .organisation, [.name: Content(.text("Les Amis"))]),
            .created(Fixed.plan, .plan, [.name: Content(.text("Plan"))]),
            .action(Self.shared, number: 1),
            .action(Self.hidden, number: 2, [.visibility: Content(.choice("team"))]),
            .action(
                Self.accompanied,
                number: 3,
                [.partners: Content(.record(Self.organisation))]
            ),
            .created(Fixed.axis, .axis, under: Fixed.plan, [.title: Content(.text("Axe"))]),
            .action(Self.published, number: 4, [.visibility: Content(.choice("public"))]),
            .created(
                Self.publishedNote,
                .note,
                under: Self.published,
                [.words: Content(.text(.sealed(Fixed.sealed(92))))]
            ),
            .file(Self.file),
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate(71),
                        person: Self.other,
                        role: .observer,
                        start: Day(checked: 2025, 1, 1)
                    )
                )
            ),
            .mandate(
                .recorded(
                    Mandate(
                        id: Fixed.mandate(72),
                        person: Self.lead,
                        role: .projectLead,
                        start: Day(checked: 2025, 1, 1)
                    )
                )
            )
        )
    }

    /// A pilot is an observer whom the sheet names.
    func territory(for holder: String) -> Holding {
        var specification = base
        let place: [FieldID: Content] = [
            .leadService: Content(.record(Fixed.service)),
            .carriers: Content(.record(Self.organisation)),
            .pilots: Content(.people(holder == "pilot" ? [Fixed.person] : [Self.other])),
        ]
        let hidden = place.merging([.visibility: Content(.choice("team"))]) { $1 }
        try? specification.happened(
            .action(Self.own, number: 5, place),
            .action(Self.ownHidden, number: 6, hidden),
            .created(Self.ownStep, .step, under: Self.own, [.title: Content(.text("Etape"))])
        )
        if let role = Mandate.Role(rawValue: holder == "pilot" ? "observer" : holder) {
            try? specification.happened(.mandate(.recorded(Self.mandate(role))))
        }
        let viewer: Viewer = holder == "nobody" ? .anyone : .person(Fixed.person)
        let territory = specification.territory
        return Holding(
            territory: territory,
            rights: territory.rights(of: viewer, on: specification.day),
            view: territory.seen(by: viewer, on: specification.day),
            published: territory.published.seen(by: viewer, on: specification.day)
        )
    }

    private static func mandate(_ role: Mandate.Role) -> Mandate {
        Mandate(
            id: Fixed.mandate,
            person: Fixed.person,
            role: role,
            service: role == .serviceMember ? Fixed.service : nil,
            organisation: role == .organisationMember ? organisation : nil,
            start: Day(checked: 2026, 1, 1)
        )
    }

    static func entrust(_ role: Mandate.Role, to person: PersonID) -> Command {
        .mandate(
            .record(
                Mandate(
                    id: Fixed.mandate(79),
                    person: person,
                    role: role,
                    start: Day(checked: 2026, 1, 1)
                )
            )
        )
    }

    static func create(_ kind: RecordKind, under parent: RecordID?, _ fields: [FieldID: Content])
        -> Command
    {
        .record(
            .create(
                Record.Creation(id: Fixed.record(99), kind: kind, parent: parent, fields: fields)
            )
        )
    }
}

extension Court {
    static let acts: [Act] = reading + writing + keeping + entrusting

    private static let reading = [
        Act(name: "come in") { $0.rights.isKnown },
        Act(name: "see a public action") { $0.sees(published) },
        Act(name: "see a public action once the public page is open") {
            $0.published.record(published) != nil
        },
        Act(name: "see the plans and their axes once the public page is open") {
            $0.published.record(Fixed.plan) != nil && $0.published.record(Fixed.axis) != nil
        },
        Act(name: "see a note on a public action once the public page is open") {
            $0.published.record(publishedNote) != nil
        },
        Act(name: "see an action of the territory once the public page is open") {
            $0.published.record(shared) != nil
        },
        Act(name: "read who pilots a public action once the public page is open") {
            guard let action = $0.published.record(published),
                let pilots = $0.published.field(.pilots, of: .action)
            else { return false }
            return $0.published.reads(pilots, of: action)
        },
        Act(name: "see an action of the territory") { $0.sees(shared) },
        Act(name: "see an action of one's own place") { $0.sees(own) },
        Act(name: "see an action that one's own organisation accompanies") { $0.sees(accompanied) },
        Act(name: "see an action kept to the team") { $0.sees(hidden) },
        Act(name: "see an action kept to the team of one's own place") { $0.sees(ownHidden) },
        Act(name: "see the services and organisations") {
            $0.sees(Fixed.service) && $0.sees(organisation)
        },
        Act(name: "see the directory") { $0.rights.isInside },
        Act(name: "see the files taken in") { !$0.view.exchanges.isEmpty },
    ]

    private static let writing = [
        Act(name: "write an action of the territory") { $0.may(edit(shared, .objectives)) },
        Act(name: "write an action of one's own place") { $0.may(edit(own, .objectives)) },
        Act(name: "set the priority of an action of one's own place") {
            $0.may(edit(own, .priority))
        },
        Act(name: "set the visibility of an action of one's own place") {
            $0.may(edit(own, .visibility))
        },
        Act(name: "add a step to an action of the territory") {
            $0.may(create(.step, under: shared, titled))
        },
        Act(name: "add a step to an action of one's own place") {
            $0.may(create(.step, under: own, titled))
        },
        Act(name: "add an empty budget line to an action of the territory") {
            $0.may(create(.budgetLine, under: shared, [:]))
        },
        Act(name: "add a note to an action of the territory") {
            $0.may(create(.note, under: shared, [.words: Content(.text("Vu"))]))
        },
        Act(name: "add a note to an action of one's own place") {
            $0.may(create(.note, under: own, [.words: Content(.text("Vu"))]))
        },
        Act(name: "add a note to an action kept to the team") {
            $0.may(create(.note, under: hidden, [.words: Content(.text("Vu"))]))
        },
        Act(name: "place an action of one's own place in a plan") {
            $0.may(create(.placement, under: own, [.plan: Content(.record(Fixed.plan))]))
        },
        Act(name: "remove a step of an action of one's own place") {
            $0.may(.record(.remove(ownStep)))
        },
        Act(name: "remove an action of one's own place") { $0.may(.record(.remove(own))) },
        Act(name: "create an action") { $0.may(create(.action, under: nil, titled)) },
        Act(name: "write a plan") { $0.may(edit(Fixed.plan, .description)) },
        Act(name: "write a service") { $0.may(edit(Fixed.service, .acronym)) },
        Act(name: "write an organisation") { $0.may(edit(organisation, .siren)) },
        Act(name: "rename the territory") { $0.may(edit($0.territory.sheet, .name)) },
        Act(name: "change the logo of the territory") { $0.may(edit($0.territory.sheet, .logo)) },
        Act(name: "open or close the public page") {
            $0.may(edit($0.territory.sheet, .publicPage))
        },
        Act(name: "add a field") { $0.may(.addField(field)) },
        Act(name: "take a file in") { $0.may(.noteFile(file)) },
    ]

    private static let keeping = [
        Act(name: "keep the directory") { $0.rights.keepsDirectory },
        Act(name: "correct one's own telephone number") {
            $0.corrects(Fixed.person) { $0.phone = "0100000000" }
        },
        Act(name: "correct one's own name") { $0.corrects(Fixed.person) { $0.name = "Autre" } },
        Act(name: "change the e-mail address of a chef de projet") {
            $0.corrects(lead) { $0.email = "b@demo.example" }
        },
        Act(name: "change the e-mail address of an observer") {
            $0.corrects(other) { $0.email = "b@demo.example" }
        },
        Act(name: "erase someone who holds nothing") { $0.erases(Fixed.person(53)) },
        Act(name: "erase a chef de projet") { $0.erases(lead) },
        Act(name: "erase an observer") { $0.erases(other) },
        Act(name: "erase oneself") { $0.erases(Fixed.person) },
    ]

    private static let entrusting = [
        Act(name: "record the mandate of a chef de projet") {
            $0.may(entrust(.projectLead, to: other))
        },
        Act(name: "record the mandate of an observer") { $0.may(entrust(.observer, to: other)) },
        Act(name: "record a mandate for oneself") { $0.may(entrust(.observer, to: Fixed.person)) },
        Act(name: "end the mandate of another") {
            $0.may(.mandate(.end(Fixed.mandate(71), on: Day(checked: 2026, 12, 31))))
        },
        Act(name: "end one's own mandate") {
            $0.may(.mandate(.end(Fixed.mandate, on: Day(checked: 2026, 12, 31))))
        },
        Act(name: "open a register") { $0.may(.found(Founding(name: "Ailleurs", siren: "1"))) },
    ]

    private static let titled: [FieldID: Content] = [.title: Content(.text("Neuf"))]

    private static let field = OwnField(
        id: FieldID("own:cost"),
        kind: .action,
        shape: .line,
        label: "Cout"
    )

    private static let file = FileExchange(
        gesture: Fixed.gesture,
        name: "plan.csv",
        plan: nil,
        file: Attachment(
            id: AttachmentID(Fixed.uuid(90)),
            digest: String(repeating: "0f", count: 32),
            mediaType: "text/csv",
            size: 1
        ),
        counts: FileExchange.Counts(),
        report: Fixed.sealed(91)
    )

    private static func edit(_ record: RecordID, _ field: FieldID) -> Command {
        .edit(record, [field: Content(.text("Neuf"))])
    }
}
