// SPDX-License-Identifier: EUPL-1.2

import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of the installation's secrets: outside the database and its backup, shared by all its
/// servers. One key a line, in base64; the first signs. To change keys, add a line at the top; to
/// make worthless all that an old key signed, remove its line.
public struct KeyFile: Hashable, Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// Where the keys of an SQLite database lie unless it is said otherwise.
    public static func beside(sqlite path: String) -> Self { Self(path: path + ".keys") }

    /// Where they lie otherwise: in the working directory.
    public static let usual = Self(path: "cheville.keys")

    public enum Fault: Error, Hashable, Sendable {
        case unreadable(path: String)
        case unwritable(path: String)
        /// A line that is no key of 32 bytes or more in base64, or no line at all.
        case malformed(path: String)
    }

    /// No file of keys is longer, in bytes.
    private static let longest = 65_536

    /// Reads the keys; makes the file with one first, for its owner's eyes alone, if there is none.
    /// - Parameter random: unguessable bytes, as many as asked.
    public func open(random: (Int) -> [UInt8]) throws(Fault) -> SigningKeys {
        if access(path, F_OK) != 0 { try create(random) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(path: path)
        }
        let data = (try? file.read(upToCount: Self.longest + 1)) ?? Data()
        guard data.count <= Self.longest else { throw .malformed(path: path) }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
        let keys = lines.compactMap { Data(base64Encoded: String($0)).map { [UInt8]($0) } }
        guard keys.count == lines.count, let signing = SigningKeys(keys) else {
            throw .malformed(path: path)
        }
        return signing
    }

    /// Written whole under another name first: two servers that start together end with one key.
    private func create(_ random: (Int) -> [UInt8]) throws(Fault) {
        let line = Data(random(SigningKeys.keyLength)).base64EncodedString() + "\n"
        let bytes = Array(line.utf8)
        let draft = path + "." + UUID(chance: random).uuidString.lowercased()
        let file = Self.create(draft)
        guard file >= 0 else { throw .unwritable(path: path) }
        let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        close(file)
        defer { unlink(draft) }
        guard isWritten, link(draft, path) == 0 || errno == EEXIST else {
            throw .unwritable(path: path)
        }
    }

    /// The method of the same name hides the system's.
    private static func create(_ path: String) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        #if canImport(Glibc)
            return Glibc.open(path, flags, 0o600)
        #else
            return Darwin.open(path, flags, 0o600)
        #endif
    }
}
