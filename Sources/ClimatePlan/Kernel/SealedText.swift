// SPDX-License-Identifier: EUPL-1.2

/// A text that may name someone, as the journal holds it: a reference and a fingerprint. The
/// words and their salt lie beside the journal; erasing them leaves an entry that still verifies
/// and a page that says the text was erased.
public struct SealedText: Hashable, Sendable, Codable {
    public let id: TextID
    /// SHA-256 of the salt followed by the words, in lower-case hexadecimal.
    public let digest: String

    public init(id: TextID, digest: String) {
        self.id = id
        self.digest = digest
    }
}

/// A file kept beside the journal: its fingerprint, media type and size.
public struct Attachment: Hashable, Sendable, Codable {
    public let id: AttachmentID
    /// SHA-256 of the bytes, in lower-case hexadecimal: where the content is found.
    public let digest: String
    public let mediaType: String
    /// In bytes.
    public let size: Int

    public init(id: AttachmentID, digest: String, mediaType: String, size: Int) {
        self.id = id
        self.digest = digest
        self.mediaType = mediaType
        self.size = size
    }
}
