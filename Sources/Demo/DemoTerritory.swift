// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Storage

/// A territory that does not exist, with the history of a real one: the Communauté de communes
/// des Hauts de Sorgne, from January 2025 to the day before it is told.
public struct DemoTerritory: Sendable {
    public static let slug = "demo"

    /// The same in every installation, so that addresses noted from one demo serve in the next.
    public static let id: TerritoryID = Chance.id(named: "territory")

    /// What opens and closes the telling: a store that holds the one without the other was left
    /// half-told.
    static let firstGesture: GestureID = Chance.id(named: "first gesture")
    static let lastGesture: GestureID = Chance.id(named: "last gesture")

    /// Writes the whole history into an empty store, the same for the same day and seed.
    /// - Parameter now: in milliseconds since 1970 UTC; near dates are counted from its day.
    public static func seed(
        store: any Store,
        phrasebooks: Phrasebooks,
        now: Int64,
        timeZone: TimeZone,
        seed: UInt64 = 1
    ) async throws(DemoFault) -> TerritoryID {
        guard try await presence(in: store) == .none else { throw .storeNotEmpty }
        let story = try Story.load(start: today(at: now, in: timeZone))
        let chance = Chance(seed: seed)
        let timed = story.timed(by: chance)
        let sheets = SheetReader(
            calendar: story.calendar,
            phrasebooks: phrasebooks,
            cast: story.cast
        )
        var teller = Teller(
            story,
            sheets,
            store: store,
            now: now,
            timeZone: timeZone,
            chance: chance
        )
        return try await teller.tell(timed)
    }

    /// Those one may come in as, in the order they are best met.
    public static func personas() throws(DemoFault) -> [Persona] { try Cast.load().personas }

    /// The path of five minutes, in its order.
    public static func path() throws(DemoFault) -> [PathStep] { try Cast.load().path }

    private static func today(at now: Int64, in timeZone: TimeZone) -> Day {
        let date = Date(timeIntervalSince1970: Double(now) / 1_000)
        let local = Int(now / 1_000) + timeZone.secondsFromGMT(for: date)
        return Day(sinceEpoch: local / 86_400)
    }
}

extension DemoTerritory {
    /// What a store holds, as far as the demo is concerned.
    public enum Presence: Hashable, Sendable {
        /// No territory at all.
        case none
        /// The demo, told at that instant (milliseconds since 1970 UTC).
        case told(at: Int64)
        /// The demo, left half-told.
        case unfinished
        /// Some other territory.
        case other
    }

    public static func presence(in store: any Store) async throws(DemoFault) -> Presence {
        do throws(StoreFault) {
            let cards = try await Territories(store).list()
            guard let card = cards.first else { return .none }
            guard cards.count == 1, card.id == id else { return .other }
            let last = try await Journal(store).answer(to: lastGesture, in: id)
            return last == nil ? .unfinished : .told(at: card.created)
        } catch {
            throw .storage(error)
        }
    }
}
