// SPDX-License-Identifier: EUPL-1.2

import CZip

/// A zip file handed in by someone, read part by part within limits.
final class ZipArchive {
    private let handle: OpaquePointer
    private let limits: ReadingLimits
    private var unpackedBytes = 0

    /// Opens the archive for as long as `body` runs: nothing is copied out of `bytes`.
    static func reading<Result>(
        _ bytes: [UInt8],
        limits: ReadingLimits,
        _ body: (ZipArchive) throws(FormatRefusal) -> Result
    ) throws(FormatRefusal) -> Result {
        try bytes.withUnsafeBufferPointer { buffer throws(FormatRefusal) -> Result in
            let source = zip_source_buffer_create(
                buffer.baseAddress,
                UInt64(buffer.count),
                0,
                nil
            )
            guard let source else { throw .damaged(part: "archive") }
            guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                zip_source_free(source)
                throw .damaged(part: "archive")
            }
            let archive = ZipArchive(handle: handle, limits: limits)
            defer { zip_discard(handle) }
            try archive.judgeDeclaredSizes()
            return try body(archive)
        }
    }

    private init(handle: OpaquePointer, limits: ReadingLimits) {
        self.handle = handle
        self.limits = limits
    }

    /// What the archive says of itself is enough to refuse it, never enough to trust it:
    /// `ZipEntry` counts again while unpacking.
    private func judgeDeclaredSizes() throws(FormatRefusal) {
        let count = Int(zip_get_num_entries(handle, 0))
        guard count <= limits.entries else {
            throw .tooLarge(.entries, limit: limits.entries)
        }
        for index in 0..<max(0, count) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, UInt64(index), 0, &stat) == 0 else {
                throw .damaged(part: "archive")
            }
            if stat.encryption_method != 0 { throw .encrypted }
            let isSuspect = stat.size > 1 << 20 && stat.comp_size < UInt64.max / 1024
            if isSuspect, stat.size > stat.comp_size * UInt64(limits.compressionRatio) {
                throw .archiveBomb
            }
        }
    }

    var names: [String] {
        (0..<max(0, zip_get_num_entries(handle, 0))).compactMap { index in
            zip_get_name(handle, UInt64(index), 0).map { String(cString: $0) }
        }
    }

    func contains(_ name: String) -> Bool {
        zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0
    }

    /// A part by its name (some programs do not keep its case), to be read once as a stream.
    func entry(_ name: String) throws(FormatRefusal) -> ZipEntry {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0, let file = zip_fopen_index(handle, UInt64(index), 0) else {
            throw .damaged(part: name)
        }
        return ZipEntry(name: name, file: file, archive: self)
    }

    /// How many more bytes may come out of this archive's next part.
    fileprivate var allowance: Int {
        min(limits.entryBytes, limits.unpackedBytes - unpackedBytes)
    }

    fileprivate func unpacked(_ count: Int) {
        unpackedBytes += count
    }
}

/// One part of an archive, unpacked piece by piece as it is asked for.
final class ZipEntry {
    let name: String
    private let file: OpaquePointer
    private let archive: ZipArchive
    private let allowance: Int
    private var unpackedBytes = 0
    /// Why the stream stopped before its end, if it did.
    private(set) var refusal: FormatRefusal?

    fileprivate init(name: String, file: OpaquePointer, archive: ZipArchive) {
        self.name = name
        self.file = file
        self.archive = archive
        allowance = archive.allowance
    }

    deinit {
        zip_fclose(file)
    }

    /// The number of bytes read, 0 at the end, nil once `refusal` says why.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard refusal == nil else { return nil }
        let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        guard count >= 0 else {
            refusal = .damaged(part: name)
            return nil
        }
        unpackedBytes += count
        archive.unpacked(count)
        guard unpackedBytes <= allowance else {
            refusal = .tooLarge(.unpackedBytes, limit: allowance)
            return nil
        }
        return count
    }

    /// The whole of a small part.
    func bytes(upTo limit: Int) throws(FormatRefusal) -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            while count < limit, let read = read(into: .init(rebasing: raw[count...])), read > 0 {
                count += read
            }
        }
        if let refusal { throw refusal }
        return bytes
    }
}
