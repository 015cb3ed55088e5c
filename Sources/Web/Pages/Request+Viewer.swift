// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird
import Identity
import Storage

extension PageContext {
    /// Whether someone has said who they are.
    var isRecognised: Bool {
        switch visitor {
        case .nobody: false
        case .account, .token: true
        }
    }
}

extension Site {
    /// Who reads a territory: the person that the visitor is there, if they are anyone.
    func viewer(_ context: PageContext, in territory: TerritoryID) async throws -> Viewer {
        switch context.visitor {
        case .nobody:
            return .anyone
        case .token(let token):
            return token.territory == territory ? .person(token.person) : .anyone
        case .account(let session):
            let person = try await authentication.accounts.person(
                of: session.account,
                in: territory
            )
            return person.map { .person($0) } ?? .anyone
        }
    }
}
