// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Phrases

/// The files named on the command line.
enum Files {
    static func bytes(at path: String) throws(Complaint) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint(.fileUnreadable(path))
        }
        return [UInt8](data)
    }

    /// The file appears under its name only once it is whole.
    static func write(_ bytes: [UInt8], to path: String) throws(Complaint) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Complaint(.fileUnwritable(path))
        }
    }
}
