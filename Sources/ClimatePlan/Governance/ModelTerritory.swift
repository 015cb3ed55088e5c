// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// A territory of one thing of every sort, before which the holder of a role is brought: what they
/// may see and do there is what the role lets.
struct ModelTerritory {
    private let territory: Territory
    private let view: View

    private static let day = Day(checked: 2026, 1, 1)
    private static let holder = PersonID(uuid(1))
    private static let other = PersonID(uuid(2))
    private static let service = RecordID(uuid(10))
    private static let organisation = RecordID(uuid(11))
    private static let post = RecordID(uuid(12))
    private static let body = RecordID(uuid(13))
    private static let seat = RecordID(uuid(14))
    private static let plan = RecordID(uuid(15))
    /// Led, carried, piloted and stood for from the place where the role is held.
    private static let own = RecordID(uuid(20))
    private static let ownHidden = RecordID(uuid(21))
    private static let shared = RecordID(uuid(22))
    private static let hidden = RecordID(uuid(23))
    private static let blockage = RecordID(uuid(24))
    private static let time = RecordID(uuid(25))
    /// Put to the post and to the body.
    private static let question = RecordID(uuid(26))
    private static let scenario = RecordID(uuid(27))
    private static let added = RecordID(uuid(30))
    private static let mandate = MandateID(uuid(40))
    private static let otherMandate = MandateID(uuid(41))

    init(_ role: Mandate.Role) {
        var territory = Territory(id: TerritoryID(Self.uuid(0)))
        let held = [
            Self.held(role, as: Self.mandate, by: Self.holder),
            Self.held(.observer, as: Self.otherMandate, by: Self.other),
        ]
        let founding = Event.founded(Founding(name: ""))
        for event in [founding] + Self.records(for: role) + held.map({ .mandate(.recorded($0)) }) {
            do throws(Inapplicable) {
                try territory.apply(event, at: territory.position + 1)
            } catch {
                preconditionFailure("the model territory does not hold together: \(error)")
            }
        }
        self.territory = territory
        view = territory.seen(by: .person(Self.holder), on: Self.day)
    }

    func grants(_ power: Power) -> Bool {
        power.isSeeing ? shows(power) : allows(power)
    }

    private func shows(_ power: Power) -> Bool {
        switch power {
        case .seeOwn: sees(Self.own)
        case .seeTerritory: sees(Self.shared)
        case .seeTeam: sees(Self.hidden)
        case .seeOwnOnceHidden: sees(Self.ownHidden)
        case .seeBlockages: sees(Self.blockage)
        case .seeTime: sees(Self.time)
        case .seeScenarios: sees(Self.scenario)
        case .readQuestions: sees(Self.question)
        case .seeDirectory: view.rights.isInside
        case .seeFiles: !view.exchanges.isEmpty
        default: false
        }
    }

    private func allows(_ power: Power) -> Bool {
        switch power {
        case .note: may(create(.note, under: Self.shared, [.words: Self.words]))
        case .writeOwn: may(edit(Self.own, .objectives))
        case .writeAny: may(edit(Self.shared, .objectives))
        case .createActions: may(create(.action, under: nil, [.title: Self.words]))
        case .setPriority: may(edit(Self.own, .priority))
        case .reportBlockages:
            may(create(.blockage, under: Self.own, [.cause: Content(.choice("budget"))]))
        case .backOwn: may(create(.backing, under: Self.own, Self.declared))
        case .backPlans: may(create(.backing, under: Self.plan, Self.declared))
        case .sayTime: may(create(.timeNeed, under: Self.own, [.label: Self.words]))
        case .askArbitration: may(create(.arbitration, under: Self.own, [.title: Self.words]))
        case .answerArbitration:
            may(.arbitration(.answer(Self.question, .toDiscuss, by: Self.holder)))
        case .noteApproaches:
            may(
                create(
                    .approach,
                    under: Self.organisation,
                    [.outcome: Content(.choice("met"))]
                )
            )
        default: administers(power)
        }
    }

    private func administers(_ power: Power) -> Bool {
        switch power {
        case .keepDirectory: view.rights.keepsDirectory
        case .composeBodies: may(create(.seat, under: Self.body, [.name: Self.words]))
        case .recordMandates: may(.mandate(.record(Self.held(.observer))))
        case .nameLead: may(.mandate(.record(Self.held(.projectLead))))
        case .noteOwnAbsence:
            may(
                .mandate(
                    .noteAbsence(Self.mandate, Mandate.Absence(start: Self.day, end: Self.day))
                )
            )
        case .contestOwn: may(.mandate(.contest(Self.mandate)))
        case .contestOthers: may(.mandate(.contest(Self.otherMandate)))
        case .prepareReorganisations:
            may(create(.reorganisation, under: nil, [.name: Self.words]))
        case .takeFiles: may(.noteFile(Self.file))
        case .openPublicPage: may(edit(territory.sheet, .publicPage))
        default: false
        }
    }

    private func sees(_ id: RecordID) -> Bool { view.record(id) != nil }
    private func may(_ command: Command) -> Bool { view.allows(command) }
}

extension ModelTerritory {
    private static let words = Content(.text(""))
    private static let declared: [FieldID: Content] = [.kind: Content(.choice("declared"))]

    private static let file = FileExchange(
        gesture: GestureID(uuid(50)),
        name: "",
        plan: nil,
        file: Attachment(
            id: AttachmentID(uuid(51)),
            digest: "",
            mediaType: "text/csv",
            size: 0
        ),
        counts: FileExchange.Counts(),
        report: SealedText(id: TextID(uuid(52)), digest: "")
    )

    private static func uuid(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    }

    /// A mandate of that role, where it is held.
    private static func held(
        _ role: Mandate.Role,
        as id: MandateID = MandateID(uuid(42)),
        by person: PersonID = other
    ) -> Mandate {
        let place = role.place
        return Mandate(
            id: id,
            person: person,
            role: role,
            service: [.service, .serviceIfAny].contains(place) ? service : nil,
            organisation: place == .organisation ? organisation : nil,
            post: place == .post ? post : nil,
            seat: place == .seat ? seat : nil,
            start: day
        )
    }

    private static func records(for role: Mandate.Role) -> [Event] {
        places + actions(for: role) + questions + [.file(file)]
    }

    private static let places: [Event] = [
        created(service, .service),
        created(organisation, .organisation),
        created(post, .post, [.service: Content(.record(service))]),
        created(body, .body),
        created(
            seat,
            .seat,
            under: body,
            [.college: Content(.choice("elected")), .rank: Content(.choice("president"))]
        ),
        created(plan, .plan),
    ]

    /// An élu référent is one by the sheets that name them.
    private static func actions(for role: Mandate.Role) -> [Event] {
        let referent = role == .electedReferent ? holder : other
        let place: [FieldID: Content] = [
            .leadService: Content(.record(service)),
            .carriers: Content(.record(organisation)),
            .pilotPost: Content(.record(post)),
            .electedReferents: Content(.people([referent])),
        ]
        let team: [FieldID: Content] = [.visibility: Content(.choice("team"))]
        return [
            created(own, .action, number: 1, place),
            created(ownHidden, .action, number: 2, place.merging(team) { $1 }),
            created(shared, .action, number: 3),
            created(hidden, .action, number: 4, team),
        ]
    }

    private static let questions: [Event] = [
        created(blockage, .blockage, under: shared),
        created(time, .timeNeed, under: shared),
        created(
            question,
            .arbitration,
            under: hidden,
            [.post: Content(.record(post)), .body: Content(.record(body))]
        ),
        created(scenario, .reorganisation),
    ]

    private static func created(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        number: Int? = nil,
        _ fields: [FieldID: Content] = [:]
    ) -> Event {
        .record(
            .created(
                Record.Creation(
                    id: id,
                    kind: kind,
                    parent: parent,
                    number: number,
                    fields: fields
                )
            )
        )
    }

    private func create(
        _ kind: RecordKind,
        under parent: RecordID?,
        _ fields: [FieldID: Content]
    ) -> Command {
        .record(
            .create(
                Record.Creation(id: Self.added, kind: kind, parent: parent, fields: fields)
            )
        )
    }

    private func edit(_ id: RecordID, _ field: FieldID) -> Command {
        .record(.edit(Record.Edit(record: id, fields: [field: Self.words]), seen: [:]))
    }
}
