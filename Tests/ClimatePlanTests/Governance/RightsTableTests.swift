// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import ClimatePlan

/// `docs/rights.csv` is written by hand: what each mandate may see and do. The code is compared
/// with it, cell by cell.
@Suite("The table of rights")
struct RightsTableTests {
    @Test func `says what the code does, and nothing else`() throws {
        let table = try RightsTable.read()
        let court = try Court()
        #expect(table.acts.map(\.name) == Court.acts.map(\.name))
        #expect(
            Set(table.holders)
                == Set(Mandate.Role.allCases.map(\.rawValue) + ["partner", "pilot", "nobody"])
        )
        for holder in table.holders {
            let holding = court.holding(of: holder)
            for (row, act) in zip(table.acts, Court.acts) {
                let found = act.isGranted(holding)
                #expect(found == row.answers[holder], "\(holder): \(row.name)")
            }
        }
    }

    @Test func `is what the page « Qui peut quoi » says`() throws {
        let table = try RightsTable.read()
        for role in Mandate.Role.allCases {
            let powers = Territory.powers(of: role)
            for power in Power.allCases {
                let row = try #require(table.acts.first { $0.name == power.act }, "\(power.act)")
                #expect(
                    powers.contains(power) == row.answers[role.rawValue],
                    "\(role): \(power.act)"
                )
            }
        }
    }

    @Test func `holds for a power what it implies`() {
        for role in Mandate.Role.allCases {
            let powers = Set(Territory.powers(of: role))
            for power in powers {
                #expect(power.implied.isSubset(of: powers), "\(role): \(power)")
            }
        }
    }
}

struct RightsTable {
    struct Act {
        let name: String
        let answers: [String: Bool]
    }

    var holders: [String]
    var acts: [Act]

    static func read() throws -> RightsTable {
        let file = URL(filePath: #filePath).appending(path: "../../../../docs/rights.csv")
        let lines = try String(contentsOf: file.standardized, encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let holders = Array(try #require(lines.first).dropFirst())
        return RightsTable(
            holders: holders,
            acts: lines.dropFirst().map { line in
                Act(
                    name: line[0],
                    answers: Dictionary(
                        zip(holders, line.dropFirst().map { $0 == "yes" }),
                        uniquingKeysWith: { first, _ in first }
                    )
                )
            }
        )
    }
}

extension Power {
    /// The row of the table that says who should have it.
    fileprivate var act: String {
        switch self {
        case .seeOwn: "see an action of one's own place"
        case .seeTerritory: "see an action of the territory"
        case .seeTeam: "see an action kept to the team"
        case .seeOwnOnceHidden: "see an action kept to the team of one's own place"
        case .seeDirectory: "see the directory"
        case .seeBlockages: "see a blockage of an action of the territory"
        case .seeTime: "see the time that an action of the territory takes"
        case .seeScenarios: "see a scenario of reorganisation"
        case .seeFiles: "see the files taken in"
        case .readQuestions: "see a question put to oneself on an action kept to the team"
        case .note: "add a note to an action of the territory"
        case .writeOwn: "write an action of one's own place"
        case .writeAny: "write an action of the territory"
        case .createActions: "create an action"
        case .setPriority: "set the priority of an action of one's own place"
        case .reportBlockages: "report a blockage on an action of one's own place"
        case .backOwn: "note a fact of portage on an action of one's own place"
        case .backPlans: "note a fact of portage on a plan"
        case .sayTime: "say the time that an action of one's own place takes"
        case .askArbitration: "ask for an arbitration on an action of one's own place"
        case .answerArbitration: "answer a question put to oneself"
        case .noteApproaches: "note a meeting with an organisation"
        case .keepDirectory: "keep the directory"
        case .composeBodies: "add a seat to a body"
        case .recordMandates: "record the mandate of an observer"
        case .nameLead: "record the mandate of a chef de projet"
        case .noteOwnAbsence: "note one's own absence"
        case .contestOwn: "contest one's own mandate"
        case .contestOthers: "contest the mandate of another"
        case .prepareReorganisations: "prepare a reorganisation"
        case .takeFiles: "take a file in"
        case .openPublicPage: "open or close the public page"
        }
    }
}
