// SPDX-License-Identifier: EUPL-1.2

/// A reorganisation as its operations describe it: the one list of commands that a preview decides
/// on a copy of the register, and that applying it sends to the desk.
public struct Scenario: Sendable {
    /// What one operation does with a service.
    public enum Operation: Hashable, Sendable {
        case create(name: String, under: RecordID?, Share)
        case rename(RecordID, to: String)
        case attach(RecordID, under: RecordID?)
        /// What points to the first points to the second, and the first goes.
        case merge(RecordID, into: RecordID)
        case split(RecordID, name: String, Share)
        /// Nothing takes its place: what pointed to it points nowhere.
        case close(RecordID)
    }

    /// The posts and the actions that go to a new service.
    public struct Share: Hashable, Sendable {
        public var posts: [RecordID]
        public var actions: [RecordID]
    }

    public let record: Record
    public let operations: [Operation]
    /// The operations whose sheet does not say enough to be carried out.
    public let incomplete: [Record]

    /// The day it takes effect: the one it is planned for, today unless it is said.
    public var day: Day
}

extension View {
    /// A scenario, as its sheet and its operations stand.
    public func scenario(_ record: Record) -> Scenario {
        let sheets = children(of: record.id, kind: .reshaping)
        let read = sheets.map { ($0, Scenario.Operation($0, in: self)) }
        return Scenario(
            record: record,
            operations: read.compactMap(\.1),
            incomplete: read.filter { $0.1 == nil }.map(\.0),
            day: record.date(.date)?.days.lowerBound ?? today
        )
    }
}

extension Scenario.Operation {
    fileprivate init?(_ sheet: Record, in view: View) {
        func service(_ field: FieldID) -> RecordID? {
            sheet.records(field).first.flatMap { view.record($0)?.id }
        }
        let name = sheet.text(.name)
        let share = Scenario.Share(posts: sheet.records(.posts), actions: sheet.records(.actions))
        switch (sheet.choice(.kind), service(.service), service(.into), name) {
        case ("create", _, let over, let name?): self = .create(name: name, under: over, share)
        case ("rename", let service?, _, let name?): self = .rename(service, to: name)
        case ("attach", let service?, let over, _): self = .attach(service, under: over)
        case ("merge", let service?, let into?, _) where service != into:
            self = .merge(service, into: into)
        case ("split", let service?, _, let name?): self = .split(service, name: name, share)
        case ("close", let service?, let into?, _) where service != into:
            self = .merge(service, into: into)
        case ("close", let service?, nil, _): self = .close(service)
        default: return nil
        }
    }
}

extension View {
    /// This register once commands are decided on a day: what a preview shows. Nothing is kept.
    public func after(_ commands: [Command], on day: Day) throws(Refusal) -> View {
        var next = territory
        for event in try territory.decide(.together(commands), on: day) {
            do throws(Inapplicable) {
                try next.apply(event, at: next.position + 1)
            } catch {
                throw .unknownRecord(RecordID(id.uuid))
            }
        }
        return View(
            territory: next,
            present: next,
            beside: beside,
            rights: rights,
            today: today,
            asOf: nil
        )
    }
}
