// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases

/// A file that came with a form, once it is known to be what it says.
struct FileReading: Sendable {
    let name: String
    let mediaType: String
    let bytes: ArraySlice<UInt8>

    /// What the first bytes say decides; a name or a browser that says otherwise is a reason to
    /// refuse. Photographs leave their place and their device behind.
    /// - Parameter rule: of the field it was chosen in.
    init(_ file: Form.File, taking rule: AttachmentRule) throws(FormFault) {
        guard !file.bytes.isEmpty else { throw FormFault(.emptyFile) }
        guard file.bytes.count <= FieldLimit.attachmentBytes else {
            throw FormFault(.fault(.tooLong(limitBytes: FieldLimit.attachmentBytes)))
        }
        let announced = FileContent.mediaType(announcedBy: file.name) ?? Self.declared(file)
        guard let found = FileContent.mediaType(of: file.bytes, named: file.name),
            rule.mediaTypes.contains(found)
        else {
            guard rule == .document else { throw FormFault(.pictureWanted) }
            throw FormFault(announced == nil ? .fileNotKnown : .fileContradicts)
        }
        guard announced == nil || announced == found else { throw FormFault(.fileContradicts) }
        // A name that announces something else than the text it holds: a page, a script.
        guard announced != nil || !(found.hasPrefix("text/") && file.name.contains(".")) else {
            throw FormFault(.fileNotKnown)
        }
        name = file.name
        mediaType = found
        do throws(Picture.Unreadable) {
            bytes = try Picture.withoutNotes(file.bytes, mediaType: found)
        } catch {
            throw FormFault(.pictureNotRead)
        }
        guard bytes.count <= rule.bytes else {
            throw FormFault(.pictureTooLarge(rule.bytes / 1_000))
        }
    }

    /// What the browser says it is, when that is something that is taken here.
    private static func declared(_ file: Form.File) -> String? {
        let type = file.mediaType.split(separator: ";").first.map { String($0).onOneLine }
        return type.flatMap { FieldLimit.mediaTypes.contains($0.lowercased()) ? $0 : nil }
    }
}
