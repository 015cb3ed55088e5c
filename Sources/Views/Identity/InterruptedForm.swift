// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// A form whose sender's session had ended: it goes along through the doors, so that nothing typed
/// is lost.
public struct InterruptedForm: Hashable, Sendable {
    /// Where it was going, path and query.
    public let address: String
    public let items: [QueryItem]
    /// Whether a file was chosen in it, which a page cannot carry.
    public let hadFiles: Bool

    public init(address: String, items: [QueryItem], hadFiles: Bool) {
        self.address = address
        self.items = items
        self.hadFiles = hadFiles
    }

    /// As the forms of the doors carry it, in fields that are not seen.
    var carried: [CarriedItem] {
        [
            CarriedItem(name: DoorField.destination, value: address),
            CarriedItem(name: DoorField.typed, value: items.encoded),
        ] + (hadFiles ? [CarriedItem(name: DoorField.lostFile, value: "1")] : [])
    }
}

/// What was typed, one button away from where it was going.
struct ResumedForm: Sendable {
    let action: String
    let fields: [CarriedItem]
    let words: String
    let button: String
    /// Said when a file must be chosen again.
    let lostFile: String?

    init(_ form: InterruptedForm, _ visit: Visit, words: String) {
        action = form.address
        fields = form.items.map { CarriedItem(name: $0.name, value: $0.value) }
        self.words = words
        button = visit.phrasebook[.saveWhatWasTyped]
        lostFile = form.hadFiles ? visit.phrasebook[.fileMustBeChosenAgain] : nil
    }
}
