// SPDX-License-Identifier: EUPL-1.2

import CPostgres
import Storage

/// A statement's arguments as libpq takes them: one run of bytes, and where each begins. Whole
/// numbers go as text, since the server infers their width; text and bytes go as they are.
struct Arguments {
    private var bytes: [UInt8] = []
    private var places: [(start: Int, length: Int)?] = []
    private var formats: [Int32] = []

    init(_ arguments: [Datum]) {
        for argument in arguments {
            let start = bytes.count
            switch argument {
            case .null:
                places.append(nil)
                formats.append(0)
                continue
            case .integer(let value):
                bytes += String(value).utf8
                formats.append(0)
            case .text(let value):
                bytes += value.utf8
                formats.append(1)
            case .bytes(let value):
                bytes += value
                formats.append(1)
            }
            places.append((start, bytes.count - start))
            bytes.append(0)
        }
    }

    /// Sends the arguments to a prepared statement, asking for the answer in binary.
    func send(_ name: String, over connection: OpaquePointer) -> Bool {
        bytes.withUnsafeBytes { storage in
            let values = places.map { place in
                place.flatMap { storage.baseAddress?.advanced(by: $0.start) }?
                    .assumingMemoryBound(to: CChar.self)
            }
            let lengths = places.map { Int32($0?.length ?? 0) }
            return PQsendQueryPrepared(
                connection,
                name,
                Int32(places.count),
                values,
                lengths,
                formats,
                1
            ) == 1
        }
    }
}
