// SPDX-License-Identifier: EUPL-1.2

/// The colour of a plan: which services lead it, and whether one of them gives it its own.
public struct PlanColour: Sendable {
    public struct Share: Sendable {
        public let service: Record
        /// Actions that it leads, alone or with others.
        public let count: Int
    }

    /// Led actions below which a majority says nothing.
    static let fewest = 4

    /// Actions that some service leads.
    public let led: Int
    /// The services that lead, those that lead most first.
    public let shares: [Share]

    /// The service that leads more than half of the actions, where there are enough to say so.
    public var dominant: Share? {
        guard led >= Self.fewest, let first = shares.first, 2 * first.count > led else {
            return nil
        }
        return first
    }
}

extension View {
    public func colour(among actions: [Record]) -> PlanColour {
        var counts: [RecordID: Int] = [:]
        var led = 0
        for action in actions {
            let services = Set(action.records(.leadService)).filter { record($0) != nil }
            if !services.isEmpty { led += 1 }
            for service in services { counts[service, default: 0] += 1 }
        }
        let shares = records(of: .service).compactMap { service in
            counts[service.id].map { PlanColour.Share(service: service, count: $0) }
        }
        return PlanColour(led: led, shares: shares.sorted { $0.count > $1.count })
    }
}
