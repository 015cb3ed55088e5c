// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Exchange
import Phrases

/// `cheville import`: what the file would do, then one gesture.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes a spreadsheet (XLSX, ODS, CSV) into a territory, as one gesture."
    )

    @Argument(help: "The spreadsheet.") var file: String
    @OptionGroup var options: DatabaseOptions
    @Option(help: "The territory's slug.") var territory: String
    @Option(help: "The plan its actions go into, by name.") var plan: String?
    @Option(help: "A YAML file that says what the columns mean; remembered for that shape.")
    var mapping: String?
    @Flag(help: "Say what would be done and write nothing.") var dryRun = false
    @Flag(help: "Where the file and the register disagree, take the file.") var takeFile = false
    @Flag(help: "Give the report as JSON.") var json = false

    func run() async throws {
        try await Installation.opened(options) { installation in
            let terminal = installation.terminal
            let desk = try await installation.desk(territory)
            let importer = try importer(at: desk, in: installation)
            let file = ImportFile(name: file, bytes: try Files.bytes(at: file))
            let proposal = try await proposal(of: file, importer, terminal.language)
            let receipt = dryRun ? nil : try await confirm(proposal, importer)
            if json {
                terminal.say(summary(of: proposal, receipt))
            } else {
                ImportSummary(
                    proposal: proposal,
                    isDone: !dryRun,
                    terminal: terminal,
                    territory: desk.snapshot.territory
                ).say()
            }
        }
    }

    private func importer(at desk: Desk, in installation: Installation) throws -> Importer {
        Importer(
            desk: desk,
            store: installation.store,
            instruments: installation.instruments,
            phrasebooks: installation.terminal.phrasebooks,
            vocabulary: try ColumnVocabulary.load()
        )
    }

    private func proposal(
        of file: ImportFile,
        _ importer: Importer,
        _ language: Language
    ) async throws(Complaint) -> ImportProposal {
        do throws(ImportRefusal) {
            let mapping = try mapping.map { path throws(ImportRefusal) in
                guard let bytes = try? Files.bytes(at: path) else {
                    throw .mapping(.malformed)
                }
                return try ColumnMapping(yaml: String(decoding: bytes, as: UTF8.self))
            }
            let consents: ImportConsents = takeFile ? [.replace, .takeFile] : []
            return try await importer.propose(
                file,
                options: ImportOptions(plan: plan, mapping: mapping, consents: consents),
                language: language
            )
        } catch {
            throw Complaint(error)
        }
    }

    private func confirm(
        _ proposal: ImportProposal,
        _ importer: Importer
    ) async throws(Complaint) -> Receipt? {
        var proposal = proposal
        // Beside a running server, others write too: look again a few times before giving up.
        for _ in 0..<5 {
            do throws(ImportFault) {
                return try await importer.confirm(proposal, by: .operator)
            } catch {
                switch error {
                case .moved(let fresh): proposal = fresh
                case .refused(let refusal): throw Complaint(refusal)
                case .desk(let fault): throw Complaint(fault)
                }
            }
        }
        throw Complaint(.importMoved)
    }

    private func summary(of proposal: ImportProposal, _ receipt: Receipt?) -> String {
        let position = receipt.map { String($0.position) } ?? "null"
        return #"{"isWritten":\#(receipt != nil),"position":\#(position),"#
            + #""report":\#(proposal.report.json)}"#
    }
}

extension Complaint {
    init(_ refusal: ImportRefusal) {
        if let phrase = refusal.phrase {
            self.init(phrase)
        } else {
            switch refusal {
            case .desk(let fault): self.init(fault)
            case .storage(let fault): self.init(fault)
            default: self.init(unspoken: "\(refusal)")
            }
        }
    }
}
