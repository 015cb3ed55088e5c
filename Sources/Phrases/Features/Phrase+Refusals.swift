// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// Why something was not done, said to the person who asked: what happened, where, and what can
/// be done about it.
extension Phrase {
    public static func refusal(_ refusal: Refusal, naming: Naming = .none) -> Phrase {
        switch refusal {
        case .notAllowed: Phrase("refusal.notAllowed")
        case .alreadyFounded: Phrase("refusal.alreadyFounded")
        case .notFounded: Phrase("refusal.notFounded")
        case .fieldAlreadyThere: Phrase("refusal.fieldAlreadyThere")
        case .tooManyFields(let limit): Phrase("refusal.tooManyFields", count: limit)
        case .gestureAlreadyUndone: Phrase("refusal.gestureAlreadyUndone")
        case .unknownMandate: Phrase("refusal.unknownMandate")
        case .mandateAlreadyRecorded: Phrase("refusal.mandateAlreadyRecorded")
        case .mandateEndsBeforeItStarts: Phrase("refusal.mandateEndsBeforeItStarts")
        case .serviceNeeded, .organisationNeeded, .postNeeded, .seatNeeded, .titularNeeded,
            .substitutesNotTaken, .placeTaken, .mandateTermsNotTaken, .absenceEndsBeforeItStarts,
            .tooManyAbsences, .lastRegistrar:
            onMandate(refusal)
        case .unknownRecord(let id), .removedRecord(let id), .alreadyRecorded(let id),
            .cannotBeRemoved(let id), .misplaced(let id), .tooDeep(let id, _),
            .tooManyUnder(let id, _), .alreadyAnswered(let id), .alreadyApplied(let id):
            onRecord(refusal, .record(id, naming: naming))
        case .field(let record, let field, let fault):
            .fault(fault, at: field, of: record, naming: naming)
        case .within(let rank, let refusal):
            Phrase(
                "refusal.within",
                .number("rank", rank + 1),
                .phrase("refusal", .refusal(refusal, naming: naming))
            )
        }
    }

    private static func onMandate(_ refusal: Refusal) -> Phrase {
        switch refusal {
        case .serviceNeeded: Phrase("refusal.serviceNeeded")
        case .organisationNeeded: Phrase("refusal.organisationNeeded")
        case .postNeeded: Phrase("refusal.postNeeded")
        case .seatNeeded: Phrase("refusal.seatNeeded")
        case .titularNeeded: Phrase("refusal.titularNeeded")
        case .substitutesNotTaken: Phrase("refusal.substitutesNotTaken")
        case .placeTaken: Phrase("refusal.placeTaken")
        case .mandateTermsNotTaken: Phrase("refusal.mandateTermsNotTaken")
        case .absenceEndsBeforeItStarts: Phrase("refusal.absenceEndsBeforeItStarts")
        case .tooManyAbsences(_, let limit): Phrase("refusal.tooManyAbsences", count: limit)
        default: Phrase("refusal.lastRegistrar")
        }
    }

    private static func onRecord(_ refusal: Refusal, _ record: Phrase) -> Phrase {
        switch refusal {
        case .removedRecord: Phrase("refusal.removedRecord", .phrase("record", record))
        case .alreadyRecorded: Phrase("refusal.alreadyRecorded", .phrase("record", record))
        case .cannotBeRemoved: Phrase("refusal.cannotBeRemoved", .phrase("record", record))
        case .misplaced: Phrase("refusal.misplaced", .phrase("record", record))
        case .alreadyAnswered: Phrase("refusal.alreadyAnswered", .phrase("record", record))
        case .alreadyApplied: Phrase("refusal.alreadyApplied", .phrase("record", record))
        case .tooDeep(_, let levels):
            Phrase("refusal.tooDeep", .phrase("record", record), count: levels)
        case .tooManyUnder(_, let limit):
            Phrase("refusal.tooManyUnder", .phrase("record", record), count: limit)
        default: Phrase("refusal.unknownRecord", .phrase("record", record))
        }
    }

    /// What is wrong with a field, said beside it.
    public static func fault(_ fault: FieldFault) -> Phrase {
        switch fault {
        case .unknown: Phrase("fieldFault.unknown")
        case .required: Phrase("fieldFault.required")
        case .wrongType: Phrase("fieldFault.wrongType")
        case .unsealed: Phrase("fieldFault.unsealed")
        case .keptByActs: Phrase("fieldFault.keptByActs")
        case .notAChoice(let code): Phrase("fieldFault.notAChoice", .text("choice", code))
        case .tooMany(let limit): Phrase("fieldFault.tooMany", count: limit)
        case .tooLong(let bytes) where bytes >= 1_000_000:
            Phrase("fieldFault.tooLarge", .number("megabytes", bytes / 1_000_000))
        case .tooLong(let bytes): Phrase("fieldFault.tooLong", .number("limit", bytes))
        case .outOfBounds(let bounds):
            Phrase(
                "fieldFault.outOfBounds",
                .text("low", String(bounds.lowerBound)),
                .text("high", String(bounds.upperBound))
            )
        case .mediaTypeNotTaken(let type):
            Phrase("fieldFault.mediaTypeNotTaken", .text("type", type))
        case .unknownReference: Phrase("fieldFault.unknownReference")
        case .circular: Phrase("fieldFault.circular")
        case .alreadyTaken: Phrase("fieldFault.alreadyTaken")
        case .changedSince: Phrase("fieldFault.changedSince")
        }
    }

    private static func fault(
        _ fault: FieldFault,
        at field: FieldID,
        of record: RecordID,
        naming: Naming
    ) -> Phrase {
        let label = naming.field(record, field).map(Phrase.label(of:)) ?? .verbatim(field.rawValue)
        let fault = Phrase.fault(fault)
        guard let name = naming.record(record) else {
            return Phrase("refusal.field", .phrase("field", label), .phrase("fault", fault))
        }
        return Phrase(
            "refusal.fieldOfRecord",
            .text("record", name),
            .phrase("field", label),
            .phrase("fault", fault)
        )
    }

    /// « Plan vélo », or « demandée » when the record has no name to give.
    private static func record(_ id: RecordID, naming: Naming) -> Phrase {
        naming.record(id).map { Phrase("refusal.named", .text("name", $0)) }
            ?? Phrase("refusal.unnamed")
    }
}
