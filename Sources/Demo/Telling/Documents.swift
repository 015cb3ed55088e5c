// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Storage

/// The small files that go with some actions of the story, and the territory's logo.
enum Documents {
    /// What their endings say they are.
    private static let mediaTypes = [
        "csv": "text/csv", "md": "text/markdown", "txt": "text/plain", "pdf": "application/pdf",
        "png": "image/png",
    ]

    static func write(
        _ enclosure: DeedReader.Enclosure,
        to store: any Store,
        at instant: Int64
    ) async throws(DemoFault) -> AttachmentReference {
        let place = Bundle.module.bundleURL.appending(path: "Resources/documents")
            .appending(path: enclosure.file)
        guard let mediaType = mediaTypes[place.pathExtension],
            let content = try? Data(contentsOf: place)
        else { throw enclosure.node.fault("no such document") }
        do throws(Attachments.WriteFault<Never>) {
            return try await Attachments(store).write(
                AsyncStream { stream in
                    stream.yield([UInt8](content))
                    stream.finish()
                },
                as: enclosure.id,
                mediaType: mediaType,
                in: DemoTerritory.id,
                limit: FieldLimit.attachmentBytes,
                now: instant
            )
        } catch {
            guard case .fault(let fault) = error else { throw enclosure.node.fault("too large") }
            throw .storage(fault)
        }
    }
}
