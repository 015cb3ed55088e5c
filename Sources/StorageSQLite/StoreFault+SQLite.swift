// SPDX-License-Identifier: EUPL-1.2

import GRDB
import Storage

extension StoreFault {
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? StoreFault ?? .other(code: "sqlite", message: "\(error)")
            return
        }
        let message = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_CANTOPEN: self = .unreachable(message)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(message)
        default:
            self = .other(code: "SQLITE \(error.extendedResultCode.rawValue)", message: message)
        }
    }
}
