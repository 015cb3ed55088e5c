// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Hummingbird

/// What Hummingbird keeps of one request on its way.
public struct PageContext: RequestContext {
    public var coreContext: CoreRequestContextStorage

    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

extension Request {
    /// Who reads. The one place where it is decided: on the loopback, without sign-in, whoever runs
    /// the installation.
    var viewer: Viewer { .operator }
}
