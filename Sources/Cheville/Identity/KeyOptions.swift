// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Desk
import Identity
import Phrases
import Storage

/// Where the installation's secrets are: every command that signs takes it.
struct KeyOptions: ParsableArguments {
    @Option(help: "The file of keys; beside an SQLite database unless given, else cheville.keys.")
    var keys: String?

    /// Reads the keys, and makes the file if there is none.
    func open(beside database: String, _ instruments: Instruments) throws(Complaint) -> SigningKeys
    {
        do throws(KeyFile.Fault) {
            return try file(beside: database).open(random: instruments.random)
        } catch {
            switch error {
            case .unreadable(let path): throw Complaint(.keysUnreadable(path))
            case .unwritable(let path): throw Complaint(.keysUnwritable(path))
            case .malformed(let path): throw Complaint(.keysMalformed(path))
            }
        }
    }

    private func file(beside database: String) -> KeyFile {
        if let keys { return KeyFile(path: keys) }
        guard case .sqlite(let path)? = try? DatabaseAddress(parsing: database) else {
            return .usual
        }
        return .beside(sqlite: path)
    }
}
