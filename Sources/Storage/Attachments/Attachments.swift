// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto

/// The content of files, in chunks named by their own hash: the same chunk is kept once in a
/// territory. Content is written before the commit that refers to it, and swept if none does.
public struct Attachments: Sendable {
    let store: any Store

    /// 256 KiB: what one statement carries at a time.
    public static let chunkLength = 256 * 1024

    public init(_ store: any Store) {
        self.store = store
    }

    public enum WriteFault<Upstream: Error>: Error {
        /// More bytes came than were allowed.
        case tooLarge(limit: Int)
        case source(Upstream)
        case fault(StoreFault)
    }

    /// Takes a file in as it comes, holding one chunk at a time.
    /// - Parameters:
    ///   - limit: in bytes.
    ///   - now: in milliseconds since 1970 UTC; the sweep spares what is recent.
    public func write<Source: AsyncSequence>(
        _ source: Source,
        as id: AttachmentID,
        mediaType: String,
        in territory: TerritoryID,
        limit: Int,
        now: Int64
    ) async throws(WriteFault<Source.Failure>) -> AttachmentReference
    where Source.Element: Collection<UInt8> {
        var hash = SHA256()
        var size = 0
        var pending: [UInt8] = []
        var chunks: [String] = []
        do {
            var iterator = source.makeAsyncIterator()
            while let bytes = try await iterator.next(isolation: nil) {
                size += bytes.count
                guard size <= limit else { throw WriteFault<Source.Failure>.tooLarge(limit: limit) }
                pending += bytes
                while pending.count >= Self.chunkLength {
                    let chunk = Array(pending.prefix(Self.chunkLength))
                    pending.removeFirst(chunk.count)
                    hash.update(data: chunk)
                    chunks.append(try await write(chunk, in: territory, now: now))
                }
            }
            hash.update(data: pending)
            if !pending.isEmpty { chunks.append(try await write(pending, in: territory, now: now)) }
        } catch let fault as WriteFault<Source.Failure> {
            throw fault
        } catch let fault as StoreFault {
            throw .fault(fault)
        } catch let fault as Source.Failure {
            throw .source(fault)
        } catch {
            throw .fault(.other(code: "attachment", message: "unexpected failure"))
        }
        return AttachmentReference(
            attachment: Attachment(
                id: id,
                digest: hash.finalize().hexadecimal,
                mediaType: mediaType,
                size: size
            ),
            chunks: chunks
        )
    }

    private func write(
        _ chunk: [UInt8],
        in territory: TerritoryID,
        now: Int64
    ) async throws(StoreFault) -> String {
        let digest = SHA256.hash(data: chunk).hexadecimal
        // Written again, a chunk counts as recent again: the sweep must not take it from under
        // the commit that is about to refer to it.
        try await store.perform([
            """
            INSERT INTO chunks (territory, digest, content, written)
            VALUES (\(territory), \(digest), \(chunk), \(now))
            ON CONFLICT (territory, digest) DO UPDATE SET written = excluded.written
            """
        ])
        return digest
    }

    /// Nothing if there is no such file, or if it was erased.
    public func attachment(
        _ id: AttachmentID,
        of territory: TerritoryID
    ) async throws(StoreFault) -> Attachment? {
        let rows = try await store.rows(
            """
            SELECT digest, media_type, size FROM attachments
            WHERE territory = \(territory) AND id = \(id)
            """
        )
        guard let row = rows.first else { return nil }
        return Attachment(
            id: id,
            digest: try row.text(0),
            mediaType: try row.text(1),
            size: Int(try row.integer(2))
        )
    }

    /// Hands over a file's content, a chunk at a time; nothing if it was erased.
    nonisolated(nonsending) public func forEachChunk(
        of id: AttachmentID,
        in territory: TerritoryID,
        _ body: ([UInt8]) async throws(StoreFault) -> Void
    ) async throws(StoreFault) {
        var ordinal: Int64 = 0
        while true {
            let rows = try await store.rows(
                """
                SELECT content FROM attachment_pieces
                JOIN chunks ON chunks.territory = attachment_pieces.territory
                    AND chunks.digest = attachment_pieces.chunk
                WHERE attachment_pieces.territory = \(territory)
                    AND attachment = \(id) AND ordinal = \(ordinal)
                """
            )
            guard let row = rows.first else { return }
            try await body(try row.bytes(0))
            ordinal += 1
        }
    }

    /// Removes content written before an instant that no commit came to refer to.
    /// - Parameter instant: in milliseconds since 1970 UTC; leave the slowest upload its time.
    public func sweep(writtenBefore instant: Int64) async throws(StoreFault) {
        try await store.perform([
            """
            DELETE FROM chunks WHERE written < \(instant) AND NOT EXISTS (
                SELECT 1 FROM attachment_pieces
                WHERE attachment_pieces.territory = chunks.territory
                    AND attachment_pieces.chunk = chunks.digest)
            """
        ])
    }
}
