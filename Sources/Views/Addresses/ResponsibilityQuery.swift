// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is asked of the matrix of who does what, as its address says it.
public struct ResponsibilityQuery: Hashable, Sendable {
    static let axisParameter = "axe"
    static let serviceParameter = "service"

    /// An axis, and all that stands under it.
    public var axis: RecordID?
    /// A service that has a part in the actions, itself or by one of its posts.
    public var service: RecordID?
    /// From 1.
    public var page = 1

    public init() {}

    /// Whatever cannot be read is left out.
    public init(items: [QueryItem]) {
        axis = items.value(Self.axisParameter).flatMap { RecordID($0) }
        service = items.value(Self.serviceParameter).flatMap { RecordID($0) }
        page = items.value("page").flatMap { Int($0) }.map { max(1, min($0, 1_000)) } ?? 1
    }

    var items: [QueryItem] {
        [
            axis.map { QueryItem(Self.axisParameter, $0.text) },
            service.map { QueryItem(Self.serviceParameter, $0.text) },
            page == 1 ? nil : QueryItem("page", String(page)),
        ].compactMap(\.self)
    }

    func on(page: Int) -> ResponsibilityQuery {
        var query = self
        query.page = page
        return query
    }
}
