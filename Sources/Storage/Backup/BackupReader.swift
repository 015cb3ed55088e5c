// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// Reads a backup from its first line to its last, a row at a time.
struct BackupReader {
    private let file: GzipReader
    private var hash = SHA256()
    private var number = 0
    private var rows = 0
    let header: Backup.Header
    private var table: BackupTable?

    init(path: String) throws(Backup.Failure) {
        guard let file = GzipReader(path: path) else { throw .unreadable(path: path) }
        self.file = file
        guard let line = try? file.line(), line.count < 4_096,
            let header = try? JSONDecoder().decode(Backup.Header.self, from: Data(line)),
            header.format == Backup.Header.format
        else { throw .notABackup }
        guard header.version == Backup.Header.version else {
            throw .unknownVersion(header.version)
        }
        self.header = header
        take(line)
    }

    /// The next row and its table; nothing after the last, once the footer agrees.
    mutating func next() throws(Backup.Failure) -> (table: BackupTable, row: [Datum])? {
        while let line = try line() {
            if line.first == UInt8(ascii: "[") {
                guard let table, let row = BackupRow.read(line, of: table) else {
                    throw .damaged(line: number + 1)
                }
                take(line)
                rows += 1
                return (table, row)
            }
            if try isFooter(line) { return nil }
            try begin(line)
            take(line)
        }
        throw .truncated
    }

    private func line() throws(Backup.Failure) -> ArraySlice<UInt8>? {
        do throws(GzipReader.Failure) {
            return try file.line()
        } catch {
            throw .damaged(line: number + 1)
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        line.withUnsafeBytes { hash.update(bufferPointer: $0) }
        hash.update(data: [UInt8(ascii: "\n")])
        number += 1
    }

    private mutating func begin(_ line: ArraySlice<UInt8>) throws(Backup.Failure) {
        let section = try? JSONDecoder().decode(Backup.Section.self, from: Data(line))
        table = BackupTable.all.first {
            $0.name == section?.table && $0.columnNames == section?.columns
        }
        guard table != nil else { throw .damaged(line: number + 1) }
    }

    private func isFooter(_ line: ArraySlice<UInt8>) throws(Backup.Failure) -> Bool {
        guard let footer = try? JSONDecoder().decode(Backup.Footer.self, from: Data(line)) else {
            return false
        }
        guard footer.rows == rows, footer.sha256 == hash.finalize().hexadecimal,
            try self.line() == nil
        else { throw .damaged(line: number + 1) }
        return true
    }
}
