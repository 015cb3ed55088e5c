// SPDX-License-Identifier: EUPL-1.2

@testable import ClimatePlan

/// What is stopped, backed, asked, and who is entrusted with what.
extension Court {
    private static let land: [FieldID: Content] = [.cause: Content(.choice("land"))]
    private static let declared: [FieldID: Content] = [.kind: Content(.choice("declared"))]
    private static let sized: [FieldID: Content] = [.size: Content(.choice("halfTime"))]
    private static let met: [FieldID: Content] = [.outcome: Content(.choice("met"))]
    private static let saving: [FieldID: Content] = [
        .kind: Content(.choice("saving")), .label: Content(.text("Chauffage")),
    ]

    static let portage = [
        Act("report a blockage on an action of the territory") {
            $0.may(create(.blockage, under: shared, land))
        },
        Act("report a blockage on an action of one's own place") {
            $0.may(create(.blockage, under: own, land))
        },
        Act("lift a blockage of an action of one's own place") {
            $0.may(edit(ownBlockage, .liftedOn))
        },
        Act("note a meeting with an organisation") {
            $0.may(create(.approach, under: organisation, met))
        },
        Act("take back a meeting with an organisation") {
            $0.may(.record(.remove(approach)))
        },
        Act("note a fact of portage on a plan") {
            $0.may(create(.backing, under: Fixed.plan, declared))
        },
        Act("note a fact of portage on an action of the territory") {
            $0.may(create(.backing, under: shared, declared))
        },
        Act("note a fact of portage on an action of one's own place") {
            $0.may(create(.backing, under: own, declared))
        },
        Act("note a benefit of an action of one's own place") {
            $0.may(create(.benefit, under: own, saving))
        },
        Act("say the time that an action of one's own place takes") {
            $0.may(create(.timeNeed, under: own, sized))
        },
        Act("say the time that a body takes") { $0.may(create(.timeNeed, under: body, sized)) },
    ]

    static let arbitrating = [
        Act("ask for an arbitration on a plan") {
            $0.may(create(.arbitration, under: Fixed.plan, titled))
        },
        Act("ask for an arbitration on an action of one's own place") {
            $0.may(create(.arbitration, under: own, titled))
        },
        Act("add an option to a question of one's own place") {
            $0.may(create(.option, under: ownQuestion, titled))
        },
        Act("answer a question put to oneself") {
            $0.may(.arbitration(.answer(hiddenQuestion, .toDiscuss, by: Fixed.person)))
        },
        Act("answer a question in the name of another") {
            $0.may(.arbitration(.answer(hiddenQuestion, .toDiscuss, by: other)))
        },
        Act("answer a question of one's own place that is put to another") {
            $0.may(.arbitration(.answer(ownQuestion, .toDiscuss, by: Fixed.person)))
        },
        Act("withdraw a question of one's own place") {
            $0.may(.arbitration(.answer(ownQuestion, .withdrawn, by: Fixed.person)))
        },
        Act("prepare a reorganisation") {
            $0.may(create(.reorganisation, under: nil, named))
                && $0.may(
                    create(.reshaping, under: scenario, [.kind: Content(.choice("create"))])
                )
        },
        Act("carry out a reorganisation") { $0.may(.reorganisation(.markApplied(scenario))) },
    ]

    static let keeping = [
        Act("keep the directory") { $0.rights.keepsDirectory },
        Act("correct one's own telephone number") {
            $0.corrects(Fixed.person) { $0.phone = "0100000000" }
        },
        Act("correct one's own name") { $0.corrects(Fixed.person) { $0.name = "Autre" } },
        Act("change the e-mail address of a chef de projet") {
            $0.corrects(lead) { $0.email = "b@demo.example" }
        },
        Act("change the e-mail address of an observer") {
            $0.corrects(other) { $0.email = "b@demo.example" }
        },
        Act("erase someone who holds nothing") { $0.erases(Fixed.person(53)) },
        Act("erase a chef de projet") { $0.erases(lead) },
        Act("erase an observer") { $0.erases(other) },
        Act("erase oneself") { $0.erases(Fixed.person) },
    ]

    private static let lastDay = Day(checked: 2026, 12, 31)
    private static let absence = Mandate.Absence(
        start: Day(checked: 2026, 12, 1),
        end: Day(checked: 2026, 12, 5)
    )

    static let entrusting = [
        Act("record the mandate of a chef de projet") {
            $0.may(entrust(.projectLead, to: other))
        },
        Act("record the mandate of an observer") { $0.may(entrust(.observer, to: other)) },
        Act("record a mandate for oneself") { $0.may(entrust(.observer, to: Fixed.person)) },
        Act("end the mandate of another") {
            $0.may(.mandate(.end(otherMandate, on: lastDay)))
        },
        Act("end one's own mandate") { $0.may(.mandate(.end(Fixed.mandate, on: lastDay))) },
        Act("note one's own absence") {
            $0.may(.mandate(.noteAbsence(Fixed.mandate, absence)))
        },
        Act("note the absence of another") {
            $0.may(.mandate(.noteAbsence(otherMandate, absence)))
        },
        Act("contest one's own mandate") { $0.may(.mandate(.contest(Fixed.mandate))) },
        Act("contest the mandate of another") { $0.may(.mandate(.contest(otherMandate))) },
        Act("uphold a contested mandate of another") {
            $0.may(.mandate(.settle(otherMandate)))
        },
        Act("uphold one's own contested mandate") { $0.may(.mandate(.settle(Fixed.mandate))) },
        Act("open a register") { $0.may(.found(Founding(name: "Ailleurs", siren: "1"))) },
    ]
}
