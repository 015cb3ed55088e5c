// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Something someone did on a day: one gesture of the story.
struct Deed: Sendable {
    /// Named when something later speaks of it.
    let key: String?
    /// The day it was recorded on.
    let day: Day
    /// « Constaté le », when people record late.
    let observed: Day?
    /// Who did it, by their short name; the operator when nobody is named.
    let author: String?
    /// What was done, as written.
    let node: StoryNode
    /// The record that the node speaks of, when it stands within that record's own life.
    let subject: Subject?

    struct Subject: Sendable {
        let kind: RecordKind
        let key: String
    }
}

extension Deed {
    /// What says who and when; everything else says what.
    static let frame: Set<String> = ["on", "by", "observed", "deed", "life"]

    init(_ node: StoryNode, _ calendar: StoryCalendar, of subject: Subject?) throws(DemoFault) {
        key = node["deed"]?.text
        author = node["by"]?.text
        self.node = node
        self.subject = subject
        let on = try node.required("on")
        guard let day = calendar.day(try on.words()) else { throw on.fault("not a day") }
        guard day < calendar.start else { throw on.fault("after the start") }
        self.day = day
        if let late = node["observed"] {
            guard let observed = calendar.day(try late.words()) else {
                throw late.fault("not a day")
            }
            self.observed = observed
        } else {
            observed = nil
        }
    }
}

/// All the deeds of the story in the order they were done.
struct Story: Sendable {
    let founding: Founding
    let deeds: [Deed]
    let cast: Cast
    let calendar: StoryCalendar

    static func load(start: Day) throws(DemoFault) -> Story {
        guard StoryCalendar.earliestStart <= start else {
            throw .tooEarly(StoryCalendar.earliestStart)
        }
        let calendar = StoryCalendar(start: start)
        let index = try StoryNode.file("territory.yaml")
        var deeds: [Deed] = []
        for chapter in try index.required("chapters").items {
            deeds += try Self.deeds(of: try chapter.words(), calendar)
        }
        // Sorting is stable: deeds of one day keep the order of the chapters.
        deeds.sort { $0.day < $1.day }
        return Story(
            founding: Founding(
                name: StoryText.set(try index.required("name").words()),
                siren: try index.required("siren").words(),
                kind: try index.required("kind").words()
            ),
            deeds: deeds,
            cast: try Cast.load(),
            calendar: calendar
        )
    }

    /// A chapter holds deeds, or actions each with the deeds of its own life.
    private static func deeds(
        of file: String,
        _ calendar: StoryCalendar
    ) throws(DemoFault) -> [Deed] {
        let chapter = try StoryNode.file(file)
        var deeds: [Deed] = []
        for node in chapter["deeds"]?.items ?? [] {
            deeds.append(try Deed(node, calendar, of: nil))
        }
        for node in chapter["actions"]?.items ?? [] {
            let action = Deed.Subject(kind: .action, key: try node.required("key").words())
            deeds.append(try Deed(node, calendar, of: action))
            for moment in node["life"]?.items ?? [] {
                deeds.append(try Deed(moment, calendar, of: action))
            }
        }
        return deeds
    }
}
