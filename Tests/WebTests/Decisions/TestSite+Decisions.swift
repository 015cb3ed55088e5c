// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Identity
import Sample

/// A question of the sample, put to the post of a DGS who reads on a phone.
extension TestSite {
    static let question: RecordID = Sample.id(7_300)
    static let option: RecordID = Sample.id(7_301)
    static let director: PersonID = Sample.id(7_310)
    static let mandate: MandateID = Sample.id(7_311)

    /// Puts the question about the sample's first action.
    func ask() async throws {
        var request = SampleRequest(
            .together(
                [
                    .mandate(
                        .record(
                            Mandate(
                                id: Self.mandate,
                                person: Self.director,
                                role: .postHolder,
                                post: Sample.post,
                                start: Sample.day("2026-01-01")
                            )
                        )
                    ),
                    create(
                        Self.question,
                        .arbitration,
                        under: Sample.compost,
                        [
                            .title: .text("Faut-il attendre le marché ?"),
                            .description: .text("Le marché se termine **en mars**."),
                            .post: .record(Sample.post),
                            .due: .date(.day(Sample.day("2026-11-12"))),
                        ]
                    ),
                    create(
                        Self.option,
                        .option,
                        under: Self.question,
                        [
                            .title: .text("Lancer sans attendre"), .status: .choice("inProgress"),
                            .time: .amount(.exactly(Quantity(1), .fullTimeEquivalent)),
                        ]
                    ),
                ]
            ),
            by: .operator,
            gesture: desks.instruments.id()
        )
        request.people = [
            Person(
                id: Self.director,
                name: "Anaïs Valois",
                email: "anais.valois@demo.example",
                standing: .invited
            )
        ]
        _ = try await desk.submit(request)
    }

    func perform(_ command: Command) async throws {
        _ = try await desk.submit(
            SampleRequest(command, by: .operator, gesture: desks.instruments.id())
        )
    }

    func create(
        _ id: RecordID,
        _ kind: RecordKind,
        under parent: RecordID? = nil,
        _ fields: [FieldID: Value]
    ) -> Command {
        let contents = fields.mapValues { Content($0) }
        return .record(
            .create(Record.Creation(id: id, kind: kind, parent: parent, fields: contents))
        )
    }

    /// The address that the letter would carry.
    func questionLink(from now: Int64? = nil) async throws -> String {
        let token = try await authentication.links.make(
            .arbitration,
            for: Self.director,
            in: desk.id,
            facts: QuestionFacts(arbitration: Self.question).json,
            valid: .arbitration(from: now ?? desks.instruments.now())
        )
        return "/lien/" + token
    }

    var asked: Record? { desk.snapshot.territory.record(Self.question) }
    var status: String? { desk.snapshot.territory.record(Sample.compost)?.choice(.status) }
}
