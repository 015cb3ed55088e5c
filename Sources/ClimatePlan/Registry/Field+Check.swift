// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What is wrong with the content of one field.
public enum FieldFault: Hashable, Sendable {
    case unknown
    case required
    /// The field holds another type of value.
    case wrongType
    /// Words that may name someone reached the journal unsealed.
    case unsealed
    case keptByActs
    case notAChoice(String)
    case tooMany(limit: Int)
    case tooLong(limitBytes: Int)
    case outOfBounds(ClosedRange<Int>)
    /// A file of a kind that is not kept here.
    case mediaTypeNotTaken(String)
    case unknownReference(RecordID)
    /// A service that would stand under itself, a post that would report to itself.
    case circular
    /// Another record of the same place is that already: one president to a body.
    case alreadyTaken(RecordID)
    /// Someone changed the field at that entry, after it was read.
    case changedSince(Int64)
}

extension Territory {
    func checkFields(
        _ contents: [FieldID: Content],
        of kind: RecordKind,
        on record: RecordID
    ) throws(Refusal) {
        for id in contents.keys.sorted() {
            guard let field = field(id, of: kind) else { throw .field(record, id, .unknown) }
            if let fault = fault(of: contents[id] ?? .blank, in: field, on: record) {
                throw .field(record, id, fault)
            }
        }
    }

    private func fault(of content: Content, in field: Field, on record: RecordID) -> FieldFault? {
        if field.writers == .nobody { return .keptByActs }
        if case .plain(let words)? = content.written {
            if field.isSealed { return .unsealed }
            if words.utf8.count > FieldLimit.proseBytes {
                return .tooLong(limitBytes: FieldLimit.proseBytes)
            }
        }
        guard let value = content.value else { return nil }
        return fault(of: value, in: field, on: record)
    }

    private func fault(of value: Value, in field: Field, on record: RecordID) -> FieldFault? {
        switch (field.type, value) {
        case (.line, .text(let writing)), (.prose, .text(let writing)):
            faultOfText(writing, in: field)
        case (.flag, .flag), (.date, .date), (.amount, .amount):
            nil
        case (.number(let bounds), .number(let number)):
            Quantity(bounds.lowerBound) <= number && number <= Quantity(bounds.upperBound)
                ? nil : .outOfBounds(bounds)
        case (.choice(let list), .choices(let codes)), (.choices(let list), .choices(let codes)):
            faultOfChoices(codes, among: list, in: field)
        case (.words, .words(let words)):
            faultOfWords(words)
        case (.record(let kind), .records(let ids)), (.records(let kind), .records(let ids)):
            faultOfReferences(ids, to: kind, in: field)
                ?? faultOfCircle(from: ids, by: field.id, to: record)
        case (.people, .people(let people)):
            people.count > FieldLimit.values ? .tooMany(limit: FieldLimit.values) : nil
        case (.attachment, .attachment(let attachment)):
            faultOfAttachment(attachment, in: field)
        default:
            .wrongType
        }
    }

    private func faultOfText(_ writing: Writing, in field: Field) -> FieldFault? {
        guard case .plain(let text) = writing else { return field.isSealed ? nil : .wrongType }
        if field.isSealed { return .unsealed }
        let limit = field.type == .line ? FieldLimit.lineBytes : FieldLimit.proseBytes
        return text.utf8.count > limit ? .tooLong(limitBytes: limit) : nil
    }

    private func faultOfWords(_ words: [String]) -> FieldFault? {
        if words.count > FieldLimit.values { return .tooMany(limit: FieldLimit.values) }
        return words.contains { $0.utf8.count > FieldLimit.lineBytes }
            ? .tooLong(limitBytes: FieldLimit.lineBytes) : nil
    }

    private func faultOfChoices(
        _ codes: [String],
        among list: ChoiceList,
        in field: Field
    ) -> FieldFault? {
        let limit = field.type.isMultiple ? list.codes.count : 1
        if codes.isEmpty || codes.count > limit { return .tooMany(limit: limit) }
        return codes.first { !list.codes.contains($0) }.map { .notAChoice($0) }
    }

    private func faultOfAttachment(_ attachment: Attachment, in field: Field) -> FieldFault? {
        let rule = field.attachments
        if attachment.size > rule.bytes { return .tooLong(limitBytes: rule.bytes) }
        return rule.mediaTypes.contains(attachment.mediaType)
            ? nil : .mediaTypeNotTaken(attachment.mediaType)
    }

    private func faultOfReferences(
        _ ids: [RecordID],
        to kind: RecordKind,
        in field: Field
    ) -> FieldFault? {
        let limit = field.type.isMultiple ? FieldLimit.values : 1
        if ids.isEmpty || ids.count > limit { return .tooMany(limit: limit) }
        return ids.first { records[$0]?.kind != kind }.map { .unknownReference($0) }
    }

    /// The fields that make a tree of one kind of record.
    private static let ascending: Set<FieldID> = [.parentService, .reportsTo]

    private func faultOfCircle(
        from ids: [RecordID],
        by field: FieldID,
        to record: RecordID
    ) -> FieldFault? {
        guard Self.ascending.contains(field) else { return nil }
        var above = ids.first
        var passed: Set<RecordID> = []
        while let id = above, passed.insert(id).inserted {
            if id == record { return .circular }
            above = records[id]?.records(field).first
        }
        return nil
    }
}
