// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GRDB
import GRDBSQLite
import Storage

extension Database {
    /// Reads the columns from SQLite itself: GRDB's row, made for any type, costs twice as much.
    func rows(_ statement: Storage.Statement) throws -> [Storage.Row] {
        let prepared = try cachedStatement(sql: statement.sql)
        try prepared.setArguments(try statement.bindings())
        let raw = prepared.sqliteStatement
        defer { sqlite3_reset(raw) }
        let columns = 0..<sqlite3_column_count(raw)
        var rows: [Storage.Row] = []
        while true {
            switch sqlite3_step(raw) {
            case SQLITE_ROW:
                rows.append(Storage.Row(try columns.map { try Datum(raw, $0) }))
            case SQLITE_DONE:
                return rows
            case let code:
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code),
                    message: String(cString: sqlite3_errmsg(sqlite3_db_handle(raw)))
                )
            }
        }
    }

    /// Runs a transaction to its end, whichever it is.
    func outcome(of transaction: [Storage.Statement]) -> Result<Void, StoreFault> {
        do {
            try inTransaction(.immediate) {
                for (index, statement) in transaction.enumerated() {
                    try execute(statement, at: index)
                }
                return .commit
            }
            return .success(())
        } catch let fault as StoreFault {
            return .failure(fault)
        } catch {
            return .failure(StoreFault(error))
        }
    }

    private func execute(_ statement: Storage.Statement, at index: Int) throws {
        let prepared = try cachedStatement(sql: statement.sql)
        try prepared.execute(arguments: try statement.bindings())
        if case .rows(let count) = statement.expectation, changesCount != count {
            throw StoreFault.conflict(statement: index)
        }
    }
}

extension Storage.Statement {
    /// Positional: SQLite numbers `$1`, `$2`… in order of first appearance, as they are written.
    fileprivate func bindings() throws -> StatementArguments {
        StatementArguments(try arguments.map { try $0.binding() })
    }
}

extension Datum {
    fileprivate func binding() throws -> DatabaseValue {
        switch self {
        case .null: return .null
        case .integer(let value): return value.databaseValue
        case .bytes(let value): return Data(value).databaseValue
        case .text(let value):
            // SQLite would cut it there when reading it back, PostgreSQL refuses it.
            guard !value.hasNull else {
                throw StoreFault.other(code: "22021", message: "text with U+0000")
            }
            return value.databaseValue
        }
    }

    fileprivate init(_ raw: SQLiteStatement, _ column: CInt) throws {
        switch sqlite3_column_type(raw, column) {
        case SQLITE_NULL:
            self = .null
        case SQLITE_INTEGER:
            self = .integer(sqlite3_column_int64(raw, column))
        case SQLITE_TEXT:
            let text = sqlite3_column_text(raw, column)
            let count = Int(sqlite3_column_bytes(raw, column))
            let bytes = UnsafeBufferPointer(start: text, count: count)
            self = .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let blob = sqlite3_column_blob(raw, column)
            let count = Int(sqlite3_column_bytes(raw, column))
            self = .bytes(Array(UnsafeRawBufferPointer(start: blob, count: count)))
        default:
            throw StoreFault.corrupt("a number with a fraction")
        }
    }
}

extension String {
    fileprivate var hasNull: Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? utf8.contains(0)
    }
}
