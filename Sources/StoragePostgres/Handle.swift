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
        // The receiver is called only from within calls made with this connection.
        PQsetNoticeReceiver(
            pointer,
            { handle, notice in
                guard let handle, let notice, notice.isWarning else { return }
                Unmanaged<Handle>.fromOpaque(handle).takeUnretainedValue().hasWarned = true
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    deinit {
        PQfinish(pointer)
    }

    var message: String {
        var message = PQerrorMessage(pointer).map { String(cString: $0) } ?? ""
        while message.last?.isWhitespace == true { message.removeLast() }
        return message
    }

    var isLost: Bool { PQstatus(pointer) == CONNECTION_BAD }
}

extension OpaquePointer {
    /// One field of a result that is an error or a notice, by its letter in the protocol.
    func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(self, Int32(letter.value)).map { String(cString: $0) }
    }

    /// Told by the severity that no language translates.
    fileprivate var isWarning: Bool { field("V") == "WARNING" }
}
