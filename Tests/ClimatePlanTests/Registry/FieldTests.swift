// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ClimatePlan

@Suite("A field")
struct FieldTests {
    private func fault(_ id: FieldID, _ content: Content) throws -> FieldFault? {
        let specification = try given(
            .action(),
            .created(Fixed.service, .service, [.name: Content(.text("Déchets"))])
        )
        guard
            case .field(_, let field, let fault) = specification.refusal(
                of: .edit(Fixed.action, [id: content])
            )
        else { return nil }
        #expect(field == id)
        return fault
    }

    @Test func `takes what its type holds`() throws {
        #expect(try fault(.status, Content(.choice("blocked"))) == nil)
        #expect(try fault(.start, Content(.date(.part(.middle, of: 2024)))) == nil)
        #expect(try fault(.leadService, Content(.record(Fixed.service))) == nil)
        #expect(try fault(.progress, Content(.number(Quantity(100)))) == nil)
        #expect(try fault(.tags, Content(.words(["haies"]))) == nil)
        #expect(try fault(.continuousImprovement, Content(.flag(false))) == nil)
        #expect(try fault(.pilots, Content(.people([Fixed.person]))) == nil)
    }

    @Test func `refuses what its type does not hold`() throws {
        #expect(try fault(.status, Content(.choice("perhaps"))) == .notAChoice("perhaps"))
        #expect(try fault(.status, Content(.choices(["done", "late"]))) == .tooMany(limit: 1))
        #expect(try fault(.start, Content(.text("2024"))) == .wrongType)
        #expect(try fault(.progress, Content(.number(Quantity(101)))) == .outOfBounds(0...100))
        let unknown = Fixed.record(99)
        #expect(
            try fault(.leadService, Content(.record(unknown))) == .unknownReference(unknown)
        )
        #expect(
            try fault(.leadService, Content(.record(Fixed.action)))
                == .unknownReference(Fixed.action)
        )
        #expect(try fault(FieldID("colour"), Content(.text("green"))) == .unknown)
    }

    @Test func `keeps what was written when nothing was understood`() throws {
        let written = Content(nil, written: .plain("quand on pourra"))
        #expect(try fault(.start, written) == nil)
        var specification = try given(.action())
        for event in try specification.decided(.edit(Fixed.action, [.start: written])) {
            try specification.happened(event)
        }
        #expect(specification.territory.record(Fixed.action)?.content(.start) == written)
    }

    @Test func `that may name someone never lets plain words into the journal`() throws {
        let named = Content(nil, written: .plain("Mme Untel et M. Tel"))
        #expect(try fault(.pilots, named) == .unsealed)
        #expect(
            try fault(.pilots, Content(nil, written: .sealed(Fixed.sealed(80)))) == nil
        )
    }

    @Test func `has a limit`() throws {
        let line = String(repeating: "a", count: FieldLimit.lineBytes + 1)
        #expect(
            try fault(.title, Content(.text(line)))
                == .tooLong(limitBytes: FieldLimit.lineBytes)
        )
        let prose = String(repeating: "a", count: 40_000)
        #expect(try fault(.description, Content(.text(prose))) == nil)
    }

    @Test func `takes the documents people read, up to a size, and no other file`() throws {
        let specification = try given(.action())
        func fault(_ mediaType: String, size: Int) -> FieldFault? {
            let attachment = Attachment(
                id: AttachmentID(Fixed.uuid(9)),
                digest: "ab",
                mediaType: mediaType,
                size: size
            )
            let document = Command.create(
                Fixed.record(12),
                .document,
                under: Fixed.action,
                [.label: Content(.text("Audit")), .file: Content(.attachment(attachment))]
            )
            guard case .field(_, .file, let fault) = specification.refusal(of: document) else {
                return nil
            }
            return fault
        }
        #expect(fault("application/pdf", size: 1_024) == nil)
        #expect(fault("text/html", size: 1_024) == .mediaTypeNotTaken("text/html"))
        let limit = FieldLimit.attachmentBytes
        #expect(fault("application/pdf", size: limit + 1) == .tooLong(limitBytes: limit))
    }

    @Test func `that is required is not emptied`() throws {
        #expect(try fault(.title, .blank) == .required)
        #expect(try fault(.title, Content(nil, written: .plain("?"))) == .required)
    }

    @Test func `blank, zero and not estimated are three things`() {
        let contents: Set<Content> = [
            .blank, Content(.amount(.exactly(.zero, .euro))),
            Content(.amount(.notEstimated(.euro))),
        ]
        #expect(contents.count == 3)
    }

    @Test func `of every kind of record has a name of its own`() {
        for kind in RecordKind.allCases {
            let names = Territory(id: Fixed.territory).fields(of: kind).map(\.id)
            #expect(!names.isEmpty)
            #expect(Set(names).count == names.count, "\(kind)")
        }
    }

    @Test func `added by a territory serves like any other`() throws {
        let own = OwnField(
            id: OwnField.identifier(Fixed.record(90)),
            kind: .action,
            shape: .date,
            label: "Passage en Bureau"
        )
        let specification = try given(.action(), .fieldAdded(own))
        let edit = Command.edit(Fixed.action, [own.id: Content(.date(.year(2027)))])
        #expect(try specification.decided(edit).count == 1)
        #expect(
            specification.territory.fields(of: .action).last?.origin
                == .own(label: "Passage en Bureau")
        )
        #expect(specification.refusal(of: .addField(own)) == .fieldAlreadyThere(own.id))
    }
}
