// SPDX-License-Identifier: EUPL-1.2

/// A blockage that nothing has lifted yet, with the action it stops.
public struct StandingBlockage: Sendable {
    /// By what: an entry of the list, or the territory's own words, which come first.
    public enum Cause: Hashable, Sendable {
        case listed(String)
        case own(String)
    }

    public let blockage: Record
    public let action: Record
    public let cause: Cause

    /// The posts, bodies and organisations that can lift it.
    public var lifters: [RecordID] {
        blockage.records(.post) + blockage.records(.body) + blockage.records(.organisation)
    }
}

extension View {
    /// What is blocked, the longest-standing first; those of no date last.
    public func standingBlockages(on day: Day) -> [StandingBlockage] {
        let blockages = records(of: .blockage).compactMap { blockage -> StandingBlockage? in
            guard isStanding(blockage, on: day),
                let action = blockage.parent.flatMap({ record($0) })
            else { return nil }
            return StandingBlockage(blockage: blockage, action: action, cause: cause(of: blockage))
        }
        return blockages.sorted { first, second in
            (first.began, first.action.number ?? 0) < (second.began, second.action.number ?? 0)
        }
    }

    /// Whether nothing had lifted it by that day.
    public func isStanding(_ blockage: Record, on day: Day) -> Bool {
        guard let lifted = blockage.date(.liftedOn) else {
            return blockage.content(.liftedOn).isBlank
        }
        return day < lifted.days.lowerBound
    }

    /// Actions said to be blocked, of which nothing says by what.
    public func blockedWithoutCause(on day: Day) -> [Record] {
        let explained = Set(standingBlockages(on: day).map(\.action.id))
        return actions.filter { $0.choice(.status) == "blocked" && !explained.contains($0.id) }
    }

    private func cause(of blockage: Record) -> StandingBlockage.Cause {
        let words = (blockage.text(.ownCause) ?? "").split(whereSeparator: \.isWhitespace)
        return words.isEmpty
            ? .listed(blockage.choice(.cause) ?? "other") : .own(words.joined(separator: " "))
    }
}

extension StandingBlockage {
    fileprivate var began: Int { blockage.date(.since)?.days.lowerBound.sinceEpoch ?? .max }
}
