// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import HashTreeCollections
import Phrases

/// `cheville person …`
struct PersonCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Adds someone to a territory.",
        subcommands: [PersonAdd.self]
    )
}

/// The roles as the command line names them.
enum RoleName: String, ExpressibleByArgument, CaseIterable {
    case projectLead = "chef-de-projet"
    case projectTeam = "equipe-projet"
    case electedLead = "elu-pilote"
    case president = "presidence"
    case director = "direction-generale"
    case secretariat
    case serviceMember = "agent-de-service"
    case organisationMember = "membre-d-organisation"
    case observer = "observateur"

    var role: Mandate.Role {
        switch self {
        case .projectLead: .projectLead
        case .projectTeam: .projectTeam
        case .electedLead: .electedLead
        case .president: .president
        case .director: .director
        case .secretariat: .secretariat
        case .serviceMember: .serviceMember
        case .organisationMember: .organisationMember
        case .observer: .observer
        }
    }
}

struct PersonAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds someone to the Directory, under a mandate."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String
    @Option var name: String
    @Option var email: String
    @Option(help: "What they are entrusted with.") var mandate: RoleName
    @Option(help: "The service, by its name, for an agent-de-service.") var service: String?
    @Option(help: "The organisation, by its name, for a membre-d-organisation.")
    var organisation: String?
    @Option(help: "The act that gives the mandate, as it is cited.") var act: String?

    func run() async throws {
        try await Installation.opened(options) { installation in
            guard email.contains("@"), email.utf8.count <= 254 else {
                throw Complaint(.emailMalformed(email))
            }
            let desk = try await installation.desk(territory)
            let snapshot = desk.snapshot
            let person = taking(over: snapshot.beside, installation.instruments)
            let given = Mandate(
                id: installation.instruments.id(),
                person: person.id,
                role: mandate.role,
                service: try service.map { try find($0, .service, in: snapshot.territory) },
                organisation: try organisation.map {
                    try find($0, .organisation, in: snapshot.territory)
                },
                start: installation.instruments.today(),
                act: act
            )
            var request = Request(
                .mandate(.record(given)),
                by: .operator,
                gesture: installation.instruments.id()
            )
            request.people = [person]
            _ = try await desk.submit(request)
            installation.terminal.say(.personAdded(name, .role(mandate.role)))
        }
    }

    /// Someone a file already named is taken over with all that refers to them.
    private func taking(over beside: Beside, _ instruments: Instruments) -> Person {
        let folded = Folding.fold(name)
        let known = beside.people.values.filter { person in
            person.email == email
                || (person.standing == .placeholder && Folding.fold(person.name) == folded)
        }
        var person =
            known.min { ($0.email == nil ? 1 : 0, $0.id) < ($1.email == nil ? 1 : 0, $1.id) }
            ?? Person(id: instruments.id(), name: name)
        person.name = name
        person.email = email
        if person.standing == .placeholder { person.standing = .invited }
        return person
    }

    private func find(
        _ name: String,
        _ kind: RecordKind,
        in territory: Territory
    ) throws(Complaint) -> RecordID {
        let folded = Folding.fold(name)
        let found = territory.records(of: kind).first { record in
            [record.text(.name), record.text(.acronym)].contains { name in
                name.map { Folding.fold($0) == folded } ?? false
            }
        }
        guard let found else { throw Complaint(.placeUnknown(name, kind)) }
        return found.id
    }
}
