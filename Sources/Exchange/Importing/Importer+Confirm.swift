// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Formats
import Foundation
import Storage

/// Why a confirmed proposal was not written.
public enum ImportFault: Error, Sendable {
    /// The territory moved meanwhile, and the file would now do something else: look again.
    case moved(ImportProposal)
    case refused(ImportRefusal)
    case desk(DeskFault)
}

extension Importer {
    /// Writes what a proposal says, as one gesture; nil when there is nothing to write.
    ///
    /// If the territory has moved since, the proposal is worked out again, and written only if it
    /// still says the same.
    public func confirm(
        _ proposal: ImportProposal,
        by author: Author
    ) async throws(ImportFault) -> Receipt? {
        try await remember(proposal)
        var proposal = proposal
        if desk.snapshot.head.position != proposal.position { proposal = try await again(proposal) }
        guard !proposal.isEmpty else { return nil }
        let request = try await request(for: proposal, by: author)
        do throws(DeskFault) {
            return try await desk.submit(request)
        } catch .refused(let refusal) where refusal.isOfAnotherTime {
            throw .moved(try await again(proposal))
        } catch {
            throw .desk(error)
        }
    }

    /// Undoes an import whole, as one gesture; what was changed since stays.
    public func undo(
        _ gesture: GestureID,
        by author: Author
    ) async throws(DeskFault) -> (receipt: Receipt, kept: [Undoing.Kept]) {
        let undoing = try await desk.undoing(gesture)
        let request = Request(
            .together(undoing.commands),
            by: author,
            gesture: instruments.id()
        )
        return (try await desk.submit(request), undoing.kept)
    }

    private func again(_ proposal: ImportProposal) async throws(ImportFault) -> ImportProposal {
        var fresh: ImportProposal
        do throws(ImportRefusal) {
            fresh = try await propose(
                proposal.file,
                options: proposal.options,
                language: proposal.language
            )
        } catch {
            throw .refused(error)
        }
        fresh.gesture = proposal.gesture
        guard fresh.report.agrees(with: proposal.report) else { throw .moved(fresh) }
        return fresh
    }

    private func remember(_ proposal: ImportProposal) async throws(ImportFault) {
        guard let remembered = proposal.remembered else { return }
        do throws(ImportRefusal) {
            try await remember(remembered.mapping, shape: remembered.shape)
        } catch {
            throw .refused(error)
        }
    }

    private func request(
        for proposal: ImportProposal,
        by author: Author
    ) async throws(ImportFault) -> Request {
        let file = try await keep(proposal.file)
        let report = instruments.seal(proposal.report.abridged.json)
        let exchange = FileExchange(
            gesture: proposal.gesture,
            name: proposal.file.name,
            plan: proposal.plan,
            file: file.attachment,
            counts: proposal.report.counts,
            report: report.text
        )
        var request = Request(
            .together(proposal.commands + [.noteFile(exchange)]),
            by: author,
            gesture: proposal.gesture
        )
        request.people = proposal.people
        request.texts = [report.content]
        request.attachments = [file]
        return request
    }

    private func keep(_ file: ImportFile) async throws(ImportFault) -> AttachmentReference {
        let source = AsyncStream<[UInt8]> { continuation in
            continuation.yield(file.bytes)
            continuation.finish()
        }
        do throws(Attachments.WriteFault<Never>) {
            return try await Attachments(store).write(
                source,
                as: instruments.id(),
                mediaType: file.mediaType,
                in: desk.id,
                limit: FieldLimit.attachmentBytes,
                now: instruments.now()
            )
        } catch {
            switch error {
            case .tooLarge(let limit):
                throw .refused(.format(.tooLarge(.fileBytes, limit: limit)))
            case .fault(let fault): throw .desk(.storage(fault))
            }
        }
    }
}

extension ImportFile {
    var mediaType: String {
        ExportFormat(fileName: name)?.mediaType ?? "application/octet-stream"
    }
}

extension ImportReport {
    /// The form in which it is kept and handed to programs.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { return "{}" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads back what was kept with a gesture.
    public init?(json: String) {
        guard let report = try? JSONDecoder().decode(ImportReport.self, from: Data(json.utf8))
        else { return nil }
        self = report
    }
}

extension Refusal {
    /// Whether it only means that someone changed something meanwhile.
    fileprivate var isOfAnotherTime: Bool {
        switch self {
        case .within(_, let refusal): refusal.isOfAnotherTime
        case .field(_, _, .changedSince), .removedRecord, .unknownRecord, .fieldAlreadyThere: true
        default: false
        }
    }
}
