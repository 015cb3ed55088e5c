// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation

/// The command line of Cheville. Its verbs and options are stable.
@main
struct Cheville: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cheville",
        abstract: "Pilots a local climate plan.",
        version: Build.version,
        subcommands: [
            ServeCommand.self, TerritoryCommands.self, PersonCommands.self, ImportCommand.self,
            ExportCommand.self, JournalCommands.self, BackupCommand.self, RestoreCommand.self,
            DoctorCommand.self, LoginLink.self, TokenCommands.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let complaint as Complaint {
            Terminal.complain(complaint)
            Foundation.exit(1)
        } catch {
            exit(withError: error)
        }
    }
}
