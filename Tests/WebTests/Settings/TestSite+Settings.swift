// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import HummingbirdTesting
import Sample
import Storage

/// Pictures as devices make them.
enum Pictures {
    static let secret = Array("GPS 45.7N 3.1E".utf8)
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func chunk(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
        let length = content.count
        let digits = [24, 16, 8, 0].map { UInt8(length >> $0 & 0xFF) }
        return digits + Array(name.utf8) + content + [0, 0, 0, 0]
    }

    /// - Parameter weight: of the image's own bytes.
    static func png(_ notes: [UInt8] = [], weight: Int = 20) -> [UInt8] {
        signature + chunk("IHDR", Array(repeating: 1, count: 13)) + notes
            + chunk("IDAT", Array(repeating: 7, count: weight)) + chunk("IEND")
    }

    /// With the place it was taken at.
    static let placed = png(chunk("eXIf", secret))
}

extension TestSite {
    static let settings = "/t/\(Sample.slug)/parametres"
    static let publicPage = "/t/\(Sample.slug)/public"
    static let logo = "/t/\(Sample.slug)/logo"

    var sheet: Record? { desk.snapshot.territory.record(desk.snapshot.territory.sheet) }

    func edit(_ record: RecordID, _ fields: [FieldID: Content]) async throws {
        let edit = Record.Edit(record: record, fields: fields)
        _ = try await desk.submit(
            SampleRequest(
                .record(.edit(edit, seen: [:])),
                by: .operator,
                gesture: desks.instruments.id()
            )
        )
    }

    /// Opens the public page, or closes it.
    func publish(_ isOpen: Bool = true) async throws {
        try await edit(
            desk.snapshot.territory.sheet,
            [.publicPage: Content(.flag(isOpen))]
        )
    }

    func publish(action: RecordID) async throws {
        try await edit(action, [.visibility: Content(.choice("public"))])
    }

    /// Gives the territory a logo.
    func dress(in bytes: [UInt8] = Pictures.png()) async throws {
        let reference = try await Attachments(store).write(
            AsyncStream { stream in
                stream.yield(bytes)
                stream.finish()
            },
            as: desks.instruments.id(),
            mediaType: "image/png",
            in: desk.id,
            limit: 1_000_000,
            now: desks.instruments.now()
        )
        let logo = Content(.attachment(reference.attachment))
        let edit = Record.Edit(record: desk.snapshot.territory.sheet, fields: [.logo: logo])
        var request = SampleRequest(
            .record(.edit(edit, seen: [:])),
            by: .operator,
            gesture: desks.instruments.id()
        )
        request.attachments = [reference]
        _ = try await desk.submit(request)
    }
}

extension SentForm {
    /// The territory's own form, a file chosen in its one field of files.
    func choosing(_ bytes: [UInt8], named name: String, as mediaType: String) -> SentForm {
        var form = self
        form.files = [
            ("champ.logo", SentForm.File(name: name, mediaType: mediaType, bytes: bytes))
        ]
        return form
    }
}
