// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Foundation
import Phrases
import Storage

/// `cheville journal …`
struct JournalCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Reads the journal of a territory.",
        subcommands: [JournalVerify.self, JournalShow.self, JournalExport.self]
    )
}

struct JournalVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recomputes the chain and names the first broken entry."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String

    func run() async throws {
        try await Installation.opened(options) { installation in
            let card = try await installation.card(territory)
            let verification = try await Journal(installation.store).verify(card.id)
            switch verification {
            case .sound(let head):
                installation.terminal.say(
                    .journalSound(Int(head.position), head.fingerprint)
                )
            case .broken(let position, let defect):
                throw Complaint(.journalBroken(at: position, .defect(defect.name)))
            case .noSuchTerritory:
                throw Complaint(.territoryUnknown(territory))
            }
        }
    }
}

extension Verification.Defect {
    /// Its key in the catalogues.
    fileprivate var name: String {
        switch self {
        case .missing: "missing"
        case .altered: "altered"
        case .instantGoesBack: "instantGoesBack"
        case .unreadable: "unreadable"
        case .headDiffers: "headDiffers"
        case .beyondHead: "beyondHead"
        }
    }
}

struct JournalShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One line per entry: position, instant, author, kind, record."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String
    @Option(help: "Only entries after this position.") var after: Int64 = 0

    func run() async throws {
        try await Installation.opened(options) { installation in
            let card = try await installation.card(territory)
            let terminal = installation.terminal
            try await Journal(installation.store).forEachEntry(of: card.id, after: after) { entry in
                terminal.say(entry.line)
            }
        }
    }
}

struct JournalExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Every entry as a line of JSON, on standard output."
    )

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String

    func run() async throws {
        try await Installation.opened(options) { installation in
            let card = try await installation.card(territory)
            let terminal = installation.terminal
            try await Journal(installation.store).forEachEntry(of: card.id) { entry in
                terminal.say(entry.json)
            }
        }
    }
}

extension Entry {
    fileprivate var instant: String {
        Date(timeIntervalSince1970: Double(stamp.moment.instant) / 1_000).formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        )
    }

    fileprivate var line: String {
        [
            String(position), instant, stamp.author.wire, wire.kind, wire.subject?.text ?? "-",
        ].joined(separator: "  ")
    }

    /// The envelope with the payload as it was hashed, so that the chain can be checked elsewhere.
    fileprivate var json: String {
        let members: [(String, String)] = [
            ("position", String(position)), ("instant", String(stamp.moment.instant)),
            ("day", quoted(stamp.moment.day.text)), ("author", quoted(stamp.author.wire)),
            ("gesture", quoted(stamp.gesture.text)),
            ("cause", stamp.cause.map { String($0) } ?? "null"),
            ("effective", quoted(stamp.effective.text)), ("kind", quoted(wire.kind)),
            ("version", String(wire.version)),
            ("subject", wire.subject.map { quoted($0.text) } ?? "null"),
            ("hash", quoted(fingerprint)),
            ("payload", String(decoding: wire.payload, as: UTF8.self)),
        ]
        return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    /// Only words of the journal's own vocabulary: nothing in them needs escaping.
    private func quoted(_ word: String) -> String { "\"\(word)\"" }
}
