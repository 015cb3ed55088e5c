// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto
import Foundation
import Phrases
import Yams

/// What someone says that the columns of a free spreadsheet mean.
///
/// A YAML file: `columns` gives each heading a field of the action sheet (or `axis`, `step`,
/// `budget`, `notes`, `own`, `ignore`… as in `columns.yaml`); `sheet` and `headerRow` may say
/// where the table is.
public struct ColumnMapping: Hashable, Sendable, Codable {
    /// Bytes of a mapping file, at most.
    public static let limit = 64 * 1_024

    /// Heading, as written, to the name of a field.
    public var columns: [String: String]
    public var sheet: String?
    /// As spreadsheets count, from 1.
    public var headerRow: Int?

    public init(columns: [String: String], sheet: String? = nil, headerRow: Int? = nil) {
        self.columns = columns
        self.sheet = sheet
        self.headerRow = headerRow
    }

    /// Reads a mapping file; a bare list of headings and fields is one too.
    public init(yaml: String) throws(ImportRefusal) {
        guard yaml.utf8.count <= Self.limit else { throw .mapping(.tooLarge(limit: Self.limit)) }
        let decoder = YAMLDecoder()
        if let mapping = try? decoder.decode(ColumnMapping.self, from: yaml) {
            self = mapping
        } else if let columns = try? decoder.decode([String: String].self, from: yaml) {
            self.init(columns: columns)
        } else {
            throw .mapping(.malformed)
        }
    }

    /// What each folded heading means.
    func meanings(among fields: [Field]) throws(ImportRefusal) -> [String: ColumnMeaning] {
        var meanings: [String: ColumnMeaning] = [:]
        for (heading, name) in columns {
            guard let meaning = ColumnMeaning(name: name, among: fields) else {
                throw .mapping(.unknownField(name, heading: heading))
            }
            meanings[Folding.fold(heading)] = meaning
        }
        return meanings
    }
}

extension ColumnMapping {
    /// Where the Notebook keeps the mapping of files with these headings: the same columns in
    /// another order are the same shape.
    static func key(ofHeadings headings: [String]) -> String {
        let shape = headings.map(Folding.fold).filter { !$0.isEmpty }.sorted()
            .joined(separator: "\n")
        let digest = SHA256.hash(data: Array(shape.utf8)).prefix(16)
        let hexadecimal = digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        return "exchange.mapping." + hexadecimal.joined()
    }
}
