// SPDX-License-Identifier: EUPL-1.2

import CPostgres
import Storage

extension PostgresConnection.Answer {
    init(_ result: OpaquePointer) {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK:
            do throws(StoreFault) {
                self = .rows(try result.rows())
            } catch {
                self = .fault(error)
            }
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            self = .touched(PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0)
        case PGRES_PIPELINE_ABORTED:
            self = .skipped
        default:
            self = .fault(StoreFault(result))
        }
    }

    var isSuccess: Bool {
        switch self {
        case .rows, .touched: true
        case .fault, .skipped: false
        }
    }
}

/// The types of the server that the house uses, by their number in its catalogue.
private enum ServerType {
    static let bytes: Oid = 17
    static let wholeNumbers: Set<Oid> = [20, 21, 23]
    static let texts: Set<Oid> = [19, 25, 1043]
    static let nothing: Oid = 2278
}

extension OpaquePointer {
    fileprivate func rows() throws(StoreFault) -> [Row] {
        let types = (0..<PQnfields(self)).map { PQftype(self, $0) }
        var rows: [Row] = []
        rows.reserveCapacity(Int(PQntuples(self)))
        for row in 0..<PQntuples(self) {
            var data: [Datum] = []
            data.reserveCapacity(types.count)
            for (column, type) in types.enumerated() {
                data.append(try datum(row, Int32(column), type))
            }
            rows.append(Row(data))
        }
        return rows
    }

    private func datum(_ row: Int32, _ column: Int32, _ type: Oid) throws(StoreFault) -> Datum {
        guard PQgetisnull(self, row, column) == 0, type != ServerType.nothing else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(self, row, column),
            count: Int(PQgetlength(self, row, column))
        )
        if type == ServerType.bytes { return .bytes(Array(bytes)) }
        if ServerType.texts.contains(type) {
            return .text(String(decoding: bytes, as: UTF8.self))
        }
        guard ServerType.wholeNumbers.contains(type), let first = bytes.first else {
            throw .corrupt("column of type \(type)")
        }
        // Big-endian, two's complement, in two, four or eight bytes.
        let sign: Int64 = first >= 128 ? -1 : 0
        return .integer(bytes.reduce(sign) { $0 << 8 | Int64($1) })
    }
}

extension StoreFault {
    fileprivate init(_ result: OpaquePointer) {
        self.init(state: result.field("C") ?? "", message: result.field("M") ?? "")
    }

    /// - Parameter state: the SQLSTATE, five characters.
    init(state: String, message: String) {
        switch state {
        case "53100": self = .full
        case "25006": self = .readOnly
        // Serialization, deadlock, lock not available, cancelled, too many connections.
        case "40001", "40P01", "55P03", "57014", "53300": self = .busy
        case "57P01", "57P02", "57P03", "": self = .unreachable(message)
        case _ where state.hasPrefix("08"): self = .unreachable(message)
        case _ where state.hasPrefix("XX00"): self = .corrupt(message)
        default: self = .other(code: state, message: message)
        }
    }
}
