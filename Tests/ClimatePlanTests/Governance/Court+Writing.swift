// SPDX-License-Identifier: EUPL-1.2

@testable import ClimatePlan

extension Court {
    static let writing = sheets + register

    private static let sheets = [
        Act("write an action of the territory") { $0.may(edit(shared, .objectives)) },
        Act("write an action of one's own place") { $0.may(edit(own, .objectives)) },
        Act("set the priority of an action of one's own place") { $0.may(edit(own, .priority)) },
        Act("set the visibility of an action of one's own place") {
            $0.may(edit(own, .visibility))
        },
        Act("name the lead service of an action of one's own place") {
            $0.may(edit(own, .leadService))
        },
        Act("name the arbiter of an action of one's own place") {
            $0.may(edit(own, .arbiterPost)) && $0.may(edit(own, .arbiterBody))
        },
        Act("add a step to an action of the territory") {
            $0.may(create(.step, under: shared, titled))
        },
        Act("add a step to an action of one's own place") {
            $0.may(create(.step, under: own, titled))
        },
        Act("add an empty budget line to an action of the territory") {
            $0.may(create(.budgetLine, under: shared, [:]))
        },
        Act("add a note to an action of the territory") {
            $0.may(create(.note, under: shared, [.words: Content(.text("Vu"))]))
        },
        Act("add a note to an action of one's own place") {
            $0.may(create(.note, under: own, [.words: Content(.text("Vu"))]))
        },
        Act("add a note to an action kept to the team") {
            $0.may(create(.note, under: hidden, [.words: Content(.text("Vu"))]))
        },
        Act("place an action of one's own place in a plan") {
            $0.may(create(.placement, under: own, [.plan: Content(.record(Fixed.plan))]))
        },
        Act("remove a step of an action of one's own place") {
            $0.may(.record(.remove(ownStep)))
        },
        Act("remove an action of one's own place") { $0.may(.record(.remove(own))) },
        Act("create an action") { $0.may(create(.action, under: nil, titled)) },
    ]

    private static let register = [
        Act("write a plan") { $0.may(edit(Fixed.plan, .description)) },
        Act("write an organisation") { $0.may(edit(organisation, .siren)) },
        Act("rename the territory") { $0.may(edit($0.territory.sheet, .name)) },
        Act("change the logo of the territory") { $0.may(edit($0.territory.sheet, .logo)) },
        Act("open or close the public page") { $0.may(edit($0.territory.sheet, .publicPage)) },
        Act("add a field") { $0.may(.addField(field)) },
        Act("take a file in") { $0.may(.noteFile(file)) },
    ]

    /// Services, posts, bodies and their seats.
    static let composing = [
        Act("write a service") { $0.may(edit(Fixed.service, .acronym)) },
        Act("write a post") { $0.may(edit(post, .scope)) },
        Act("write a body") { $0.may(edit(body, .quorum)) },
        Act("write a seat") { $0.may(edit(seat, .name)) },
        Act("add a seat to a body") { $0.may(create(.seat, under: body, named)) },
        Act("remove a seat of a body") { $0.may(.record(.remove(seat))) },
        Act("add a site") { $0.may(create(.site, under: nil, named)) },
        Act("record the commitment of the President and the DGS") {
            $0.may(create(.commitment, under: $0.territory.sheet, titled))
        },
    ]
}
