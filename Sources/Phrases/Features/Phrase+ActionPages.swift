// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the list of actions says.
extension Phrase {
    public static let columnNumber = Phrase("list.column.number")
    public static let columnAction = Phrase("list.column.action")
    public static let columnPriority = Phrase("list.column.priority")
    public static let columnEnd = Phrase("list.column.end")
    public static let tableCaption = Phrase("list.caption")
    public static let noActionYet = Phrase("list.none")
    public static let noActionFound = Phrase("list.noneFound")
    public static let pagination = Phrase("list.pagination")
    public static let previousPage = Phrase("list.previous")
    public static let nextPage = Phrase("list.next")
    public static let filterLabel = Phrase("list.filter")
    public static let filterText = Phrase("list.filter.text")
    public static let filterButton = Phrase("list.filter.button")
    public static let moreFilters = Phrase("list.filter.more")
    public static let filtersInForce = Phrase("list.filter.inForce")
    public static let filterOverdue = Phrase("list.filter.overdue")
    public static let filterOutsidePlans = Phrase("list.filter.outsidePlans")
    public static let filterCarriedOutside = Phrase("list.filter.carriedOutside")
    public static let noMatter = Phrase("list.filter.noMatter")
    public static let allActions = Phrase("list.all")

    public static func removeFilter(_ words: String) -> Phrase {
        Phrase("list.filter.remove", .text("words", words))
    }

    public static func tagged(_ tag: String) -> Phrase {
        Phrase("list.tagged", .text("tag", tag))
    }

    public static func pageOf(_ page: Int, _ last: Int) -> Phrase {
        Phrase("list.page", .number("page", page), .number("last", last))
    }

    public static func actionsFound(_ count: Int, of total: Int) -> Phrase {
        count == 0
            ? Phrase("list.found.none", .number("total", total))
            : Phrase("list.found", .number("total", total), count: count)
    }
}

/// What the sheet of an action says.
extension Phrase {
    public static let sheetHeading = Phrase("sheet.heading")
    public static let papersHeading = Phrase("sheet.papers")
    public static let relationsHeading = Phrase("sheet.relations")
    public static let carriedByNobody = Phrase("sheet.carriedByNobody")

    /// « 12 · Composter les biodéchets ».
    public static func numbered(_ number: Int, _ title: String) -> Phrase {
        coded(String(number), title)
    }

    public static func coded(_ code: String, _ title: String) -> Phrase {
        Phrase("sheet.coded", .text("code", code), .text("title", title))
    }

    public static func actionNumber(_ number: Int) -> Phrase {
        Phrase("sheet.number", .text("number", String(number)))
    }

    public static func carriedBy(_ who: String) -> Phrase {
        Phrase("sheet.carriedBy", .text("who", who))
    }

    public static func stepsDone(_ done: Int, of total: Int) -> Phrase {
        done == 0
            ? Phrase("sheet.noStepDone", .number("total", total))
            : Phrase("sheet.stepsDone", .number("total", total), count: done)
    }

    public static func wasDue(_ end: PartialDate) -> Phrase {
        Phrase("sheet.wasDue", .date("end", end))
    }

    /// When it begins, ends or both; nil when neither is known.
    public static func runs(_ start: PartialDate?, _ end: PartialDate?) -> Phrase? {
        switch (start, end) {
        case (nil, nil): nil
        case (let start?, nil): Phrase("sheet.starts", .date("start", start))
        case (nil, let end?): Phrase("sheet.ends", .date("end", end))
        case (let start?, let end?):
            Phrase("sheet.runs", .date("start", start), .date("end", end))
        }
    }

    public static func total(_ amount: String) -> Phrase {
        Phrase("sheet.total", .text("amount", amount))
    }

    /// A total under a heading, such as what was planned.
    public static func totalOf(_ heading: String, _ amount: String) -> Phrase {
        Phrase("sheet.totalOf", .text("heading", heading), .text("amount", amount))
    }

    public static func totalObtained(_ amount: String) -> Phrase {
        Phrase("sheet.totalObtained", .text("amount", amount))
    }

    public static func wholeHistory(_ entries: Int) -> Phrase {
        Phrase("sheet.wholeHistory", count: entries)
    }
}

/// What the pages of services, organisations and people say.
extension Phrase {
    public static let asList = Phrase("concerned.asList")
    public static let funds = Phrase("concerned.funds")
    public static let pilotsSteps = Phrase("concerned.steps")

    public static func concernedBy(_ count: Int) -> Phrase {
        count == 0 ? Phrase("concerned.none") : Phrase("concerned.by", count: count)
    }

    /// The same, of a name that nobody has taken over yet.
    public static func placeholderConcernedBy(_ count: Int) -> Phrase {
        Phrase("concerned.placeholder", .phrase("answer", concernedBy(count)))
    }
}
