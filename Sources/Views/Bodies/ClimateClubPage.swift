// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The club climat: who is of it, whom it still misses, whom to approach next, and the form to note
/// whom one met.
public struct ClimateClubPage: Page {
    public static let template = "Bodies/club"
    /// Organisations to approach that are named.
    static let nextShown = 5
    /// Where the form stands on the page: on a phone it is one touch away.
    static let meetingAnchor = "rencontre"

    struct NextLine: Sendable {
        let organisation: Link
        let about: String
        let who: Sentence
        let mark: Mark?
    }

    struct TargetLine: Sendable {
        let kind: String
        let mark: Mark
        let members: [Link]
    }

    /// « Noter une rencontre », under its heading.
    struct Meeting: Sendable {
        let id = ClimateClubPage.meetingAnchor
        let label: String
        let hint: String
        let questions: DirectoryForm
    }

    struct Table: Sendable {
        let label: String
        let rows: Markup
        /// The way to those that have nothing to do with the club yet.
        let others: Sentence?
    }

    struct CharterLine: Sendable {
        let organisation: Link
        let title: String
        let about: String
    }

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    let summary: ErrorSummary?
    let form: Meeting?
    let nextLabel: String
    let next: [NextLine]
    let hasNext: Bool
    let noNext: String
    let targetsLabel: String
    let targets: [TargetLine]
    let hasTargets: Bool
    let noTarget: String
    let table: Table?
    let chartersLabel: String
    let charters: [CharterLine]
    let hasCharters: Bool
    let noCharter: String

    public init(
        _ reader: Reader,
        meeting: MeetingAnswers = MeetingAnswers(),
        faults: [MeetingAnswers.Question: Phrase] = [:]
    ) {
        let club = reader.view.climateClub(on: reader.day)
        heading = reader.say(.clubHeading)
        answer = Sentence(reader.answer(on: club))
        tools = reader.tools(for: club)
        form = reader.meetingForm(in: club, meeting, faults)
        summary = form.flatMap { $0.questions.summary(reader) }
        shell = Shell(
            reader,
            title: reader.title(heading, summary),
            trail: [reader.organisationsLink]
        )
        nextLabel = reader.say(.clubNext)
        next = club.next.prefix(Self.nextShown).map { NextLine($0, club, reader) }
        hasNext = !next.isEmpty
        noNext = reader.say(.clubNobodyNext)
        targetsLabel = reader.say(.clubTargets)
        targets = club.targets.map { TargetLine($0, reader) }
        hasTargets = !targets.isEmpty
        noTarget = reader.say(.clubNoTarget)
        table = reader.table(of: club)
        chartersLabel = reader.say(.clubCharters)
        charters = club.candidates.flatMap { candidate in
            candidate.charters.map { CharterLine($0, of: candidate.organisation, reader) }
        }
        hasCharters = !charters.isEmpty
        noCharter = reader.say(.clubNoCharter)
    }
}

extension ClimateClub.Candidate {
    /// Whether it has anything to do with the club so far.
    fileprivate var isListed: Bool {
        standing != .untouched || organisation.choice(.weight) != nil
    }
}

extension ClimateClubPage.NextLine {
    init(_ candidate: ClimateClub.Candidate, _ club: ClimateClub, _ reader: Reader) {
        let record = candidate.organisation
        organisation = reader.link(to: record)
        let isMissing = record.choice(.kind).map { club.missingKinds.contains($0) } ?? false
        mark = isMissing ? Mark(reader.say(.clubWanted), .unmet) : nil
        about = [
            reader.chosen(.kind, of: record), reader.chosen(.weight, of: record),
            candidate.latest.map { reader.meeting($0) } ?? reader.say(.clubStanding(.untouched)),
        ]
        .filter { !$0.isEmpty }.joined(separator: " \u{B7} ")
        let people = (candidate.latest?.people(.by) ?? []).map { reader.link(to: $0) }
        who =
            people.isEmpty
            ? Sentence(reader.say(.clubNobodyApproaches))
            : Sentence(
                reader.say(.approachedBy(people.map(\.text))),
                linking: people.filter(\.isLink).map { ($0.text, $0.href) }
            )
    }
}

extension ClimateClubPage.TargetLine {
    init(_ target: ClimateClub.Target, _ reader: Reader) {
        kind = reader.phrasebook.label(target.kind, of: .organisationKinds)
        mark = Mark(
            reader.say(target.isCovered ? .compositionMet : .compositionLacks),
            target.isCovered ? .met : .unmet
        )
        members = target.members.map { reader.link(to: $0) }
    }
}

extension ClimateClubPage.CharterLine {
    init(_ charter: Record, of organisation: Record, _ reader: Reader) {
        self.organisation = reader.link(to: organisation)
        title = reader.name(of: charter)
        about =
            charter.date(.signedOn).map { reader.say(.signedOn(reader.phrasebook.date($0))) }
            ?? ""
    }
}

extension Reader {
    /// « 3 mars 2026 : Rencontré ».
    fileprivate func meeting(_ approach: Record) -> String {
        let outcome = chosen(.outcome, of: approach)
        return approach.date(.date).map { say(.lastMeeting(phrasebook.date($0), outcome)) }
            ?? outcome
    }

    fileprivate func answer(on club: ClimateClub) -> String {
        let kinds = club.missingKinds.map { phrasebook.label($0, of: .organisationKinds) }
        let counts = say(.clubCounts(club.members.count, missing: kinds))
        return club.body == nil ? counts + " " + say(.clubWithoutBody) : counts
    }

    fileprivate func tools(for club: ClimateClub) -> Tools? {
        var links: [Link?] = []
        if mayWrite, !club.candidates.isEmpty {
            links.append(Link(say(.noteMeeting), to: "#" + ClimateClubPage.meetingAnchor))
        }
        if let body = club.body {
            links.append(Link(say(.clubSeats), to: link(to: .body(slug, body.id))))
            links.append(
                editLink(body).map { Link(say(.clubSetTarget), to: $0.href) }
            )
        } else {
            links.append(way(toAdd: .body, under: nil))
        }
        links.append(way(toAdd: .organisation, under: nil))
        return Tools(links, self)
    }

    fileprivate func meetingForm(
        in club: ClimateClub,
        _ meeting: MeetingAnswers,
        _ faults: [MeetingAnswers.Question: Phrase]
    ) -> ClimateClubPage.Meeting? {
        guard mayWrite, !club.candidates.isEmpty else { return nil }
        return ClimateClubPage.Meeting(
            label: say(.noteMeeting),
            hint: say(.noteMeetingHint),
            questions: DirectoryForm(self, meeting: meeting, faults)
        )
    }

    fileprivate func table(of club: ClimateClub) -> ClimateClubPage.Table? {
        let listed = club.candidates.filter(\.isListed)
        guard !club.candidates.isEmpty else { return nil }
        return ClimateClubPage.Table(
            label: say(.clubOrganisations),
            rows: ClubTable(self).markup(listed),
            others: others(club.candidates.count - listed.count)
        )
    }

    fileprivate var organisationsLink: Link {
        Link(say(.organisationsHeading), to: link(to: .organisations(slug)))
    }

    fileprivate func others(_ count: Int) -> Sentence? {
        guard count > 0 else { return nil }
        let words = say(.clubOthers(count))
        return Sentence(words, linking: [(words, link(to: .organisations(slug)))])
    }
}
