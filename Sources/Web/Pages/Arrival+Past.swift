// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk

extension Arrival {
    /// What they may see of the territory as it was, or as it was known, on a day that the register
    /// tells of.
    func view(asOf: AsOf) async throws -> View {
        switch asOf {
        case .state(let day), .known(let day):
            guard day <= today else { throw PageFault.dayToCome(today: today) }
        }
        let view = try await desk.snapshot(asOf: asOf).seen(by: viewer, on: today)
        guard view.position == 0, let first = try await desk.recorded(after: 0, limit: 1).first
        else { return view }
        throw PageFault.beforeRegister(first.stamp.moment.day)
    }
}
