// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Phrasebook {
    /// What a field holds, in words: what was understood, else what was written, else nothing.
    public func text(of content: Content, in field: Field, naming: Naming = .none) -> String {
        if let value = content.value { return text(of: value, as: field.type, naming: naming) }
        return content.written.map { writing($0, naming: naming) } ?? ""
    }

    public func text(of value: Value, as type: FieldType, naming: Naming = .none) -> String {
        switch value {
        case .text(let writing): self.writing(writing, naming: naming)
        case .flag(let flag): self.flag(flag)
        case .number(let number): self.number(number, as: type)
        case .choices(let codes): joined(codes) { code in choice(code, of: type) }
        case .words(let words): words.joined(separator: ", ")
        case .date(let date): self.date(date)
        case .amount(let amount): self.amount(amount)
        case .records(let ids): joined(ids) { naming.record($0) ?? self[.recordUnseen] }
        case .people(let ids): joined(ids) { naming.person($0) ?? self[.personErased] }
        case .attachment(let attachment): attachment.mediaType
        }
    }

    private func writing(_ writing: Writing, naming: Naming) -> String {
        switch writing {
        case .plain(let text): text
        case .sealed(let sealed): naming.words(sealed) ?? self[.textErased]
        }
    }

    /// From 0 to 100 is a percentage; bounds like 1990 and 2100 are years, never grouped.
    private func number(_ number: Quantity, as type: FieldType) -> String {
        guard case .number(let bounds) = type else { return quantity(number) }
        if bounds == 0...100 { return percent(number) }
        return bounds.lowerBound >= 1_000 ? number.text : quantity(number)
    }

    private func choice(_ code: String, of type: FieldType) -> String {
        type.choices.map { label(code, of: $0) } ?? code
    }

    private func joined<Item>(_ items: [Item], _ name: (Item) -> String) -> String {
        items.count == 1 ? name(items[0]) : items.map(name).joined(separator: ", ")
    }
}
