// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Desk
import Foundation
import Phrases
import Storage

/// `cheville doctor`: whether what is installed will hold.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examines the database and says what to mend."
    )

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        try await Installation.opened(options) { installation in
            let examination = try await Doctor(installation.store).examine()
            let terminal = installation.terminal
            terminal.say(examination.store.version)
            if let free = examination.store.freeBytes {
                terminal.say(.diskFree(megabytes: Int(free / 1_000_000)))
            }
            for setting in examination.store.settings {
                terminal.say(
                    setting.isDurable
                        ? .settingSound(setting.name, setting.value)
                        : .settingUnsafe(setting.name, setting.value)
                )
            }
            for register in examination.registers {
                terminal.say(
                    .registerExamined(
                        register.slug,
                        entries: Int(register.entries),
                        texts: Int(register.texts),
                        people: Int(register.people)
                    )
                )
            }
            if let oldest = examination.oldestNotice {
                let since = installation.instruments.moment(at: oldest).day
                terminal.say(.lettersWaiting(Int(examination.waitingNotices), since: since))
            }
            let broken = examination.registers.filter { !$0.agreesWithHead }.map(\.slug)
            guard broken.isEmpty else { throw Complaint(.registersDisagree(broken)) }
            guard examination.store.settings.allSatisfy(\.isDurable) else {
                throw Complaint(.settingsUnsafe)
            }
        }
    }
}
