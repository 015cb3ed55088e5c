// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Identity
import Phrases
import Storage
import Views

/// `cheville login-link`: the first way in, and the last when no e-mail goes out.
struct LoginLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login-link",
        abstract: "Prints an address that signs someone in, once, within a quarter of an hour."
    )

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var keyOptions: KeyOptions
    @Option(help: "The territory's slug.") var territory: String
    @Option(help: "The address the Directory has for them.") var email: String
    @Option(help: "The address people reach the site at.")
    var baseURL = "http://127.0.0.1:8080"

    func run() async throws {
        try await Installation.opened(options) { installation in
            let instruments = installation.instruments
            let keys = try keyOptions.open(beside: options.database, instruments)
            let authentication = Authentication(
                installation.store,
                keys: keys,
                random: instruments.random
            )
            let card = try await installation.card(territory)
            let person = try await installation.person(email, in: card)
            let now = instruments.now()
            do throws(Invitations.Fault) {
                _ = try await authentication.invitations.vouch(
                    for: person.id,
                    in: card.id,
                    now: now
                )
            } catch {
                throw Complaint(error)
            }
            let token = try await authentication.links.make(
                .signIn,
                for: person.id,
                in: card.id,
                valid: .signIn(from: now)
            )
            let base = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
            installation.terminal.say(base + Address.link(token).path)
        }
    }
}

extension Installation {
    /// Whom the Directory of a territory has at an address.
    func person(_ email: String, in card: TerritoryCard) async throws -> Person {
        let wanted = EmailAddress.canonical(email)
        let people = try await PeopleRegister(store).listing(of: card.id).people
        let person = people.first { person in
            person.standing != .erased && person.email.map(EmailAddress.canonical) == wanted
        }
        guard let person else { throw Complaint(.personUnknown(email)) }
        return person
    }
}

extension Complaint {
    fileprivate init(_ fault: Invitations.Fault) {
        switch fault {
        case .addressTaken: self.init(.addressHasAccount)
        case .storage(let fault): self.init(fault)
        case .link, .otherPurpose, .noAddress, .password, .overloaded:
            self.init(.storeFailed, detail: "\(fault)")
        }
    }
}
