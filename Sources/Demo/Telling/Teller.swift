// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage

/// Tells the story to a desk, deed after deed, each on its own day and by its own author: what
/// the register then holds was judged and recorded as anything else is.
struct Teller {
    let story: Story
    let store: any Store
    let instruments: Instruments
    let clock: StoryClock
    /// When it is told, in milliseconds since 1970 UTC.
    let now: Int64
    private var reader: DeedReader
    /// People the Directory knows so far.
    private var introduced: Set<String> = []
    private var gestures: [String: GestureID] = [:]

    init(
        _ story: Story,
        _ sheets: SheetReader,
        store: any Store,
        now: Int64,
        timeZone: TimeZone,
        chance: Chance
    ) {
        let clock = StoryClock(timeZone)
        self.story = story
        self.store = store
        self.clock = clock
        self.now = now
        instruments = Instruments(
            now: { clock.now },
            identifier: { chance.uuid() },
            random: { chance.bytes($0) },
            timeZone: timeZone
        )
        reader = DeedReader(sheets)
    }

    mutating func tell(
        _ timed: [(deed: Deed, second: Int)]
    ) async throws(DemoFault) -> TerritoryID {
        guard let first = timed.first else { throw .story(file: "", line: 0, "nothing told") }
        clock.set(first.deed.day, second: first.second)
        let desk = try await found()
        for (rank, (deed, second)) in timed.enumerated() {
            clock.set(deed.day, second: second)
            let isLast = rank == timed.count - 1
            // Before the deed that closes the telling, so that a demo told is one to come into.
            if isLast { try await giveAccounts() }
            let gesture = isLast ? DemoTerritory.lastGesture : instruments.id()
            if let key = deed.key { gestures[key] = gesture }
            try await tell(deed, as: gesture, to: desk)
        }
        return desk.id
    }

    private func found() async throws(DemoFault) -> Desk {
        let founding = story.founding
        do {
            try await Territories(store).create(
                DemoTerritory.id,
                slug: DemoTerritory.slug,
                siren: founding.siren,
                name: founding.name,
                created: now
            )
            let desk = try await Desk.open(
                DemoTerritory.id,
                store: store,
                instruments: instruments
            )
            let request = Request(
                .found(founding),
                by: .operator,
                gesture: DemoTerritory.firstGesture
            )
            _ = try await desk.submit(request)
            return desk
        } catch let fault as DeskFault {
            throw .desk(fault, file: "territory.yaml", line: 1)
        } catch {
            guard case .fault(let fault)? = error as? Territories.CreationFault else {
                throw .storeNotEmpty
            }
            throw .storage(fault)
        }
    }

    private mutating func tell(
        _ deed: Deed,
        as gesture: GestureID,
        to desk: Desk
    ) async throws(DemoFault) {
        let files = try await enclose(try reader.enclosures(of: deed))
        var commands = try reader.commands(
            of: deed,
            in: desk.snapshot.territory,
            enclosed: Dictionary(
                files.map { ($0.attachment.id, $0.attachment) },
                uniquingKeysWith: { first, _ in first }
            )
        )
        if let undone = deed.node["undo"] { commands += try await undoing(undone, at: desk) }
        guard !commands.isEmpty else { throw deed.node.fault("nothing is done") }
        var request = Request(
            commands.count == 1 ? commands[0] : .together(commands),
            by: try author(of: deed, at: desk),
            gesture: gesture
        )
        request.effective = deed.observed
        request.attachments = files
        request.people = introductions()
        do throws(DeskFault) {
            _ = try await desk.submit(request)
        } catch {
            throw .desk(error, file: deed.node.file, line: deed.node.line)
        }
    }

    /// Those one may come in as have an account, without a password: nobody shows one there.
    private func giveAccounts() async throws(DemoFault) {
        for persona in story.cast.personas {
            guard let person = story.cast.people.values.first(where: { $0.id == persona.person })
            else { continue }
            let enrolment = Enrolment(
                territory: DemoTerritory.id,
                person: person,
                email: persona.email,
                account: Chance.id(named: "account " + persona.slug),
                author: .operator
            )
            do throws(EnrolmentFault) {
                _ = try await AccountRegister(store).enrol(enrolment, now: now)
            } catch {
                guard case .fault(let fault) = error else { throw .storeNotEmpty }
                throw .storage(fault)
            }
        }
    }

    private func author(of deed: Deed, at desk: Desk) throws(DemoFault) -> Author {
        guard let key = deed.author else { return .operator }
        guard let person = story.cast.people[key]?.id else {
            throw deed.node.fault("nobody is \(key)")
        }
        return desk.snapshot.territory.author(.person(person), on: deed.day) ?? .operator
    }

    /// Whoever is named for the first time enters the Directory with that deed.
    private mutating func introductions() -> [Person] {
        reader.sheets.takeNamed().compactMap { key in
            introduced.insert(key).inserted ? story.cast.people[key] : nil
        }
    }

    private func undoing(_ node: StoryNode, at desk: Desk) async throws(DemoFault) -> [Command] {
        guard let gesture = gestures[try node.words()] else {
            throw node.fault("no deed of that name yet")
        }
        do throws(DeskFault) {
            return try await desk.undoing(gesture).commands
        } catch {
            throw .desk(error, file: node.file, line: node.line)
        }
    }

    private func enclose(
        _ enclosures: [DeedReader.Enclosure]
    ) async throws(DemoFault) -> [AttachmentReference] {
        var references: [AttachmentReference] = []
        for enclosure in enclosures {
            references.append(try await Documents.write(enclosure, to: store, at: clock.now))
        }
        return references
    }
}
