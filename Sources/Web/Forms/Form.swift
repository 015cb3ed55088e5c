// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto
import Foundation
import Views

/// What a form sent: its fields in the order they came, and its files.
struct Form: Hashable, Sendable {
    struct File: Hashable, Sendable {
        let field: String
        /// Without its folders.
        let name: String
        let mediaType: String
        let bytes: ArraySlice<UInt8>
    }

    var items: [QueryItem]
    var files: [File] = []

    init(_ items: [QueryItem], files: [File] = []) {
        self.items = items
        self.files = files
    }

    /// What was typed, without the blanks around it; nil when the field was not sent or left empty.
    func text(_ name: String) -> String? {
        guard let value = items.first(where: { $0.name == name })?.value else { return nil }
        let text = value.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// Everything sent under a name, as boxes ticked are.
    func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// Whether a field was part of the form at all: an empty one empties, a missing one leaves.
    func has(_ name: String) -> Bool { items.contains { $0.name == name } }

    func position(_ name: String) -> Int64? { text(name).flatMap { Int64($0) } }

    /// The file chosen in a field; nil when none was.
    func file(_ name: String) -> File? {
        files.first { $0.field == name && !($0.name.isEmpty && $0.bytes.isEmpty) }
    }
}

extension Form {
    /// The act this form is: sent twice it is one act, and changed in between it is another.
    /// - Parameter place: where and by whom it was sent.
    func gesture(_ place: String...) -> GestureID {
        var hash = SHA256()
        func add(_ text: String) {
            hash.update(data: Array(text.utf8))
            hash.update(data: [0])
        }
        for word in place { add(word) }
        for item in items {
            add(item.name)
            add(item.value)
        }
        for file in files {
            add(file.field + "/" + file.name)
            hash.update(data: file.bytes)
        }
        var bytes = Array(hash.finalize().prefix(16))
        // RFC 9562, version 8: an identifier of our own making.
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let uuid = bytes.withUnsafeBytes { $0.loadUnaligned(as: uuid_t.self) }
        return GestureID(UUID(uuid: uuid))
    }
}
