// SPDX-License-Identifier: EUPL-1.2

import CPostgres

/// A connection of libpq, closed with its last reference.
///
/// Unchecked: it passes from whoever opens it to the actor that keeps it, and is never shared.
final class Handle: @unchecked Sendable {
    let pointer: OpaquePointer
    /// Whether the server has warned of anything since this was last set to false.
    var hasWarned = false

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        PQsetNoticeReceiver(
            pointer,
            { context, notice in
                guard let context, let notice,
                    PQresultErrorField(notice, Int32(UInt8(ascii: "S"))).map({
                        String(cString: $0)
                    }) == "WARNING"
                        || PQresultErrorField(notice, Int32(UInt8(ascii: "V"))).map({
                            String(cString: $0)
                        }) == "WARNING"
                else { return }
                Unmanaged<Handle>.fromOpaque(context).takeUnretainedValue().hasWarned = true
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    deinit {
        PQfinish(pointer)
    }

    var message: String {
        PQerrorMessage(pointer).map { String(cString: $0) }?.trimmed ?? ""
    }

    var isLost: Bool { PQstatus(pointer) == CONNECTION_BAD }
}

extension String {
    /// Without the line ends that libpq puts after its messages.
    var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
