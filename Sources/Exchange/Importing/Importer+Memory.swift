// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage

/// What a territory remembers of the files it took in: how the columns of each shape were mapped,
/// and the files themselves.
extension Importer {
    private static let key = "exchange.mappings"
    /// Shapes remembered, at most.
    private static let shapes = 100

    func rememberedMappings() async throws(ImportRefusal) -> [String: ColumnMapping] {
        do throws(StoreFault) {
            guard let bytes = try await Notebook(store).read(Self.key, of: desk.id) else {
                return [:]
            }
            return (try? JSONDecoder().decode([String: ColumnMapping].self, from: Data(bytes)))
                ?? [:]
        } catch {
            throw .storage(error)
        }
    }

    func remember(_ mapping: ColumnMapping, shape: String) async throws(ImportRefusal) {
        var mappings = try await rememberedMappings()
        guard mappings[shape] != mapping else { return }
        if mappings.count >= Self.shapes, let oldest = mappings.keys.sorted().first {
            mappings[oldest] = nil
        }
        mappings[shape] = mapping
        guard let bytes = try? JSONEncoder().encode(mappings) else { return }
        do throws(StoreFault) {
            try await Notebook(store).write([UInt8](bytes), under: Self.key, of: desk.id)
        } catch {
            throw .storage(error)
        }
    }

    /// The bytes of a file taken in earlier; nil when they were erased.
    func bytes(of file: Attachment) async throws(ImportRefusal) -> [UInt8]? {
        let bytes = Gathered()
        do throws(StoreFault) {
            try await Attachments(store).forEachChunk(of: file.id, in: desk.id) { chunk in
                await bytes.append(chunk)
            }
        } catch {
            throw .storage(error)
        }
        let all = await bytes.all
        return all.count == file.size ? all : nil
    }
}

/// Chunks as they come.
private actor Gathered {
    private(set) var all: [UInt8] = []

    func append(_ chunk: [UInt8]) { all += chunk }
}
