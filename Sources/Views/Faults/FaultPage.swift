// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What is said when a page cannot be given: why, in kind words, and where to go next. Never how
/// the machine failed.
public struct FaultPage: Page {
    public static let template = "Faults/fault"

    public enum Reason: Hashable, Sendable {
        /// Nothing stands at that address.
        case noPage
        case noTerritory
        case noRecord
        case unreadableDay(String)
        /// The register tells of days up to today.
        case dayToCome(today: Day)
        /// Nothing was written yet; the register begins on that day.
        case beforeRegister(Day)
        case badRequest
        case methodNotAllowed
        case addressTooLong
        /// Nobody has said who they are.
        case signInNeeded
        /// The reader's mandates do not lead here.
        case notAllowed
        case otherSite
        /// More was sent than is taken.
        case tooLarge
        /// Something was to be written in a past.
        case pastIsRead
        /// What was asked is not done, for the reason the domain gives.
        case refused(Phrase)
        case failure
        /// The store does not answer, or is too busy to.
        case unavailable
    }

    let shell: Shell
    let heading: String
    let words: String
    let way: Link
    /// What to quote to whoever runs the installation; only where that is of use.
    let reference: String?

    public init(_ visit: Visit, _ reason: Reason, territory slug: String?, request id: String) {
        let book = visit.phrasebook
        let phrases = reason.phrases
        heading = book[phrases.heading]
        shell = Shell(visit, title: heading)
        words = book[phrases.words]
        let address = slug.map { Address.home($0) } ?? .installation
        way = Link(
            book[slug == nil ? .faultWayToInstallation : .faultWayToTerritory],
            to: visit.link(to: address)
        )
        switch reason {
        case .failure, .unavailable: reference = book[.faultReference(id)]
        default: reference = nil
        }
    }

}

extension FaultPage.Reason {
    /// What happened, and what can be done about it.
    public var phrases: (heading: Phrase, words: Phrase) {
        switch self {
        case .noPage: (.faultNoPage, .faultNoPageWords)
        case .noTerritory: (.faultNoTerritory, .faultNoTerritoryWords)
        case .noRecord: (.faultNoRecord, .faultNoRecordWords)
        case .unreadableDay(let text): (.faultUnreadableDay, .faultUnreadableDayWords(text))
        case .dayToCome(let today): (.daysNotWritten, .daysNotWrittenWords(today: today))
        case .beforeRegister(let first): (.beforeRegister, .beforeRegisterWords(first))
        case .badRequest: (.faultBadRequest, .faultBadRequestWords)
        case .methodNotAllowed: (.faultMethod, .faultMethodWords)
        case .addressTooLong: (.faultTooLong, .faultTooLongWords)
        case .signInNeeded: (.faultSignIn, .faultSignInWords)
        case .notAllowed: (.faultNotAllowed, .faultNotAllowedWords)
        case .otherSite: (.faultOtherSite, .faultOtherSiteWords)
        case .tooLarge: (.faultTooLarge, .faultTooLargeWords)
        case .pastIsRead: (.faultPastIsRead, .faultPastIsReadWords)
        case .refused(let refusal): (.faultRefused, refusal)
        case .failure: (.faultFailure, .faultFailureWords)
        case .unavailable: (.faultUnavailable, .faultUnavailableWords)
        }
    }
}
