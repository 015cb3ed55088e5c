// SPDX-License-Identifier: EUPL-1.2

import CZip
import Foundation

/// A part of an archive to write.
struct ZipPart {
    var name: String
    var bytes: [UInt8]
    /// Stored parts can be recognised without unpacking: OpenDocument wants its first one so.
    var isStored = false
}

/// Writes archives whose bytes depend on their parts alone.
enum ZipBuilder {
    static func bytes(of parts: [ZipPart]) throws(WritingFault) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else {
            throw WritingFault(reason: "zip_source_buffer_create")
        }
        guard let handle = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw WritingFault(reason: "zip_open_from_source")
        }
        // The archive gives up the source when closed; one more hold keeps it to be read back.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        do {
            try add(parts, to: handle)
        } catch {
            zip_discard(handle)
            throw error
        }
        guard zip_close(handle) == 0 else {
            zip_discard(handle)
            throw WritingFault(reason: "zip_close")
        }
        return try contents(of: source)
    }

    private static func add(_ parts: [ZipPart], to handle: OpaquePointer) throws(WritingFault) {
        // Noon on 1 January 2000, UTC: the same day in the local time that zip files record.
        let writtenAt: time_t = 946_728_000
        for part in parts {
            guard let source = copied(part.bytes, into: handle) else {
                throw WritingFault(reason: "zip_source_buffer")
            }
            let index = zip_file_add(handle, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                throw WritingFault(reason: "zip_file_add \(part.name)")
            }
            let method = part.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
            zip_set_file_compression(handle, UInt64(index), method, 6)
            zip_file_set_mtime(handle, UInt64(index), writtenAt, 0)
        }
    }

    /// libzip reads the parts when the archive closes, and frees this copy itself.
    private static func copied(_ bytes: [UInt8], into handle: OpaquePointer) -> OpaquePointer? {
        guard let copy = malloc(max(1, bytes.count)) else { return nil }
        bytes.withUnsafeBytes { buffer in
            UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: buffer)
        }
        return zip_source_buffer(handle, copy, UInt64(bytes.count), 1)
    }

    private static func contents(of source: OpaquePointer) throws(WritingFault) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
            throw WritingFault(reason: "zip_source_open")
        }
        defer { zip_source_close(source) }
        let size = Int(stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
        }
        guard bytes.count == size else { throw WritingFault(reason: "zip_source_read") }
        return bytes
    }
}
