// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird

extension PageContext {
    /// Whether someone has said who they are.
    var isRecognised: Bool { true }
}

extension Site {
    /// Who reads a territory: on the loopback, until people sign in, whoever runs the installation.
    func viewer(_ context: PageContext, in territory: TerritoryID) async throws -> Viewer {
        .operator
    }
}
