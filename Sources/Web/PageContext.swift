// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import NIOCore
import Views

/// What Hummingbird keeps of one request on its way.
public struct PageContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address that answers; nil until one is found.
    var route: Route?
    /// Who asks, once recognised.
    var visitor = Visitor.nobody
    /// The address at the other end of the connection.
    let peer: String
    let connection: any Channel

    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        connection = source.channel
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
