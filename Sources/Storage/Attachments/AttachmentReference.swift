// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// A file that a commit may refer to: its content is written, in these chunks.
public struct AttachmentReference: Hashable, Sendable {
    public let attachment: Attachment
    /// The SHA-256 of each chunk, in order.
    let chunks: [String]
}

extension AttachmentReference {
    /// Each statement touches no row if its chunk is not there.
    func insertions(in territory: TerritoryID) -> [Statement] {
        let row: Statement = """
            INSERT INTO attachments (territory, id, digest, media_type, size)
            VALUES (\(territory), \(attachment.id), \(attachment.digest),
                \(attachment.mediaType), \(attachment.size))
            """
        return [row.expecting(rows: 1)]
            + chunks.enumerated().map { ordinal, chunk in
                let piece: Statement = """
                    INSERT INTO attachment_pieces (territory, attachment, ordinal, chunk)
                    SELECT territory, CAST(\(attachment.id) AS TEXT),
                        CAST(\(ordinal) AS BIGINT), digest
                    FROM chunks WHERE territory = \(territory) AND digest = \(chunk)
                    """
                return piece.expecting(rows: 1)
            }
    }
}
