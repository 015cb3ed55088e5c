// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Foundation
import Phrases

/// What an export is made of: a view, so that it holds what its reader may see and nothing else.
public struct ExportRequest: Sendable {
    public var view: View
    /// The head of the journal the view was taken at.
    public var head: (position: Int64, hash: [UInt8])
    /// Only this plan's actions; all of them when it is nil.
    public var plan: RecordID?
    /// Only these actions, in that order, as a list was filtered; all of them when it is nil.
    public var selection: [RecordID]?
    public var phrasebook: Phrasebook
    /// When the content was true, in seconds since 1970 UTC.
    public var createdAt: Int

    public init(
        view: View,
        head: (position: Int64, hash: [UInt8]),
        plan: RecordID? = nil,
        selection: [RecordID]? = nil,
        phrasebook: Phrasebook,
        createdAt: Int
    ) {
        self.view = view
        self.head = head
        self.plan = plan
        self.selection = selection
        self.phrasebook = phrasebook
        self.createdAt = createdAt
    }
}

/// The formats an export may have.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    case xlsx, ods, csv, json

    /// The format a file name asks for by its extension.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    public var mediaType: String {
        SpreadsheetFormat(rawValue: rawValue)?.mediaType ?? "application/json"
    }
}

/// Writes the register, or one plan, as a file that people work in and that can be taken back.
public enum Exporter {
    public static func bytes(
        of request: ExportRequest,
        as format: ExportFormat
    ) throws(WritingFault) -> [UInt8] {
        switch format {
        case .json: PlanDocument(request).bytes
        case .csv: try spreadsheet(request, .csv)
        case .xlsx: try spreadsheet(request, .xlsx)
        case .ods: try spreadsheet(request, .ods)
        }
    }

    private static func spreadsheet(
        _ request: ExportRequest,
        _ format: SpreadsheetFormat
    ) throws(WritingFault) -> [UInt8] {
        let design = ExportBook(request, isAlone: format == .csv).design
        return try SpreadsheetWriter.bytes(of: design, as: format)
    }
}
