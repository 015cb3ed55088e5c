// SPDX-License-Identifier: EUPL-1.2

@testable import ClimatePlan

/// A territory with one thing of every sort, before which each holder is brought in turn.
struct Court {
    struct Act {
        let name: String
        let isGranted: @Sendable (Holding) -> Bool

        init(_ name: String, _ isGranted: @escaping @Sendable (Holding) -> Bool) {
            self.name = name
            self.isGranted = isGranted
        }
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

    static let acts: [Act] =
        reading + writing + composing + portage + arbitrating + keeping + entrusting

    static let organisation = Fixed.record(43)
    static let post = Fixed.record(44)
    static let body = Fixed.record(45)
    static let seat = Fixed.record(46)
    static let partnerSeat = Fixed.record(47)
    static let otherPost = Fixed.record(48)
    /// Led by the service, carried by the organisation, piloted by the post and the pilot, stood
    /// for by the élu référent.
    static let own = Fixed.record(12)
    static let ownStep = Fixed.record(15)
    static let ownBlockage = Fixed.record(80)
    static let ownQuestion = Fixed.record(81)
    static let ownHidden = Fixed.record(13)
    static let accompanied = Fixed.record(14)
    static let published = Fixed.record(16)
    static let publishedNote = Fixed.record(17)
    static let shared = Fixed.action
    static let blockage = Fixed.record(82)
    static let time = Fixed.record(83)
    static let question = Fixed.record(84)
    static let hidden = Fixed.record(11)
    /// Put to the post, and to the body over which the seat presides.
    static let hiddenQuestion = Fixed.record(85)
    static let approach = Fixed.record(86)
    static let scenario = Fixed.record(87)
    static let other = Fixed.person(51)
    static let lead = Fixed.person(52)
    /// Of the other.
    static let otherMandate = Fixed.mandate(71)

    private let base: Specification

    init() throws {
        var base = try given(
            .created(Fixed.service, .service, [.name: Content(.text("Energie"))]),
            .created(Self.organisation, .organisation, [.name: Content(.text("Les Amis"))]),
            .created(Fixed.plan, .plan, [.name: Content(.text("Plan"))]),
            .created(Fixed.axis, .axis, under: Fixed.plan, [.title: Content(.text("Axe"))]),
            .created(Self.post, .post, [.name: Content(.text("Poste"))]),
            .created(Self.otherPost, .post, [.name: Content(.text("Autre poste"))]),
            .created(Self.body, .body, [.name: Content(.text("COPIL"))]),
            Self.seated(Self.seat, college: "elected", rank: "president"),
            Self.seated(Self.partnerSeat, college: "partners", rank: "member"),
            .created(
                Self.approach,
                .approach,
                under: Self.organisation,
                [.outcome: Content(.choice("met"))]
            ),
            .created(Self.scenario, .reorganisation, [.name: Content(.text("Demain"))]),
            .file(Self.file),
            .mandate(.recorded(Self.mandate(.observer, Self.otherMandate, of: Self.other))),
            .mandate(.recorded(Self.mandate(.projectLead, Fixed.mandate(72), of: Self.lead)))
        )
        try Self.enterActions(&base)
        self.base = base
    }

    private static func enterActions(_ base: inout Specification) throws {
        try base.happened(
            .action(shared, number: 1),
            .action(hidden, number: 2, [.visibility: Content(.choice("team"))]),
            .action(accompanied, number: 3, [.partners: Content(.record(organisation))]),
            .action(published, number: 4, [.visibility: Content(.choice("public"))]),
            .created(
                publishedNote,
                .note,
                under: published,
                [.words: Content(.text(.sealed(Fixed.sealed(92))))]
            ),
            .created(blockage, .blockage, under: shared, [.cause: Content(.choice("land"))]),
            .created(time, .timeNeed, under: shared, [.size: Content(.choice("halfTime"))]),
            .created(question, .arbitration, under: shared, titled),
            .created(
                hiddenQuestion,
                .arbitration,
                under: hidden,
                [.post: Content(.record(post)), .body: Content(.record(body))]
            )
        )
    }

    /// A pilot is an observer whom the sheet names; a partner sits in a body without coming from
    /// the administration or the council.
    func holding(of holder: String) -> Holding {
        var specification = base
        try? specification.happened(
            .action(Self.own, number: 5, Self.place(of: holder)),
            .action(
                Self.ownHidden,
                number: 6,
                Self.place(of: holder).merging([.visibility: Content(.choice("team"))]) { $1 }
            ),
            .created(Self.ownStep, .step, under: Self.own, Self.titled),
            .created(
                Self.ownBlockage,
                .blockage,
                under: Self.own,
                [.cause: Content(.choice("land"))]
            ),
            .created(
                Self.ownQuestion,
                .arbitration,
                under: Self.own,
                [.title: Content(.text("Où ?")), .post: Content(.record(Self.otherPost))]
            )
        )
        let role: Mandate.Role? =
            switch holder {
            case "pilot": .observer
            case "partner": .bodyMember
            default: Mandate.Role(rawValue: holder)
            }
        if let role {
            let seat = holder == "partner" ? Self.partnerSeat : Self.seat
            let mandate = Self.mandate(role, Fixed.mandate, of: Fixed.person, seat: seat)
            try? specification.happened(.mandate(.recorded(mandate)))
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

    private static func place(of holder: String) -> [FieldID: Content] {
        [
            .leadService: Content(.record(Fixed.service)),
            .carriers: Content(.record(organisation)),
            .pilotPost: Content(.record(post)),
            .pilots: Content(.people([holder == "pilot" ? Fixed.person : other])),
            .electedReferents: Content(
                .people([holder == "electedReferent" ? Fixed.person : other])
            ),
        ]
    }

    private static func seated(_ id: RecordID, college: String, rank: String) -> Event {
        .created(
            id,
            .seat,
            under: body,
            [
                .name: Content(.text("Siège")), .college: Content(.choice(college)),
                .rank: Content(.choice(rank)),
            ]
        )
    }
}

extension Court {
    /// A mandate of that role, where it is held.
    static func mandate(
        _ role: Mandate.Role,
        _ id: MandateID,
        of person: PersonID,
        seat: RecordID = seat
    ) -> Mandate {
        let place = role.place
        return Mandate(
            id: id,
            person: person,
            role: role,
            service: [.service, .serviceIfAny].contains(place) ? Fixed.service : nil,
            organisation: place == .organisation ? organisation : nil,
            post: place == .post ? post : nil,
            seat: place == .seat ? seat : nil,
            start: Day(checked: 2026, 1, 1)
        )
    }

    static func entrust(_ role: Mandate.Role, to person: PersonID) -> Command {
        .mandate(.record(mandate(role, Fixed.mandate(79), of: person)))
    }

    static func create(
        _ kind: RecordKind,
        under parent: RecordID?,
        _ fields: [FieldID: Content]
    ) -> Command {
        .record(
            .create(
                Record.Creation(id: Fixed.record(99), kind: kind, parent: parent, fields: fields)
            )
        )
    }

    static func edit(_ record: RecordID, _ field: FieldID) -> Command {
        .edit(record, [field: Content(.text("Neuf"))])
    }

    static let titled: [FieldID: Content] = [.title: Content(.text("Neuf"))]
    static let named: [FieldID: Content] = [.name: Content(.text("Neuf"))]

    static let field = OwnField(
        id: FieldID("own:cost"),
        kind: .action,
        shape: .line,
        label: "Cout"
    )

    static let file = FileExchange(
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
}
