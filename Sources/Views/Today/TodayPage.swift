// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// « Aujourd'hui »: what waits for its reader, what they carry, what moved since they last came,
/// and how the plans stand. In a past, and for who carries nothing, the territory as it stands.
public struct TodayPage: Page {
    public static let template = "Today/today"

    /// What one person finds there that others do not.
    public struct Arrival: Sendable {
        /// Where they stood at the end of their last visit; nil on the first.
        public let since: (position: Int64, day: Day)?

        public init(since: (position: Int64, day: Day)? = nil) {
            self.since = since
        }
    }

    /// Matters shown: more is not read.
    private static let matters = 7
    /// Actions carried that are shown; the others are one click away, in the list.
    private static let carried = 8
    /// Acts told.
    private static let acts = 6

    struct PlanLine: Sendable {
        let link: Link
        let about: String
        let count: String
        let bar: StatusBar
    }

    let shell: Shell
    let heading: String
    /// The day, and what the reader is there as.
    let eyebrow: String
    let answer: Sentence
    let matters: [MatterLine]
    let hasMatters: Bool
    let own: ActionGroup?
    let allOwn: Link?
    let plansLabel: String
    let plansAnswer: Sentence
    let plans: [PlanLine]
    let hasPlans: Bool
    let changesLabel: String
    let changes: [GestureLine]
    let hasChanges: Bool
    let journal: Link?
    let firstSteps: FirstSteps?

    /// - Parameter entries: the latest, oldest first.
    public init(
        _ reader: Reader,
        _ overview: Overview,
        _ arrival: Arrival = Arrival(),
        latest entries: [Recorded]
    ) {
        let view = reader.view
        let isPresent = view.asOf == nil
        let waiting = isPresent ? view.matters(among: overview.actions) : []
        let carried = isPresent ? view.carried(among: overview.actions) : []
        heading = isPresent ? reader.say(.todayHeading) : reader.territoryName
        shell = Shell(reader, title: reader.say(.todayHeading))
        eyebrow = isPresent ? reader.presence : ""
        matters = waiting.prefix(Self.matters).map { MatterLine($0, reader) }
        hasMatters = !matters.isEmpty
        firstSteps = FirstSteps(reader, overview)
        let isEmpty = overview.trees.isEmpty && overview.tally.total == 0
        let opening = Phrase.territoryHolds(
            plans: overview.trees.count,
            actions: overview.tally.total
        )
        plansAnswer =
            isEmpty
            ? Sentence(reader.say(.emptyTerritory))
            : reader.answer(overview.tally, opening: opening)
        answer =
            isPresent && !isEmpty
            ? Sentence(reader.words(waiting.count, shown: matters.count, arrival))
            : plansAnswer
        own = ActionGroup(reader.say(.ownActions), Array(carried.prefix(Self.carried)), reader)
        allOwn = reader.list(ofCarried: carried)
        plansLabel = reader.say(.plansHeading)
        plans = overview.trees.map { PlanLine($0, overview.tally(of: $0.plan), reader) }
        hasPlans = !plans.isEmpty
        let since = arrival.since.map(\.position)
        let recent = isPresent ? reader.news(in: entries, since: since) : entries
        let told = recent.isEmpty ? entries : recent
        changes = reader.gestures(told, atMost: Self.acts)
        hasChanges = !changes.isEmpty
        changesLabel = reader.changesLabel(recent.isEmpty ? nil : arrival.since?.day)
        journal =
            view.rights.isInside
            ? Link(
                reader.say(.wholeJournal),
                to: reader.link(to: .journal(reader.slug, before: nil))
            ) : nil
    }
}

extension Reader {
    /// « Chef de projet · lundi 23 novembre 2026 ».
    fileprivate var presence: String {
        let day = phrasebook.weekdayAndDay(view.today)
        guard let person = view.rights.person,
            let mandate = view.mandates(of: person).first(where: { $0.isHeld(on: view.today) })
        else { return day }
        return "\(function(mandate).text) \u{B7} \(day)"
    }

    fileprivate func words(_ waiting: Int, shown: Int, _ arrival: TodayPage.Arrival) -> String {
        let opening: Phrase =
            waiting == 0
            ? .nothingWaits
            : waiting > shown ? .mostPressing(shown, of: waiting) : .thingsWait(waiting)
        guard let since = arrival.since else { return say(opening) }
        let entries = Int(view.position - since.position)
        let news: Phrase =
            entries > 0 ? .entriesSince(entries, phrasebook.weekdayAndDay(since.day)) : .nothingNew
        return [say(opening), say(news)].joined(separator: " ")
    }

    fileprivate func changesLabel(_ day: Day?) -> String {
        say(day.map { .changesSince(phrasebook.weekdayAndDay($0)) } ?? .latestChanges)
    }

    /// What others wrote since the reader last came; all of it on a first visit.
    fileprivate func news(in entries: [Recorded], since position: Int64?) -> [Recorded] {
        guard let position else { return entries }
        return entries.filter {
            $0.position > position && $0.stamp.author.person != view.rights.person
        }
    }

    /// The list that holds what the reader carries, where one does.
    fileprivate func list(ofCarried actions: [Record]) -> Link? {
        guard !actions.isEmpty else { return nil }
        let words = say(.allOwnActions(actions.count))
        let rights = view.rights
        func link(_ change: (inout ActionQuery) -> Void) -> Link {
            Link(words, to: self.link(to: list(change)))
        }
        if rights.services.count == 1 { return link { $0.service = rights.services.first } }
        if rights.organisations.count == 1 {
            return link { $0.organisation = rights.organisations.first }
        }
        return rights.person.map { person in link { $0.person = person } }
    }
}

extension TodayPage.PlanLine {
    init(_ tree: PlanTree, _ tally: StatusTally, _ reader: Reader) {
        link = reader.link(to: tree.plan)
        about = reader.about(tree.plan)
        count = reader.phrasebook.count(tree.count, of: .action)
        bar = StatusBar(tally, in: reader.phrasebook) { code in
            reader.link(
                to: reader.list { query in
                    query.plan = tree.plan.id
                    query.choices[.status] = [code]
                }
            )
        }
    }
}
