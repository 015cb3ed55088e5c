// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// One field of the forms by which people come in: its label above, a hint, what is wrong with it.
struct CredentialField: Sendable {
    /// Words that a field is described by.
    struct Remark: Hashable, Sendable {
        let id: String
        let text: String
    }

    let id: String
    let name: String
    /// `email` or `password`.
    let type: String
    let label: String
    /// What browsers fill it with.
    let autocomplete: String
    let value: String
    let isRequired: Bool
    let hint: Remark?
    let error: Remark?
    let describedBy: String?

    init(
        id: String,
        name: String,
        type: String,
        label: String,
        autocomplete: String,
        value: String = "",
        isRequired: Bool = true,
        hint: String? = nil,
        error: String? = nil
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.label = label
        self.autocomplete = autocomplete
        self.value = value
        self.isRequired = isRequired
        self.hint = hint.map { Remark(id: id + "-hint", text: $0) }
        self.error = error.map { Remark(id: id + "-error", text: $0) }
        let remarks = [self.hint, self.error].compactMap { $0?.id }
        describedBy = remarks.isEmpty ? nil : remarks.joined(separator: " ")
    }
}
