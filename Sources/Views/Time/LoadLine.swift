// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// Time available against time needed, for a service, several of them, or a post.
struct LoadLine: Sendable {
    let names: [Link]
    let available: String
    let availableLabel: String
    let needed: String
    let neededLabel: String
    /// How much of it rests on hypotheses.
    let supposed: String?
    let balance: String
    let drawing: Markup

    /// - Parameter scale: the longest bar of the table.
    init(
        _ names: [Link],
        _ balance: Workload.Balance,
        over months: Int,
        scale: WorkTime,
        _ reader: Reader
    ) {
        self.names = names
        available = reader.fullTimes(balance.available, over: months)
        availableLabel = reader.say(.availableColumn)
        neededLabel = reader.say(.neededColumn)
        needed = reader.fullTimes(balance.needed, over: months)
        supposed =
            balance.supposed > .zero
            ? reader.say(.partSupposed(reader.fullTimes(balance.supposed, over: months))) : nil
        self.balance = reader.words(of: balance, over: months)
        drawing = Self.draw(balance, scale: scale)
    }

    /// A bar of what is available, and under it one of what is needed, whose end says by its shape
    /// what nobody has.
    private static func draw(_ balance: Workload.Balance, scale: WorkTime) -> Markup {
        func width(_ time: WorkTime) -> Int { time.share(of: scale, outOf: 1_000) }
        let held = min(balance.needed, balance.available)
        var writer = HTMLWriter()
        writer.raw("<svg class=\"load\" viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\"")
        writer.raw(" aria-hidden=\"true\" focusable=\"false\">")
        func bar(_ name: String, from start: Int, to end: Int, at top: Int) {
            guard end > start else { return }
            writer.raw("<rect")
            writer.attribute("class", name)
            writer.attribute("x", String(start))
            writer.attribute("y", String(top))
            writer.attribute("width", String(end - start))
            writer.raw(" height=\"8\"></rect>")
        }
        bar("load-available", from: 0, to: width(balance.available), at: 1)
        bar("load-needed", from: 0, to: width(held), at: 11)
        bar("load-missing", from: width(held), to: width(balance.needed), at: 11)
        writer.raw("</svg>")
        return writer.markup
    }
}

extension Reader {
    /// « 0,25 ETP », to the hundredth.
    func fullTimes(_ time: WorkTime, over months: Int) -> String {
        fullTimes(time.fullTimes(over: months))
    }

    func fullTimes(_ count: Quantity) -> String {
        phrasebook.amount(.exactly(count.hundredths, .fullTimeEquivalent))
    }

    /// « Il manque 0,25 ETP », « marge de 0,1 ETP », « juste ».
    func words(of balance: Workload.Balance, over months: Int) -> String {
        let missing = balance.shortage.fullTimes(over: months).hundredths
        if missing > .zero { return say(.timeMissing(fullTimes(missing))) }
        let margin = balance.margin.fullTimes(over: months).hundredths
        return say(margin > .zero ? .timeLeft(fullTimes(margin)) : .timeEven)
    }
}

extension Quantity {
    /// Rounded to the nearest hundredth.
    fileprivate var hundredths: Quantity {
        let sign: Int64 = tenThousandths < 0 ? -1 : 1
        return Quantity(tenThousandths: (tenThousandths + sign * 50) / 100 * 100)
    }
}
