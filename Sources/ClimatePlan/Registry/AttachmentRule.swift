// SPDX-License-Identifier: EUPL-1.2

/// What a field of files takes: of what kinds, and how large.
public struct AttachmentRule: Hashable, Sendable {
    public let mediaTypes: Set<String>
    /// Of one file, once what was noted beside its image is taken out.
    public let bytes: Int

    /// What people read and send each other.
    public static let document = AttachmentRule(
        mediaTypes: FieldLimit.mediaTypes,
        bytes: FieldLimit.attachmentBytes
    )

    /// A picture small enough to stand on every page.
    public static let logo = AttachmentRule(
        mediaTypes: ["image/jpeg", "image/png"],
        bytes: 200_000
    )
}
