// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What is asked of the list of actions, as its address says it.
public struct ActionQuery: Hashable, Sendable {
    public enum Order: String, CaseIterable, Sendable {
        case number = "numero"
        case title = "titre"
        case status = "statut"
        case priority = "priorite"
        case service = "service"
        case end = "echeance"
        case progress = "avancement"
    }

    /// Longest text that is searched for, in characters.
    static let longestText = 200

    public var text = ""
    /// Codes by field, for the fields of `choiceParameters`.
    public var choices: [FieldID: [String]] = [:]
    public var plan: RecordID?
    public var axis: RecordID?
    public var service: RecordID?
    public var organisation: RecordID?
    public var person: PersonID?
    public var tag: String?
    public var isOutsidePlans = false
    public var isCarriedOutside = false
    /// Only actions whose end has passed and that are neither done nor abandoned.
    public var isOverdue = false
    public var order = Order.number
    public var isDescending = false
    /// From 1.
    public var page = 1

    public init() {}

    /// The fields of one or several codes that the list is filtered by, under their French names.
    static let choiceParameters: [(name: String, field: FieldID)] = [
        ("statut", .status), ("priorite", .priority), ("theme", .themes), ("secteur", .sectors),
    ]

    /// Whether every action is shown.
    public var isEverything: Bool {
        var bare = ActionQuery()
        (bare.order, bare.isDescending, bare.page) = (order, isDescending, page)
        return self == bare
    }

    func changed(_ change: (inout ActionQuery) -> Void) -> ActionQuery {
        var query = self
        query.page = 1
        change(&query)
        return query
    }
}

extension ActionQuery {
    /// Whatever cannot be read is left out: a list asked for in a strange way is the whole list.
    public init(items: [QueryItem]) {
        text = String((items.value("q") ?? "").prefix(Self.longestText))
        for (name, field) in Self.choiceParameters {
            let codes = items.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
            if !codes.isEmpty { choices[field] = Array(codes.prefix(20)) }
        }
        plan = items.value("plan").flatMap { RecordID($0) }
        axis = items.value("axe").flatMap { RecordID($0) }
        service = items.value("service").flatMap { RecordID($0) }
        organisation = items.value("organisation").flatMap { RecordID($0) }
        person = items.value("personne").flatMap { PersonID($0) }
        tag = items.value("etiquette").map { String($0.prefix(Self.longestText)) }
        isOutsidePlans = items.value("hors-plan") == "oui"
        isCarriedOutside = items.value("dehors") == "oui"
        isOverdue = items.value("depassee") == "oui"
        order = items.value("tri").flatMap(Order.init(rawValue:)) ?? .number
        isDescending = items.value("sens") == "decroissant"
        page = items.value("page").flatMap { Int($0) }.map { max(1, min($0, 1_000)) } ?? 1
    }

    var items: [QueryItem] {
        var items: [QueryItem] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { items.append(QueryItem(name, value)) }
        }
        add("q", text)
        for (name, field) in Self.choiceParameters {
            for code in choices[field, default: []] { add(name, code) }
        }
        add("plan", plan?.text)
        add("axe", axis?.text)
        add("service", service?.text)
        add("organisation", organisation?.text)
        add("personne", person?.text)
        add("etiquette", tag)
        add("hors-plan", isOutsidePlans ? "oui" : nil)
        add("dehors", isCarriedOutside ? "oui" : nil)
        add("depassee", isOverdue ? "oui" : nil)
        add("tri", order == .number ? nil : order.rawValue)
        add("sens", isDescending ? "decroissant" : nil)
        add("page", page == 1 ? nil : String(page))
        return items
    }
}
