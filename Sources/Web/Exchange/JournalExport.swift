// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Exchange
import Formats
import Foundation
import Hummingbird
import NIOCore
import Phrases
import Views

/// The journal as a file, written as it is read: a page of entries at a time, however long it is.
struct JournalExport: Sendable {
    enum Format: String, Sendable {
        case csv, json

        var mediaType: String {
            switch self {
            case .csv: SpreadsheetFormat.csv.mediaType
            case .json: "application/json"
            }
        }
    }

    /// Entries held at a time.
    private static let page = 500

    let visit: ExportVisit
    let format: Format

    func write(to writer: inout any ResponseBodyWriter) async throws {
        let last = visit.view.position
        var position: Int64 = 0
        var isFirst = true
        while position < last {
            let limit = min(Int64(Self.page), last - position)
            let entries = try await visit.desk.recorded(after: position, limit: Int(limit))
            position += limit
            let shown = entries.filter { visit.view.asOf?.includes($0.stamp) ?? true }
            guard !shown.isEmpty else { continue }
            try await writer.write(ByteBuffer(bytes: try bytes(of: shown, isFirst: isFirst)))
            isFirst = false
        }
        if isFirst { try await writer.write(ByteBuffer(bytes: try bytes(of: [], isFirst: true))) }
        if format == .json { try await writer.write(ByteBuffer(string: "]\n")) }
    }

    private func bytes(of entries: [Recorded], isFirst: Bool) throws -> [UInt8] {
        switch format {
        case .csv:
            let table = table(of: entries)
            return isFirst
                ? try table.bytes(as: .csv, title: "", createdAt: 0) : try table.furtherRows()
        case .json:
            var bytes: [UInt8] = isFirst ? Array("[\n".utf8) : []
            for (rank, entry) in entries.enumerated() {
                if rank > 0 || !isFirst { bytes += ",".utf8 }
                bytes += tree(of: entry).bytes
            }
            return bytes
        }
    }

    private func table(of entries: [Recorded]) -> ListTable {
        let book = visit.phrasebook
        let titles: [Phrase] = [
            .exportEntryPosition, .exportEntryMoment, .exportEntryEffective, .exportEntryAuthor,
            .exportEntryWords, .exportEntryGesture,
        ]
        return ListTable(
            book[.exportName("journal")],
            titles.map { ListTable.Column(book[$0]) },
            rows: entries.map { entry in
                let words = [
                    book.moment(entry.stamp.moment, in: visit.reader.zone),
                    entry.stamp.effective.text, visit.reader.name(of: entry.stamp.author),
                    visit.reader.words(of: entry), entry.stamp.gesture.text,
                ]
                return [.number(Double(entry.position))] + words.map(Cell.init(words:))
            }
        )
    }

    private func tree(of entry: Recorded) -> JSONTree {
        let stamp = entry.stamp
        let instant = Date(timeIntervalSince1970: Double(stamp.moment.instant) / 1_000)
        return .object([
            .init("position", .integer(Int(entry.position))),
            .init("recordedAt", .text(instant.formatted(.iso8601))),
            .init("effective", .text(stamp.effective.text)),
            .init("author", .text(visit.reader.name(of: stamp.author))),
            .init("gesture", .text(stamp.gesture.text)),
            .init("words", .text(visit.reader.words(of: entry))),
        ])
    }
}
