// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is asked of the page of time, as its address says it: a period, and what if.
public struct TimeQuery: Hashable, Sendable {
    public var period: WorkPeriod?
    /// The size of what would be added.
    public var size: TimeSize?
    /// The same in full-time equivalents, as it was typed.
    public var fullTimes = ""
    /// Of which service the addition would be asked.
    public var service: RecordID?
    /// The post whose holder would leave.
    public var departing: RecordID?

    public init(_ period: WorkPeriod? = nil) {
        self.period = period
    }

    /// The figure that was typed, with a comma or a point; nil when it cannot be read.
    var typedFullTimes: Quantity? {
        let figure = Quantity(
            fullTimes.map { $0 == "," ? "." : $0 }.reduce(into: "") { $0.append($1) }
        )
        return figure.flatMap { (Quantity.zero...Quantity(1_000)).contains($0) ? $0 : nil }
    }

    /// What is looked at, and not written; the figure prevails over the size.
    public var change: TimeChange {
        TimeChange(
            added: typedFullTimes.map(WorkTime.year(ofFullTimes:)) ?? size?.yearly,
            service: service,
            departing: departing
        )
    }
}

extension TimeQuery {
    static let periodParameter = "periode"
    static let sizeParameter = "taille"
    static let fullTimesParameter = "etp"
    static let serviceParameter = "service"
    static let departingParameter = "depart"
    /// Longest figure that is read, in characters.
    private static let longestFigure = 20

    /// Whatever cannot be read is left out, but for a figure, which the page says it cannot read.
    public init(items: [QueryItem]) {
        period = items.value(Self.periodParameter).flatMap { WorkPeriod($0) }
        size = items.value(Self.sizeParameter).flatMap(TimeSize.init(rawValue:))
        let figure = items.value(Self.fullTimesParameter) ?? ""
        fullTimes = String(figure.filter { !$0.isWhitespace }.prefix(Self.longestFigure))
        service = items.value(Self.serviceParameter).flatMap { RecordID($0) }
        departing = items.value(Self.departingParameter).flatMap { RecordID($0) }
    }

    var items: [QueryItem] {
        [
            (Self.periodParameter, period?.date.wire ?? ""),
            (Self.sizeParameter, size?.rawValue ?? ""), (Self.fullTimesParameter, fullTimes),
            (Self.serviceParameter, service?.text ?? ""),
            (Self.departingParameter, departing?.text ?? ""),
        ].filter { !$0.1.isEmpty }.map { QueryItem($0.0, $0.1) }
    }

    func changed(_ change: (inout TimeQuery) -> Void) -> TimeQuery {
        var query = self
        change(&query)
        return query
    }
}
