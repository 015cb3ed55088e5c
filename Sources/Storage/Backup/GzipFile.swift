// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// Writes lines into a gzip file.
final class GzipWriter {
    private let file: gzFile

    /// Nothing if the file cannot be created.
    init?(path: String) {
        guard let file = gzopen(path, "wb6") else { return nil }
        self.file = file
    }

    private var isClosed = false

    /// False once the disk is full, or gone.
    func write(_ line: [UInt8]) -> Bool {
        let bytes = line + [UInt8(ascii: "\n")]
        return gzwrite(file, bytes, UInt32(bytes.count)) == Int32(bytes.count)
    }

    func close() -> Bool {
        isClosed = true
        return gzclose(file) == Z_OK
    }

    deinit {
        if !isClosed { gzclose(file) }
    }
}

/// Reads the lines of a gzip file, one buffer at a time.
final class GzipReader {
    /// No line may be longer, in bytes, whatever the file says.
    static let longestLine = 64 * 1024 * 1024

    private let file: gzFile
    private var buffer: [UInt8] = []
    private var place = 0
    private var isAtEnd = false

    /// Nothing if the file cannot be opened.
    init?(path: String) {
        guard let file = gzopen(path, "rb") else { return nil }
        self.file = file
    }

    enum Failure: Error {
        case damaged
    }

    /// The next line without its end; nothing after the last.
    func line() throws(Failure) -> ArraySlice<UInt8>? {
        var searched = place
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { place = end + 1 }
                return buffer[place..<end]
            }
            searched = buffer.count - place
            guard try fill() else {
                // What follows the last line end can only be a line cut short.
                guard buffer.isEmpty else { throw .damaged }
                return nil
            }
        }
    }

    /// Keeps what is not read yet and adds to it; false at the end of the file.
    private func fill() throws(Failure) -> Bool {
        buffer.removeFirst(place)
        place = 0
        guard !isAtEnd else { return false }
        guard buffer.count < Self.longestLine else { throw .damaged }
        var chunk = [UInt8](repeating: 0, count: 128 * 1024)
        let count = gzread(file, &chunk, UInt32(chunk.count))
        guard count >= 0 else { throw .damaged }
        if count < chunk.count {
            var code: Int32 = Z_OK
            _ = gzerror(file, &code)
            // A file cut short reads on to its last byte, and only then says so.
            guard code == Z_OK || code == Z_STREAM_END else { throw .damaged }
            isAtEnd = count == 0
        }
        buffer += chunk.prefix(Int(count))
        return count > 0
    }

    deinit {
        gzclose(file)
    }
}
