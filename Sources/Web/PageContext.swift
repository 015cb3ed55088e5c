// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Views

/// What Hummingbird keeps of one request on its way.
public struct PageContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address that answers; nil until one is found.
    var route: Route?

    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
