// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import HashTreeCollections
import Phrases
import Sample
import Testing

@testable import Views

@Suite("The ways to edit")
struct EditingTests {
    private static func specimens(_ role: Mandate.Role, service: RecordID? = nil) throws
        -> Specimens
    {
        var register = try SampleRegister.sample()
        let mandate = Mandate(
            id: Sample.id(9_001),
            person: Sample.ortiz,
            role: role,
            service: service,
            organisation: role == .organisationMember ? Sample.region : nil,
            start: Sample.day("2025-01-01")
        )
        try register.perform([.mandate(.record(mandate))], on: Sample.day("2025-03-05"))
        return try Specimens(register)
    }

    private static func reader(_ specimens: Specimens, asOf: AsOf? = nil) -> Reader {
        specimens.reader(.action(Sample.slug, 1), asOf: asOf, by: .person(Sample.ortiz))
    }

    private static func html(_ specimens: Specimens, _ reader: Reader) throws -> String {
        let action = try #require(reader.view.action(number: 1))
        let page = ActionPage(reader, action: action, entries: [])
        return specimens.templates.render(page)
    }

    @Test func `are offered to whoever may write, field by field`() throws {
        let specimens = try Self.specimens(.serviceMember, service: Sample.waste)
        let reader = Self.reader(specimens)
        let html = try Self.html(specimens, reader)
        #expect(html.contains("/champs/objectives?lang=fr\" data-inplace"))
        #expect(html.contains("Ajouter une étape"))
        #expect(html.contains("Modifier toute la fiche"))
        // Kept to the team.
        #expect(!html.contains("/champs/priority"))
        #expect(!html.contains("nature=placement"))
        #expect(!reader.mayCreate(.action, under: nil))
        #expect(!reader.mayAddByName(.organisation))
    }

    @Test(arguments: [Mandate.Role.electedLead, .observer])
    func `stop at a note for those who only follow`(role: Mandate.Role) throws {
        let specimens = try Self.specimens(role)
        let html = try Self.html(specimens, Self.reader(specimens))
        #expect(html.contains("nature=note"))
        #expect(html.matches(of: /data-inplace/).count == 1)
    }

    @Test func `are not offered at all to those from elsewhere`() throws {
        let specimens = try Self.specimens(.organisationMember)
        let html = try Self.html(specimens, Self.reader(specimens))
        #expect(!html.contains("data-inplace"))
    }

    @Test func `are not offered in a past, nor on a journal that stopped`() throws {
        let specimens = try Self.specimens(.projectLead)
        let past = Self.reader(specimens, asOf: .known(Sample.day("2026-11-22")))
        #expect(!(try Self.html(specimens, past).contains("data-inplace")))
        let halted = specimens.reader(.action(Sample.slug, 1), haltedAt: 12)
        #expect(!(try Self.html(specimens, halted).contains("data-inplace")))
    }
}

@Suite("A form")
struct FormTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens() }

    private func reader(_ language: Language = .french) -> Reader {
        specimens.reader(.home(Sample.slug), in: language)
    }

    private func inputs(_ reader: Reader) throws -> [String: FieldInput] {
        let action = try #require(reader.view.record(Sample.compost))
        let form = RecordForm(reader, .whole(action), typed: nil)
        let inputs = form.groups.flatMap(\.inputs)
        return Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0) })
    }

    @Test func `asks for each type by the control that suits it`() throws {
        let reader = reader()
        let inputs = try inputs(reader)
        #expect(inputs.count == reader.view.fields(of: .action).count)
        #expect(inputs["champ.title"]?.isLine == true)
        #expect(inputs["champ.objectives"]?.isProse == true)
        #expect(inputs["champ.continuousImprovement"]?.radios.map(\.value) == ["oui", "non", ""])
        #expect(inputs["champ.priority"]?.radios.count == 4)
        #expect(inputs["champ.status"]?.options.count == 9)
        #expect(inputs["champ.themes"]?.boxes.filter(\.isChosen).count == 1)
        #expect(
            inputs["champ.pilotPost"]?.options.filter(\.isChosen).map(\.value) == [
                Sample.post.text
            ]
        )
        #expect(inputs["champ.partners"]?.boxes.filter(\.isChosen).count == 2)
        #expect(inputs["champ.partners"]?.lines.count == 1)
        #expect(inputs["champ.pilots"]?.lines.map(\.value) == ["Bastien Delmas", "", ""])
        #expect(inputs["champ.progress"]?.mode == "decimal")
        // What a file wrote stands where it can be mended.
        #expect(inputs["champ.start"]?.value == "mi-2025")
        #expect(inputs["champ.funding"]?.value == "200 à 500 k€ selon les subventions")
        #expect(inputs["champ.pilots"]?.written?.words.contains("B. Delmas + stagiaire") == true)
    }

    @Test(arguments: Language.allCases)
    func `shows nothing twice under one identifier`(language: Language) throws {
        for specimen in try specimens.editing(in: language) {
            let ids = specimen.html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(specimen.name)")
            for match in specimen.html.matches(of: /aria-describedby="([^"]+)"/) {
                for id in match.1.split(separator: " ") { #expect(ids.contains(String(id))) }
            }
            for match in specimen.html.matches(of: /href="#([^"]+)"/) {
                #expect(ids.contains(String(match.1)), "\(match.1)")
            }
            #expect(!specimen.html.contains("<b>"), "typed words are words")
        }
    }

    @Test func `knows a field that comes back as it was`() {
        let shown = FieldPrint.of(["a\nb "], in: .prose)
        #expect(FieldPrint.of(["a\nb"], in: .prose) == shown)
        #expect(FieldPrint.of(["a\nb", ""], in: .prose) == shown)
        #expect(FieldPrint.of(["a b"], in: .prose) != shown)
        let kinds = FieldType.records(.organisation)
        #expect(FieldPrint.of(["1", "2"], in: kinds) == FieldPrint.of(["2", "1"], in: kinds))
        #expect(FieldPrint.of(["1", "2"], in: .people) != FieldPrint.of(["2", "1"], in: .people))
    }

    @Test func `tells apart two people of one name`() throws {
        let register = specimens.register
        var beside = register.beside
        let other = Person(
            id: Sample.id(9),
            name: "Odile Vasseur",
            email: "o.vasseur@ailleurs.example"
        )
        beside.people[other.id] = other
        let known = reader()
        let reader = Reader(
            known.visit,
            view: register.territory.seen(
                by: .operator,
                on: Sample.day("2026-11-22"),
                beside: beside
            ),
            slug: Sample.slug,
            territoryName: known.territoryName,
            zone: known.zone
        )
        let labels = reader.candidates(already: []).map(\.label)
        #expect(labels.contains("Odile Vasseur (o.vasseur@ailleurs.example)"))
        #expect(labels.contains("Odile Vasseur (odile.vasseur@demo.example)"))
        #expect(labels.contains("Inès Ortiz"))
    }
}
