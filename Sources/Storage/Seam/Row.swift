// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// One row of an answer, read by the column's place in the query.
public struct Row: Hashable, Sendable {
    public let data: [Datum]

    public init(_ data: [Datum]) {
        self.data = data
    }

    public func integer(_ column: Int) throws(StoreFault) -> Int64 {
        guard case .integer(let value) = data[column] else { throw unreadable(column) }
        return value
    }

    public func optionalInteger(_ column: Int) throws(StoreFault) -> Int64? {
        data[column] == .null ? nil : try integer(column)
    }

    public func text(_ column: Int) throws(StoreFault) -> String {
        guard case .text(let value) = data[column] else { throw unreadable(column) }
        return value
    }

    public func optionalText(_ column: Int) throws(StoreFault) -> String? {
        data[column] == .null ? nil : try text(column)
    }

    public func bytes(_ column: Int) throws(StoreFault) -> [UInt8] {
        guard case .bytes(let value) = data[column] else { throw unreadable(column) }
        return value
    }

    public func optionalBytes(_ column: Int) throws(StoreFault) -> [UInt8]? {
        data[column] == .null ? nil : try bytes(column)
    }

    public func identifier<Subject>(_ column: Int) throws(StoreFault) -> Identifier<Subject> {
        guard let value = Identifier<Subject>(try text(column)) else { throw unreadable(column) }
        return value
    }

    private func unreadable(_ column: Int) -> StoreFault {
        .corrupt("column \(column) of a row")
    }
}
