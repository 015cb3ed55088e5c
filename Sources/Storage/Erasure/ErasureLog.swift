// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file beside the database, one line an erasure: instant, territory, kind, identifier, author,
/// separated by tabs. Kept apart from backups, and given to a restore.
public struct ErasureLog: Hashable, Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// Where the log of an SQLite database lies unless it is said otherwise.
    public static func beside(sqlite path: String) -> Self {
        Self(path: path + ".erasures")
    }

    /// Where it lies otherwise: in the working directory.
    public static let usual = Self(path: "cheville.erasures")

    public enum Failure: Error, Hashable, Sendable {
        /// With the system's own error number.
        case unwritable(code: Int32)
        case unreadable(code: Int32)
        case malformed(line: Int)
    }

    /// Returns once the lines are on the disk.
    func append(_ erasures: [Erasure]) throws(Failure) {
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(code: errno) }
        defer { close(file) }
        let lines = Array(erasures.map { $0.line + "\n" }.joined().utf8)
        // In one call, so that the lines of two processes do not mix.
        guard write(file, lines, lines.count) == lines.count, fsync(file) == 0 else {
            throw .unwritable(code: errno)
        }
    }

    /// Empty if there is no such file. A last line cut short, without its end, is left out.
    func read() throws(Failure) -> [Erasure] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return [] }
            throw .unreadable(code: errno)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Self.read(file, into: &buffer)
            guard count >= 0 else { throw .unreadable(code: errno) }
            if count == 0 { break }
            bytes += buffer.prefix(count)
        }
        var erasures: [Erasure] = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.dropLast().enumerated() {
            guard let erasure = Erasure(line: String(decoding: line, as: UTF8.self)) else {
                throw .malformed(line: index + 1)
            }
            erasures.append(erasure)
        }
        return erasures
    }

    private static func read(_ file: Int32, into buffer: inout [UInt8]) -> Int {
        buffer.withUnsafeMutableBytes { bytes in
            #if canImport(Glibc)
                Glibc.read(file, bytes.baseAddress, bytes.count)
            #else
                Darwin.read(file, bytes.baseAddress, bytes.count)
            #endif
        }
    }
}

extension Erasure {
    fileprivate var line: String {
        [String(instant), territory.text, kind, id, author.wire].joined(separator: "\t")
    }

    fileprivate init?(line: String) {
        let words = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
        guard words.count == 5, let instant = Int64(words[0]) else { return nil }
        self.init(
            territory: words[1],
            kind: words[2],
            id: words[3],
            instant: instant,
            author: words[4]
        )
    }
}
