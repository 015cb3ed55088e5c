// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Phrases

/// `cheville territory …`
struct TerritoryCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "territory",
        abstract: "Opens the register of a territory.",
        subcommands: [TerritoryCreate.self]
    )
}

struct TerritoryCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Opens the register of a territory, its name taken from the reference data."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The nine digits of its SIREN.") var siren: String
    @Option(help: "Its word in addresses; made from the name unless given.") var slug: String?
    @Option(help: "Its name; taken from the reference data unless given.") var name: String?
    @Option(help: "The territory it belongs to.") var parent: String?

    func run() async throws {
        try await Installation.opened(options) { installation in
            guard siren.utf8.count == 9, siren.utf8.allSatisfy({ (48...57).contains($0) }) else {
                throw Complaint(.sirenMalformed(siren))
            }
            let reference = try EPCIRegister.load().find(siren: siren)
            guard let name = name ?? reference?.name else { throw Complaint(.sirenUnknown(siren)) }
            let slug = try Slug(slug ?? name)
            let founding = Founding(
                name: name,
                siren: siren,
                kind: reference?.kind,
                parent: parent
            )
            try await found(founding, at: slug, in: installation)
        }
    }

    private func found(
        _ founding: Founding,
        at slug: Slug,
        in installation: Installation
    ) async throws(Complaint) {
        do throws(Desks.FoundingFault) {
            _ = try await installation.desks.found(founding, slug: slug.text)
            installation.terminal.say(.territoryCreated(founding.name, "/t/\(slug.text)"))
        } catch {
            switch error {
            case .slugTaken: throw Complaint(.slugTaken(slug.text))
            case .desk(let fault): throw Complaint(fault)
            }
        }
    }
}

/// The word a territory goes by in addresses: lower-case letters, digits and hyphens.
struct Slug {
    static let longest = 60
    let text: String

    init(_ words: String) throws(Complaint) {
        let slug = Folding.fold(words)
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .joined(separator: "-").prefix(Self.longest)
        guard !slug.isEmpty else { throw Complaint(.slugMalformed(words)) }
        text = String(slug)
    }
}
