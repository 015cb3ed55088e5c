// SPDX-License-Identifier: EUPL-1.2

@testable import ClimatePlan

extension Court {
    static let reading =
        [
            Act("come in") { $0.rights.isKnown },
            Act("see a public action") { $0.sees(published) },
        ] + onceOpen + [
            Act("see an action of the territory") { $0.sees(shared) },
            Act("see an action of one's own place") { $0.sees(own) },
            Act("see an action that one's own organisation accompanies") {
                $0.sees(accompanied)
            },
            Act("see an action kept to the team") { $0.sees(hidden) },
            Act("see an action kept to the team of one's own place") { $0.sees(ownHidden) },
            Act("see the services and organisations") {
                $0.sees(Fixed.service) && $0.sees(organisation)
            },
            Act("see the seats of a body") { $0.sees(body) && $0.sees(seat) },
            Act("see the directory") { $0.rights.isInside },
            Act("see the files taken in") { !$0.view.exchanges.isEmpty },
            Act("see a blockage of an action of the territory") { $0.sees(blockage) },
            Act("see the time that an action of the territory takes") { $0.sees(time) },
            Act("see a question put on an action of the territory") { $0.sees(question) },
            Act("see a question put to oneself on an action kept to the team") {
                $0.sees(hiddenQuestion)
            },
            Act("see a meeting with an organisation") { $0.sees(approach) },
            Act("see a scenario of reorganisation") { $0.sees(scenario) },
        ]

    /// What opens with the public page.
    private static let onceOpen = [
        Act("see a public action once the public page is open") {
            $0.published.record(published) != nil
        },
        Act("see the plans and their axes once the public page is open") {
            $0.published.record(Fixed.plan) != nil && $0.published.record(Fixed.axis) != nil
        },
        Act("see a note on a public action once the public page is open") {
            $0.published.record(publishedNote) != nil
        },
        Act("see an action of the territory once the public page is open") {
            $0.published.record(shared) != nil
        },
        Act("read who pilots a public action once the public page is open") {
            guard let action = $0.published.record(published),
                let pilots = $0.published.field(.pilots, of: .action)
            else { return false }
            return $0.published.reads(pilots, of: action)
        },
    ]
}
