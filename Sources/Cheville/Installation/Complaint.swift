// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Phrases
import Storage

/// Why a command did not do what it was asked, as one line for whoever typed it.
struct Complaint: Error {
    let phrase: Phrase?
    /// What only a programmer reads, after the phrase or instead of it.
    let detail: String

    init(_ phrase: Phrase, detail: String = "") {
        self.phrase = phrase
        self.detail = detail
    }

    /// Before any phrase can be found.
    init(unspoken detail: String) {
        phrase = nil
        self.detail = detail
    }

    func line(in phrasebook: Phrasebook) -> String {
        let words = phrase.map { phrasebook[$0] } ?? ""
        return [words, detail].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Complaint {
    /// Whatever a command may meet; what nobody foresaw keeps its own words.
    init(any error: any Error) {
        switch error {
        case let complaint as Complaint: self = complaint
        case let fault as DeskFault: self.init(fault)
        case let fault as StoreFault: self.init(fault)
        case is DatabaseAddress.Refusal: self.init(.databaseUnnamed)
        default: self.init(unspoken: "\(error)")
        }
    }

    init(_ fault: DeskFault) {
        switch fault {
        case .refused(let refusal): self.init(.refusal(refusal))
        case .halted(let halt): self.init(.journalHalted(at: halt.position))
        case .outcomeUnknown: self.init(.writeUnknown)
        case .overloaded: self.init(.storeBusy)
        case .unwritable(let fault): self.init(.storeFailed, detail: "\(fault)")
        case .storage(let fault): self.init(fault)
        }
    }

    init(_ fault: StoreFault) {
        switch fault {
        case .busy: self.init(.storeBusy)
        case .full: self.init(.storeFull)
        case .readOnly: self.init(.storeReadOnly)
        case .unreachable(let reason): self.init(.storeUnreachable, detail: reason)
        case .outcomeUnknown: self.init(.writeUnknown)
        case .newerSchema: self.init(.storeNewer)
        case .conflict, .corrupt, .other: self.init(.storeFailed, detail: "\(fault)")
        }
    }
}
