// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("A plan and its list of actions")
struct PlanTreeTests {
    private let sub = Fixed.record(31)

    /// Action 1 under a sub-axis, action 2 straight in the plan, action 3 in no plan.
    private func view() throws -> View {
        let specification = try given(
            .created(Fixed.plan, .plan, [.name: Content(.text("PCAET"))]),
            .created(Fixed.axis, .axis, under: Fixed.plan, [.title: Content(.text("Sobriété"))]),
            .created(sub, .axis, under: Fixed.axis, [.title: Content(.text("Déchets"))]),
            .action(Fixed.record(11), number: 1, [.status: Content(.choice("inProgress"))]),
            .action(Fixed.record(12), number: 2, [.title: Content(.text("Planter des haies"))]),
            .action(Fixed.record(13), number: 3),
            .created(
                Fixed.record(21),
                .placement,
                under: Fixed.record(11),
                [
                    .plan: Content(.record(Fixed.plan)), .axis: Content(.record(sub)),
                    .status: Content(.choice("upcoming")), .code: Content(.text("1.1.1")),
                ]
            ),
            .created(
                Fixed.record(22),
                .placement,
                under: Fixed.record(12),
                [.plan: Content(.record(Fixed.plan))]
            )
        )
        return specification.territory.seen(by: .operator, on: specification.day)
    }

    @Test func `puts each action under its axis, the others after`() throws {
        let view = try view()
        let tree = try #require(view.trees.first)
        #expect(tree.count == 2)
        #expect(tree.unplaced.map(\.action.number) == [2])
        let branch = try #require(tree.branches.first)
        #expect(branch.placed.isEmpty)
        #expect(branch.count == 1)
        let placed = try #require(branch.branches.first?.placed.first)
        #expect(placed.code == "1.1.1")
        #expect(placed.status == "upcoming", "the plan's own status before the action's")
    }

    @Test func `is sifted by axis and what stands under it, by plan, by its absence`() throws {
        let view = try view()
        func numbers(_ change: (inout ActionFilter) -> Void) -> [Int?] {
            var filter = ActionFilter()
            change(&filter)
            return view.matching(filter, among: view.actions) {
                ($0.text(.title) ?? "").lowercased()
            }
            .map(\.number)
        }
        #expect(numbers { _ in } == [1, 2, 3])
        #expect(numbers { $0.axis = Fixed.axis } == [1])
        #expect(numbers { $0.plan = Fixed.plan } == [1, 2])
        #expect(numbers { $0.isOutsidePlans = true } == [3])
        #expect(numbers { $0.words = ["haies", "planter"] } == [2])
        #expect(numbers { $0.choices[.status] = ["inProgress", "done"] } == [1])
        #expect(numbers { $0.isCarriedOutside = true } == [])
    }

    @Test func `knows the way down to an axis`() throws {
        let view = try view()
        #expect(view.path(to: try #require(view.record(sub))).map(\.id) == [Fixed.axis, sub])
    }
}

@Suite("A territory")
struct FoundingTests {
    private let founding = Command.found(Founding(name: "Hauts de Sorgne", siren: "200012345"))

    @Test func `opens its register once`() throws {
        #expect(try Specification().decided(founding).count == 1)
        #expect(try given().refusal(of: founding) == .alreadyFounded)
    }

    @Test func `takes nothing before its register is open`() {
        let action = Command.create(
            Fixed.action,
            .action,
            [.title: Content(.text("Composter"))]
        )
        #expect(Specification().refusal(of: action) == .notFounded)
    }

    @Test func `is opened by whoever runs the installation, and nobody else`() throws {
        let territory = Territory(id: Fixed.territory)
        let day = Day(checked: 2026, 11, 19)
        #expect(territory.allows(founding, with: territory.rights(of: .operator, on: day)))
        #expect(
            !territory.allows(
                founding,
                with: territory.rights(of: .person(Fixed.person), on: day)
            )
        )
    }
}
