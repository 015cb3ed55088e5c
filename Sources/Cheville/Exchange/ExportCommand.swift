// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Exchange
import Phrases
import Storage

/// `cheville export`: the register, or one plan, as a file that can be taken back.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the register as XLSX, ODS, CSV or JSON, as the file's name says."
    )

    @Argument(help: "The file to write.") var file: String
    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String
    @Option(help: "Only that plan, by name.") var plan: String?
    @Option(help: "What was so that day, as known now.") var asOf: String?
    @Option(help: "What had been recorded by that day.") var knownOn: String?

    func validate() throws {
        if asOf != nil, knownOn != nil {
            throw ValidationError("--as-of and --known-on do not go together.")
        }
    }

    func run() async throws {
        try await Installation.opened(options) { installation in
            guard let format = ExportFormat(fileName: file) else {
                throw Complaint(.exportFormatUnknown(file))
            }
            let desk = try await installation.desk(territory)
            var snapshot = desk.snapshot
            if let past = try past() { snapshot = try await desk.snapshot(asOf: past) }
            let view = snapshot.seen(by: .operator, on: installation.instruments.today())
            let request = ExportRequest(
                view: view,
                head: (snapshot.head.position, snapshot.head.hash),
                plan: try plan.map { try find($0, in: view) },
                phrasebook: installation.phrasebook,
                createdAt: Int(installation.instruments.now() / 1_000)
            )
            try Files.write(try Exporter.bytes(of: request, as: format), to: file)
            installation.terminal.say(.exported(view.actions.count, file))
        }
    }

    /// The past that is asked for, if one is.
    private func past() throws(Complaint) -> AsOf? {
        if let day = try asOf.map(Self.day) { return .state(day) }
        if let day = try knownOn.map(Self.day) { return .known(day) }
        return nil
    }

    private static func day(_ text: String) throws(Complaint) -> Day {
        guard let day = Day(text) else { throw Complaint(.dayMalformed(text)) }
        return day
    }

    private func find(_ name: String, in view: View) throws(Complaint) -> RecordID {
        let folded = Folding.fold(name)
        let plan = view.plans.first { $0.text(.name).map(Folding.fold) == folded }
        guard let plan else { throw Complaint(.planUnknown(name)) }
        return plan.id
    }
}
