// SPDX-License-Identifier: EUPL-1.2

/// Why something asked is not done. Each has its phrase in the catalogues, in every language.
public indirect enum Refusal: Error, Hashable, Sendable {
    /// The mandates of whoever asks do not allow it.
    case notAllowed
    case alreadyFounded
    case notFounded
    case unknownRecord(RecordID)
    case removedRecord(RecordID)
    case alreadyRecorded(RecordID)
    case cannotBeRemoved(RecordID)
    /// The kind of record does not stand there.
    case misplaced(RecordID)
    case tooDeep(RecordID, levels: Int)
    case tooManyUnder(RecordID, limit: Int)
    case field(RecordID, FieldID, FieldFault)
    case fieldAlreadyThere(FieldID)
    case tooManyFields(limit: Int)
    case unknownMandate(MandateID)
    case mandateAlreadyRecorded(MandateID)
    case mandateEndsBeforeItStarts(MandateID)
    case serviceNeeded(MandateID)
    case organisationNeeded(MandateID)
    case postNeeded(MandateID)
    case seatNeeded(MandateID)
    /// A suppléant stands in for someone who holds the same place at the same time.
    case titularNeeded(MandateID)
    /// The body's own rule knows no suppléants.
    case substitutesNotTaken(MandateID)
    /// A second president, or a second holder of one seat, on the same days.
    case placeTaken(MandateID, by: MandateID)
    case mandateTermsNotTaken(MandateID)
    case absenceEndsBeforeItStarts(MandateID)
    case tooManyAbsences(MandateID, limit: Int)
    /// The last mandate able to record others cannot end without a successor.
    case lastRegistrar(MandateID)
    /// The question was answered or withdrawn before.
    case alreadyAnswered(RecordID)
    /// The reorganisation was carried out before.
    case alreadyApplied(RecordID)
    case gestureAlreadyUndone(GestureID)
    /// The command at that rank of a gesture was refused, and so the whole gesture.
    case within(Int, Refusal)
}

/// An event that the state cannot take: the journal holds something that could not have been
/// decided. The territory stops at its last good position and says so.
public enum Inapplicable: Error, Hashable, Sendable {
    case unknown(RecordID)
    case alreadyThere(RecordID)
    case unknownMandate(MandateID)
    case foundedTwice
}
