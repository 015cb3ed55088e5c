// SPDX-License-Identifier: EUPL-1.2

/// One SQL statement with its arguments, written as a string whose interpolated values become
/// `$1`, `$2`… in order of first appearance: the one numbering that both stores read alike.
///
///     let statement: Statement = "DELETE FROM texts WHERE territory = \(id)"
public struct Statement: Hashable, Sendable {
    public enum Expectation: Hashable, Sendable {
        case anything
        /// The number of rows the statement must insert, change or delete.
        case rows(Int)
    }

    public let sql: String
    public let arguments: [Datum]
    public private(set) var expectation = Expectation.anything

    public init(sql: String, arguments: [Datum] = []) {
        self.sql = sql
        self.arguments = arguments
    }

    /// The same statement, failing its whole transaction unless it touches that many rows.
    public func expecting(rows: Int) -> Self {
        var statement = self
        statement.expectation = .rows(rows)
        return statement
    }
}

extension Statement: ExpressibleByStringInterpolation {
    public struct StringInterpolation: StringInterpolationProtocol {
        var sql = ""
        var arguments: [Datum] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserveCapacity(literalCapacity + 4 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            sql += literal
        }

        public mutating func appendInterpolation(_ value: some Storable) {
            arguments.append(value.datum)
            sql += "$\(arguments.count)"
        }

        /// A list for `IN (…)`, in parentheses. Its last value is repeated up to a power of two,
        /// so that each store prepares few statements however long lists are.
        public mutating func appendInterpolation(list values: [some Storable]) {
            sql += "("
            var length = 1
            while length < values.count { length *= 2 }
            for index in 0..<length {
                if index > 0 { sql += ", " }
                if let last = values.last {
                    appendInterpolation(index < values.count ? values[index] : last)
                } else {
                    sql += "NULL"
                }
            }
            sql += ")"
        }

        /// Words of SQL known to the program: never anything that came from outside.
        public mutating func appendInterpolation(sql words: String) {
            sql += words
        }
    }

    public init(stringInterpolation: StringInterpolation) {
        self.init(sql: stringInterpolation.sql, arguments: stringInterpolation.arguments)
    }

    public init(stringLiteral value: String) {
        self.init(sql: value)
    }
}

extension Statement {
    /// Few sizes, so that each store prepares few statements however many rows there are; the
    /// largest stays under SQLite's 32 766 and PostgreSQL's 65 535 arguments.
    private static let chunkSizes = [128, 16, 1]

    /// Inserts rows by the hundred; each statement expects all of its rows to go in.
    static func inserting(_ rows: [[Datum]], into table: String, _ columns: String) -> [Statement] {
        var statements: [Statement] = []
        var rest = rows[...]
        for size in chunkSizes {
            while rest.count >= size {
                statements.append(insertion(of: rest.prefix(size), into: table, columns))
                rest = rest.dropFirst(size)
            }
        }
        return statements
    }

    private static func insertion(
        of rows: ArraySlice<[Datum]>,
        into table: String,
        _ columns: String
    ) -> Statement {
        var sql = "INSERT INTO \(table) (\(columns)) VALUES "
        var number = 0
        for (index, row) in rows.enumerated() {
            sql += index == 0 ? "(" : ", ("
            for column in row.indices {
                number += 1
                sql += column == 0 ? "$\(number)" : ", $\(number)"
            }
            sql += ")"
        }
        return Statement(sql: sql, arguments: rows.flatMap { $0 }).expecting(rows: rows.count)
    }
}
