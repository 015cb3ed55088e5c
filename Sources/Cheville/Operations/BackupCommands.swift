// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Desk
import Phrases
import Storage

/// `cheville backup FILE`, while others go on writing.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the whole installation into one file."
    )

    @Argument(help: "The file to write.") var file: String
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        try await Installation.opened(options) { installation in
            do throws(Backup.Failure) {
                let summary = try await Backup(installation.store)
                    .write(to: file, now: installation.instruments.now())
                installation.terminal.say(
                    .backedUp(summary.territories, entries: summary.entries, file)
                )
            } catch {
                throw Complaint(error)
            }
        }
    }
}

/// `cheville restore FILE`, into an empty database of either kind.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Fills an empty database from a backup, and erases again what was since."
    )

    @Argument(help: "The backup.") var file: String
    @OptionGroup var options: DatabaseOptions
    @OptionGroup var erasures: ErasureOptions

    func run() async throws {
        try await Installation.opened(options) { installation in
            do throws(Backup.Failure) {
                let summary = try await Backup(installation.store)
                    .restore(from: file, applying: erasures.log(beside: options.database))
                installation.terminal.say(
                    .restored(summary.territories, entries: summary.entries)
                )
            } catch {
                throw Complaint(error)
            }
        }
    }
}

extension Complaint {
    init(_ failure: Backup.Failure) {
        switch failure {
        case .unwritable(let path): self.init(.fileUnwritable(path))
        case .unreadable(let path): self.init(.fileUnreadable(path))
        case .notABackup: self.init(.backupUnknown)
        case .unknownVersion: self.init(.storeNewer)
        case .damaged(let line): self.init(.backupDamaged(line: line))
        case .truncated: self.init(.backupTruncated)
        case .notEmpty: self.init(.restoreNotEmpty)
        case .brokenChain(_, let verification):
            self.init(.backupChainBroken, detail: "\(verification)")
        case .erasures(let failure): self.init(.erasuresUnreadable, detail: "\(failure)")
        case .fault(let fault): self.init(fault)
        }
    }
}
