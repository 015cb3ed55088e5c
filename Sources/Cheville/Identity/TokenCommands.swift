// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Foundation
import Identity
import Phrases
import Storage

/// `cheville token …`
struct TokenCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Gives programs access to a territory, in the name of a person.",
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self]
    )
}

struct TokenCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Prints a token for the API, this once; it acts within the person's rights."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String
    @Option(help: "The address the Directory has for the person.") var email: String
    @Option(help: "What it is for.") var label = ""

    func run() async throws {
        try await Installation.opened(options) { installation in
            let card = try await installation.card(territory)
            let person = try await installation.person(email, in: card)
            let (token, _) = try await installation.tokens.make(
                for: person.id,
                in: card.id,
                label: label,
                now: installation.instruments.now()
            )
            installation.terminal.say(token)
        }
    }
}

struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "One line per token: identifier, person, what it is for, until when, last use."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String

    func run() async throws {
        try await Installation.opened(options) { installation in
            let card = try await installation.card(territory)
            let tokens = try await installation.tokens.list(in: card.id)
            let people = try await PeopleRegister(installation.store).listing(of: card.id).people
            let names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
            guard !tokens.isEmpty else { return installation.terminal.say(.noToken) }
            for token in tokens {
                let words = [
                    token.id.text, names[token.person] ?? "", token.label,
                    installation.state(of: token), installation.lastUse(of: token),
                ]
                installation.terminal.say(words.filter { !$0.isEmpty }.joined(separator: "  "))
            }
        }
    }
}

struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Ends the use of a token at once."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String
    @Argument(help: "The identifier that `token list` gives.") var token: String

    func run() async throws {
        try await Installation.opened(options) { installation in
            let card = try await installation.card(territory)
            guard let id = AccessTokenID(token),
                try await installation.tokens.revoke(
                    id,
                    in: card.id,
                    now: installation.instruments.now()
                )
            else { throw Complaint(.tokenUnknown) }
            installation.terminal.say(.tokenRevoked)
        }
    }
}

extension Installation {
    fileprivate var tokens: AccessTokens { AccessTokens(store, random: instruments.random) }

    fileprivate func state(of token: AccessToken) -> String {
        if token.revoked != nil { return phrasebook[.tokenStateRevoked] }
        if token.expires <= instruments.now() { return phrasebook[.tokenStateExpired] }
        return phrasebook[.tokenUntil(day(token.expires))]
    }

    fileprivate func lastUse(of token: AccessToken) -> String {
        phrasebook[token.used.map { .tokenUsed(day($0)) } ?? .tokenNeverUsed]
    }

    private func day(_ instant: Int64) -> String {
        phrasebook.day(instruments.moment(at: instant).day)
    }
}
