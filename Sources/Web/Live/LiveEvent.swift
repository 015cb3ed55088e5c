// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import NIOCore

/// What is written on a stream of server-sent events.
enum LiveEvent: Sendable {
    /// How long to wait, in milliseconds, before coming back to a stream that was lost.
    case returning(after: Int)
    /// Something happened, or nothing since: where the territory is now.
    case news(News)
    /// Nothing to tell, but still there.
    case beat
    /// Nothing more will come, for that reason; coming back is of no use.
    case end(LiveStream.End)

    var bytes: ByteBuffer { ByteBuffer(string: text) }

    private var text: String {
        switch self {
        case .returning(let milliseconds): "retry: \(milliseconds)\n\n"
        case .news(let news): "id: \(news.position)\nevent: news\ndata: \(Self.json(news))\n\n"
        case .beat: ":\n\n"
        case .end(let reason): "event: end\ndata: {\"reason\":\"\(reason.rawValue)\"}\n\n"
        }
    }

    private static func json(_ news: News) -> String {
        let records = news.records.map { records in
            "[" + records.sorted().map { "\"\($0.text)\"" }.joined(separator: ",") + "]"
        }
        return """
            {"position":\(news.position),"directory":\(news.directoryVersion),\
            "records":\(records ?? "null")}
            """
    }
}
