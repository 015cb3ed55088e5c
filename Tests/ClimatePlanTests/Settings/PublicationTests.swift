// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("What a territory publishes")
struct PublicationTests {
    private static let placement = Fixed.record(18)
    private static let note = Fixed.record(19)
    private static let step = Fixed.record(21)
    private static let kept = Fixed.record(22)

    /// One public action in a plan, with all that hangs under it, beside one that is not public.
    private func territory(isOpen: Bool?) throws -> Specification {
        var specification = try given(
            .created(Fixed.service, .service, [.name: Content(.text("Energie"))]),
            .created(Fixed.plan, .plan, [.name: Content(.text("Plan"))]),
            .created(Fixed.axis, .axis, under: Fixed.plan, [.title: Content(.text("Axe"))]),
            .action(
                Fixed.action,
                number: 1,
                [
                    .visibility: Content(.choice("public")), .status: Content(.choice("done")),
                    .description: Content(.text("Interne")),
                    .pilots: Content(.people([Fixed.person])),
                ]
            ),
            .created(
                Self.placement,
                .placement,
                under: Fixed.action,
                [.plan: Content(.record(Fixed.plan)), .axis: Content(.record(Fixed.axis))]
            ),
            .created(
                Self.note,
                .note,
                under: Fixed.action,
                [.words: Content(.text(.sealed(Fixed.sealed(1))))]
            ),
            .created(Self.step, .step, under: Fixed.action, [.title: Content(.text("Etape"))]),
            .action(Self.kept, number: 2, [.visibility: Content(.choice("territory"))])
        )
        if let isOpen {
            let sheet = specification.territory.sheet
            try specification.happened(.edited(sheet, [.publicPage: Content(.flag(isOpen))]))
        }
        return specification
    }

    private func view(_ specification: Specification, by viewer: Viewer = .anyone) -> View {
        specification.territory.seen(by: viewer, on: specification.day)
    }

    @Test(arguments: [nil, false])
    func `is nothing until the public page is open`(isOpen: Bool?) throws {
        let view = view(try territory(isOpen: isOpen))
        #expect(!view.isPublished)
        #expect(RecordKind.allCases.allSatisfy { view.records(of: $0).isEmpty })
        #expect(view.trees.isEmpty)
        #expect(view.sheet == nil)
    }

    @Test func `is the plans, and the public actions with their places`() throws {
        let view = view(try territory(isOpen: true))
        #expect(view.isPublished)
        let tree = try #require(view.trees.first)
        #expect(tree.branches.first?.placed.map(\.action.id) == [Fixed.action])
        let seen = Set(RecordKind.allCases.flatMap { view.records(of: $0) }.map(\.id))
        #expect(
            seen == [view.sheet?.id, Fixed.plan, Fixed.axis, Fixed.action, Self.placement]
        )
        #expect(view.children(of: Fixed.action, kind: .note).isEmpty)
        #expect(view.children(of: Fixed.action, kind: .step).isEmpty)
        #expect(view.record(Self.kept) == nil)
    }

    @Test func `says of an action its title and its status`() throws {
        let view = view(try territory(isOpen: true))
        let action = try #require(view.record(Fixed.action))
        let read = view.fields(of: .action).filter { view.reads($0, of: action) }.map(\.id)
        #expect(Set(read) == [.title, .status])
        let description = try #require(view.field(.description, of: .action))
        #expect(view.content(description, of: action).isBlank)
    }

    @Test func `is no more to someone whose mandate has ended, even the pilot`() throws {
        let view = view(try territory(isOpen: true), by: .person(Fixed.person))
        #expect(view.actions.map(\.id) == [Fixed.action])
        #expect(view.children(of: Fixed.action, kind: .note).isEmpty)
    }

    @Test func `can be seen beforehand, and nothing is opened by it`() throws {
        let specification = try territory(isOpen: nil)
        let preview = specification.territory.published
            .seen(by: .anyone, on: specification.day)
        #expect(preview.actions.map(\.id) == [Fixed.action])
        #expect(preview.position == specification.territory.position)
        #expect(!specification.territory.isPublished)
    }

    @Test func `is judged today, whatever past is read`() throws {
        let past = try territory(isOpen: true)
        let present = try territory(isOpen: false)
        let view = past.territory.seen(
            by: .anyone,
            on: past.day,
            asOf: .state(past.day),
            present: present.territory
        )
        #expect(view.actions.isEmpty)
        #expect(view.logo == nil)
    }
}

@Suite("A logo")
struct LogoTests {
    private func refusal(_ mediaType: String, size: Int) throws -> Refusal? {
        let specification = try given()
        let file = Attachment(
            id: AttachmentID(Fixed.uuid(90)),
            digest: String(repeating: "0f", count: 32),
            mediaType: mediaType,
            size: size
        )
        let sheet = specification.territory.sheet
        return specification.refusal(of: .edit(sheet, [.logo: Content(.attachment(file))]))
    }

    @Test(arguments: ["image/png", "image/jpeg"])
    func `is a small picture`(mediaType: String) throws {
        #expect(try refusal(mediaType, size: 200_000) == nil)
        let sheet = try given().territory.sheet
        #expect(
            try refusal(mediaType, size: 200_001)
                == .field(sheet, .logo, .tooLong(limitBytes: 200_000))
        )
    }

    @Test(arguments: ["image/webp", "application/pdf", "image/svg+xml"])
    func `is nothing else`(mediaType: String) throws {
        let sheet = try given().territory.sheet
        #expect(
            try refusal(mediaType, size: 10)
                == .field(sheet, .logo, .mediaTypeNotTaken(mediaType))
        )
    }
}
