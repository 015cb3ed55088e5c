// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// One body: who sits in it, college by college, who is missing by its own rules, and what it is.
public struct BodyPage: Page {
    public static let template = "Bodies/body"

    /// What its rules say is read under « Composition attendue ».
    private static let told: Set<FieldID> = [
        .name, .requiresPresident, .everyService, .requiredColleges, .requiredKinds,
    ]

    struct RequirementLine: Sendable {
        let mark: Mark
        let words: String
        let missing: [Link]
    }

    struct College: Sendable {
        let label: String
        let columns: SeatColumns
        let seats: [SeatLine]
    }

    let shell: Shell
    let heading: String
    let kind: String
    let answer: Sentence
    let remarks: [String]
    let tools: Tools?
    let requirementsLabel: String
    let requirements: [RequirementLine]
    let hasRequirements: Bool
    let colleges: [College]
    let factsLabel: String
    let facts: [PrintedField]
    let hasFacts: Bool
    let concern: Concern

    public init(_ reader: Reader, body: Record) {
        heading = reader.name(of: body)
        let bodies = Link(
            reader.say(.sectionBodies),
            to: reader.link(to: .bodies(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: [bodies])
        kind = reader.kind(of: body)
        let coverage = reader.view.coverage(of: body, on: reader.day)
        answer = Sentence(reader.sentence(of: coverage))
        remarks = reader.remarks(on: coverage)
        tools = Tools(
            [reader.correcting(body), reader.way(toAdd: .seat, under: body)],
            reader
        )
        requirementsLabel = reader.say(.compositionHeading)
        requirements = coverage.requirements.map { RequirementLine($0, reader) }
        hasRequirements = !requirements.isEmpty
        colleges = reader.colleges(of: coverage)
        factsLabel = reader.say(.bodySheet)
        facts = reader.view.fields(of: .body).filter { !Self.told.contains($0.id) }
            .compactMap { reader.editable($0, of: body) }
        hasFacts = !facts.isEmpty
        concern = reader.concern(of: body)
    }
}

/// What the columns of the table of seats are called.
struct SeatColumns: Sendable {
    let seat: String
    let titular: String
    let substitute: String

    init(_ reader: Reader) {
        seat = reader.say(.seatColumn)
        titular = reader.say(.titularColumn)
        substitute = reader.say(.substituteColumn)
    }
}

/// A seat: what it stands for, who holds it, who stands in for them.
struct SeatLine: Sendable {
    /// Leads to what it is for, where both go by one name.
    let name: Link
    /// The rank, where it says something.
    let rank: String
    /// The post, the service or the organisation that it is for.
    let standsFor: [Link]
    let holders: [HolderLine]
    let substitutes: [HolderLine]
    let hasSubstitutes: Bool
    /// Said where no person holds it.
    let vacancy: String?
    let fill: Link?
    let edit: EditLink?
    let titularLabel: String
    let substituteLabel: String

    init(_ seat: Coverage.Seat, _ reader: Reader) {
        let record = seat.record
        let title = reader.name(of: record)
        let held = [FieldID.post, .service, .organisation].flatMap { record.records($0) }
            .compactMap { reader.view.record($0) }.map { reader.link(to: $0) }
        name = held.first { $0.text == title } ?? Link(title, to: nil)
        standsFor = held.filter { $0.text != title }
        let rank = record.choice(.rank) == "member" ? "" : reader.chosen(.rank, of: record)
        self.rank = rank == title ? "" : rank
        var isOpen = false
        switch seat.standing {
        case .held(let tenure):
            holders = tenure.holders.map { HolderLine($0, reader) }
            substitutes = tenure.substitutes.map { HolderLine($0, reader) }
            vacancy = nil
        case .represented:
            (holders, substitutes, isOpen) = ([], [], true)
            vacancy = reader.say(.organisationSits)
        case .vacant(let since):
            (holders, substitutes, isOpen) = ([], [], true)
            vacancy = reader.say(
                since.map { .vacantSince(reader.phrasebook.day($0)) } ?? .vacantSeat
            )
        case .undisclosed: (holders, substitutes, vacancy) = ([], [], nil)
        }
        hasSubstitutes = !substitutes.isEmpty
        let registers = reader.view.rights.registers.contains(.bodyMember)
        fill =
            isOpen && registers && reader.mayWrite
            ? Link(reader.say(.fillSeat), to: reader.link(to: .people(reader.slug))) : nil
        edit = reader.editLink(record)
        titularLabel = reader.say(.titularColumn)
        substituteLabel = reader.say(.substituteColumn)
    }
}

extension BodyPage.RequirementLine {
    init(_ requirement: Coverage.Requirement, _ reader: Reader) {
        mark = Mark(
            reader.say(requirement.isMet ? .compositionMet : .compositionLacks),
            requirement.isMet ? .met : .unmet
        )
        words = reader.words(of: requirement.rule)
        missing = requirement.missing.map { reader.link(to: $0) }
    }
}

extension Reader {
    /// The quorum, and why nobody is named to someone from outside.
    fileprivate func remarks(on coverage: Coverage) -> [String] {
        let quorum = coverage.quorum.map { say(.quorumOf($0, of: coverage.counted.count)) }
        let hidden = coverage.isKnown || coverage.seats.isEmpty ? nil : say(.holdersUndisclosed)
        return [quorum, hidden].compactMap(\.self)
    }

    /// The seats in the order of the colleges; those of no college come last.
    fileprivate func colleges(of coverage: Coverage) -> [BodyPage.College] {
        let codes: [String?] = ChoiceList.colleges.codes + [nil]
        return codes.compactMap { code in
            let seats = coverage.seats.filter { $0.record.choice(.college) == code }
            guard !seats.isEmpty else { return nil }
            return BodyPage.College(
                label: code.map { phrasebook.label($0, of: .colleges) } ?? say(.withoutCollege),
                columns: SeatColumns(self),
                seats: seats.map { SeatLine($0, self) }
            )
        }
    }
}
