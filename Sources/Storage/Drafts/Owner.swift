// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Whose papers they are: nobody else reads them, whatever mandates they hold.
public enum Owner: Hashable, Sendable {
    case person(PersonID)
    /// Whoever runs the installation, on its own loopback.
    case `operator`

    /// Nothing for a reader who is nobody in particular.
    public init?(_ viewer: Viewer) {
        switch viewer {
        case .operator: self = .operator
        case .person(let person): self = .person(person)
        case .anyone: return nil
        }
    }
}

extension Owner: Storable {
    public var datum: Datum {
        switch self {
        case .person(let person): person.datum
        case .operator: .text("operator")
        }
    }
}
