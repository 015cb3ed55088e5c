// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Views

/// The forms on records, whatever their kind: a new one, one field, a whole sheet, taking out and
/// putting back.
struct RecordRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        addNew(to: router)
        addEdits(to: router)
        addRemoval(to: router)
        router.get(.record) { request, context in
            let id: RecordID = try context.identifier("id")
            let arrival = try await site.arrive(request, context)
            let lens = try Lens(items: request.queryItems)
            guard let record = arrival.view.record(id) else { throw PageFault.noRecord }
            let visit = Visit(
                phrasebook: site.phrasebooks[arrival.language],
                lens: lens,
                address: .record(arrival.slug, id),
                assets: site.assets.names
            )
            let address = site.reader(arrival, visit).address(of: record)
            return .seeOther(lens.link(to: address ?? .home(arrival.slug)))
        }
    }

    private func addNew(to router: Router<PageContext>) {
        router.get(.recordNew) { request, context in
            try await site.page(request, context) { slug, items in
                .recordNew(slug, RecordAsked(items).kind, under: RecordAsked(items).parent)
            } make: { visit in
                let subject = try RecordAsked(visit.items).subject(visit.reader)
                return RecordFormPage(visit.reader, subject)
            }
        }
        router.post(.recordNew) { request, context in
            let asked = RecordAsked(request.queryItems)
            return try await site.act(
                request,
                context,
                at: { .recordNew($0, asked.kind, under: asked.parent) },
                limit: request.formLimit
            ) { act in
                let subject = try RecordAsked(act.form.items).subject(act.reader)
                return try await RecordEditing(site: site, act: act, subject: subject).perform()
            }
        }
    }

    private func addEdits(to router: Router<PageContext>) {
        router.get(.recordEdit) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .recordEdit(slug, id)
            } make: { visit in
                let subject = try visit.reader.formSubject(id, field: nil, visit.view.record(id))
                return RecordFormPage(visit.reader, subject)
            }
        }
        router.get(.recordField) { request, context in
            let (id, field) = try context.place()
            return try await site.page(request, context) { slug, _ in
                .recordField(slug, id, field)
            } make: { visit in
                let subject = try visit.reader.formSubject(id, field: field, visit.view.record(id))
                return RecordFormPage(visit.reader, subject)
            }
        }
        router.post(.recordEdit) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await edit(request, context, id, field: nil)
        }
        router.post(.recordField) { request, context in
            let (id, field) = try context.place()
            return try await edit(request, context, id, field: field)
        }
    }

    private func edit(
        _ request: Request,
        _ context: PageContext,
        _ id: RecordID,
        field: FieldID?
    ) async throws -> Response {
        try await site.act(
            request,
            context,
            at: { slug in field.map { .recordField(slug, id, $0) } ?? .recordEdit(slug, id) },
            limit: request.formLimit
        ) { act in
            let subject = try act.reader.formSubject(id, field: field, act.everRecorded(id))
            return try await RecordEditing(site: site, act: act, subject: subject).perform()
        }
    }

    private func addRemoval(to router: Router<PageContext>) {
        router.get(.recordRemoval) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.page(request, context) { slug, _ in
                .recordRemoval(slug, id)
            } make: { visit in
                guard visit.view.asOf == nil else { throw PageFault.pastIsRead }
                guard let record = visit.view.record(id) else { throw PageFault.noRecord }
                guard visit.reader.mayRemove(record) else { throw PageFault.notAllowed }
                return RemovalPage(visit.reader, record)
            }
        }
        router.post(.recordRemoval) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.act(request, context) { slug in
                .recordRemoval(slug, id)
            } perform: { act in
                guard let record = act.everRecorded(id) else { throw PageFault.noRecord }
                guard act.reader.mayRemove(record) else { throw PageFault.notAllowed }
                return try await act.remove(record)
            }
        }
        router.post(.recordRestoration) { request, context in
            let id: RecordID = try context.identifier("id")
            return try await site.act(request, context) { slug in
                .record(slug, id)
            } perform: { act in
                guard act.everRecorded(id) != nil else { throw PageFault.noRecord }
                return try await act.restore(id)
            }
        }
    }
}

/// The new record that an address or a form asks for.
private struct RecordAsked {
    let kind: RecordKind?
    let parent: RecordID?
    /// Something is named that cannot be a record.
    private let isUnreadable: Bool

    init(_ items: [QueryItem]) {
        let kind = items.first { $0.name == FormName.kind }
        let parent = items.first { $0.name == FormName.parent && !$0.value.isEmpty }
        self.kind = kind.flatMap { RecordKind(rawValue: $0.value) }
        self.parent = parent.flatMap { RecordID($0.value) }
        isUnreadable = self.kind == nil || (parent != nil && self.parent == nil)
    }

    func subject(_ reader: Reader) throws -> FormSubject {
        guard reader.view.asOf == nil else { throw PageFault.pastIsRead }
        guard let kind, !isUnreadable else { throw PageFault.noRecord }
        let owner = parent.flatMap { reader.view.record($0) }
        guard (parent == nil) == (owner == nil) else { throw PageFault.noRecord }
        guard reader.mayCreate(kind, under: owner) else { throw PageFault.notAllowed }
        return .new(kind, under: owner)
    }
}

extension Reader {
    /// What a form of that address is for, if the reader may write any of it.
    fileprivate func formSubject(
        _ id: RecordID,
        field: FieldID?,
        _ record: Record?
    ) throws -> FormSubject {
        guard view.asOf == nil else { throw PageFault.pastIsRead }
        guard let record else { throw PageFault.noRecord }
        var subject = FormSubject.whole(record)
        if let field {
            guard let field = view.field(field, of: record.kind) else { throw PageFault.noRecord }
            subject = .field(field, of: record)
        }
        guard !fields(askedBy: subject).isEmpty else { throw PageFault.notAllowed }
        return subject
    }
}

extension PageContext {
    fileprivate func place() throws -> (RecordID, FieldID) {
        let field = try parameters.require("field")
        return (try identifier("id"), FieldID(field.removingPercentEncoding ?? field))
    }
}

extension Request {
    /// A form that can hold a file may weigh more.
    var formLimit: Int {
        headers[.contentType]?.hasPrefix("multipart/form-data") ?? false
            ? FormLimit.fileBytes : FormLimit.bytes
    }
}
