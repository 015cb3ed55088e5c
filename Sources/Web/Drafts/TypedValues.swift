// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Views

/// What the script sends of a form that is being filled: the fields that differ from the form as
/// it came.
struct TypedValues: Codable, Sendable {
    var address: String
    var values: [String: [String]]
    var seen: Int64?
}

extension Request {
    /// As JSON, or as the form itself with its own address under « brouillon ».
    func typedForm() async throws -> TypedValues {
        guard (headers[.contentType] ?? "").hasPrefix("application/json") else {
            let form = try await form(limit: DraftLimit.bytes)
            let items = form.items.filter { $0.name != Lens.draftParameter && $0.name != "vu" }
            return TypedValues(
                address: form.text(Lens.draftParameter) ?? "",
                values: Dictionary(grouping: items, by: \.name).mapValues { $0.map(\.value) },
                seen: form.position("vu")
            )
        }
        var body = try await body.collect(upTo: DraftLimit.bytes)
        let bytes = body.readBytes(length: body.readableBytes) ?? []
        guard let typed = try? JSONDecoder().decode(TypedValues.self, from: Data(bytes)),
            typed.values.values.reduce(typed.values.count, { $0 + $1.count }) <= FormLimit.fields
        else { throw HTTPError(.badRequest) }
        return typed
    }
}
