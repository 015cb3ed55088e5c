// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Phrases

/// Where the command line speaks, and in which language.
struct Terminal: Sendable {
    let phrasebooks: Phrasebooks
    let language: Language

    var phrasebook: Phrasebook { phrasebooks[language] }

    /// The language of the session (`LC_ALL`, `LC_MESSAGES`, `LANG`); French when it says nothing.
    static func open() throws(Complaint) -> Terminal {
        let environment = ProcessInfo.processInfo.environment
        let session =
            ["LC_ALL", "LC_MESSAGES", "LANG"]
            .compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        do throws(CatalogueFault) {
            let language: Language = session.hasPrefix("en") ? .english : .french
            return Terminal(phrasebooks: try Phrasebooks.load(), language: language)
        } catch {
            throw Complaint(unspoken: "\(error)")
        }
    }

    func say(_ phrase: Phrase) { say(phrasebook[phrase]) }

    /// Written at once, for whoever reads it through a pipe.
    func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// One clear line on standard error.
    static func complain(_ complaint: Complaint) {
        let terminal = try? open()
        let line = terminal.map { complaint.line(in: $0.phrasebook) } ?? complaint.detail
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
