// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is asked of the Directory, as its address says it.
public struct PeopleQuery: Hashable, Sendable {
    /// Longest text that is searched for, in characters.
    static let longestText = 200

    public var text = ""
    public var role: Mandate.Role?
    public var standing: Person.Standing?
    /// A service or an organisation.
    public var place: RecordID?
    /// From 1.
    public var page = 1

    public init() {}

    /// Whether everyone is shown.
    var isEverything: Bool {
        text.isEmpty && role == nil && standing == nil && place == nil
    }

    func changed(_ change: (inout PeopleQuery) -> Void) -> PeopleQuery {
        var query = self
        change(&query)
        return query
    }
}

extension PeopleQuery {
    static let textParameter = "q"
    static let roleParameter = "mandat"
    static let standingParameter = "situation"
    static let placeParameter = "service"
    static let pageParameter = "page"

    /// Whatever cannot be read is left out.
    public init(items: [QueryItem]) {
        text = String((items.value(Self.textParameter) ?? "").prefix(Self.longestText))
        role = items.value(Self.roleParameter).flatMap(Mandate.Role.init(rawValue:))
        standing = items.value(Self.standingParameter).flatMap(Person.Standing.init(rawValue:))
        place = items.value(Self.placeParameter).flatMap { RecordID($0) }
        page =
            items.value(Self.pageParameter).flatMap { Int($0) }.map { max(1, min($0, 1_000)) } ?? 1
    }

    var items: [QueryItem] {
        [
            (Self.textParameter, text), (Self.roleParameter, role?.rawValue ?? ""),
            (Self.standingParameter, standing?.rawValue ?? ""),
            (Self.placeParameter, place?.text ?? ""),
            (Self.pageParameter, page == 1 ? "" : String(page)),
        ].filter { !$0.1.isEmpty }.map { QueryItem($0.0, $0.1) }
    }
}
