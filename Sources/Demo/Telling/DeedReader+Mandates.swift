// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a deed says of mandates, and of the answers to questions.
extension DeedReader {
    /// The same mandate for one or several people.
    mutating func mandate(_ node: StoryNode, on deed: Deed) throws(DemoFault) -> [Command] {
        guard let role = Mandate.Role(rawValue: try node.required("role").words()) else {
            throw node.fault("no such role")
        }
        let start = try day(node["from"]) ?? deed.observed ?? deed.day
        let end = try day(node["until"])
        let terms = try terms(node)
        var commands: [Command] = []
        for person in try sheets.people(try node.required("of")) {
            let given = Mandate(
                id: Self.mandate(node, of: person, role, from: start),
                person: person,
                role: role,
                service: record(node["service"]),
                organisation: record(node["organisation"]),
                post: record(node["post"]),
                seat: record(node["seat"]),
                start: start,
                end: end,
                act: node["act"]?.text.map(StoryText.set),
                terms: terms
            )
            commands.append(.mandate(.record(given)))
        }
        return commands
    }

    /// By its short name, or by all that tells it from another.
    private static func mandate(
        _ node: StoryNode,
        of person: PersonID,
        _ role: Mandate.Role,
        from start: Day
    ) -> MandateID {
        if let key = node["key"]?.text { return Chance.id(named: "mandate " + key) }
        let place = node["post"]?.text ?? node["seat"]?.text
        let words = ["mandate", person.text, role.rawValue, start.text, place]
        return Chance.id(named: words.compactMap(\.self).joined(separator: " "))
    }

    private func record(_ node: StoryNode?) -> RecordID? { node?.text.map(SheetReader.id) }

    private func terms(_ node: StoryNode) throws(DemoFault) -> Mandate.Terms {
        var themes: [String] = []
        for item in node["themes"]?.items ?? [] { themes.append(try item.words()) }
        return Mandate.Terms(
            form: node["form"]?.text,
            title: node["title"]?.text.map(StoryText.set),
            themes: themes,
            share: node["share"]?.text.flatMap { Int($0) },
            evidence: node["evidence"]?.text,
            isInterim: node["interim"] != nil,
            substituteFor: node["substituteFor"]?.text.map { Chance.id(named: "mandate " + $0) }
        )
    }

    /// `ends: {of: […], on: day}` ends all that these people hold.
    func ends(_ node: StoryNode, in territory: Territory) throws(DemoFault) -> [Command] {
        guard let last = try day(try node.required("on")) else { throw node.fault("not a day") }
        var commands: [Command] = []
        var sheets = sheets
        for person in try sheets.people(try node.required("of")) {
            let held = territory.mandates(of: person, on: last)
            guard !held.isEmpty else { throw node.fault("someone held no mandate") }
            commands += held.map { .mandate(.end($0.id, on: last)) }
        }
        return commands
    }

    /// `absences: {of: mandate, from: day, until: day}`.
    func absence(_ node: StoryNode) throws(DemoFault) -> Command {
        guard let start = try day(try node.required("from")),
            let end = try day(try node.required("until"))
        else { throw node.fault("not a day") }
        let id: MandateID = Chance.id(named: "mandate " + (try node.required("of").words()))
        return .mandate(.noteAbsence(id, Mandate.Absence(start: start, end: end)))
    }

    /// `answers: {to: question, option: its key}`, or `{to: question, say: toExamine}`.
    mutating func answer(_ node: StoryNode) throws(DemoFault) -> Command {
        let question = SheetReader.id(try node.required("to").words())
        let answer: Arbitration.Answer
        switch (node["option"]?.text, node["say"]?.text) {
        case (let option?, nil): answer = .option(SheetReader.id(option))
        case (nil, "toExamine"?): answer = .toExamine
        case (nil, "toDiscuss"?): answer = .toDiscuss
        case (nil, "withdrawn"?): answer = .withdrawn
        default: throw node.fault("no such answer")
        }
        var person: PersonID?
        if let of = node["of"] { person = try sheets.people(of).first }
        return .arbitration(.answer(question, answer, by: person))
    }

    private func day(_ node: StoryNode?) throws(DemoFault) -> Day? {
        guard let node else { return nil }
        guard let day = sheets.calendar.day(try node.words()) else { throw node.fault("no day") }
        return day
    }
}
