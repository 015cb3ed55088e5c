// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What can be erased: all that may name someone, and nothing of the journal itself.
public enum Erasable: Hashable, Sendable {
    case text(TextID)
    case person(PersonID)
    case attachment(AttachmentID)
    /// A page that its author takes out of their carnet.
    case privatePage(PrivatePageID)
}

/// That something was erased, when and by whom: kept where a backup does not reach, so that
/// restoring an older backup does not bring it back.
public struct Erasure: Hashable, Sendable {
    public let territory: TerritoryID
    public let subject: Erasable
    /// In milliseconds since 1970 UTC.
    public let instant: Int64
    public let author: Author

    public init(territory: TerritoryID, subject: Erasable, instant: Int64, author: Author) {
        self.territory = territory
        self.subject = subject
        self.instant = instant
        self.author = author
    }
}

extension Erasure {
    /// The stable words of the log: `text`, `person`, `attachment`, `page`.
    var kind: String {
        switch subject {
        case .text: "text"
        case .person: "person"
        case .attachment: "attachment"
        case .privatePage: "page"
        }
    }

    var id: String {
        switch subject {
        case .text(let id): id.text
        case .person(let id): id.text
        case .attachment(let id): id.text
        case .privatePage(let id): id.text
        }
    }

    init?(
        territory: some StringProtocol,
        kind: some StringProtocol,
        id: some StringProtocol,
        instant: Int64,
        author: some StringProtocol
    ) {
        let subject: Erasable?
        switch kind {
        case "text": subject = TextID(id).map { .text($0) }
        case "person": subject = PersonID(id).map { .person($0) }
        case "attachment": subject = AttachmentID(id).map { .attachment($0) }
        case "page": subject = PrivatePageID(id).map { .privatePage($0) }
        default: subject = nil
        }
        guard let territory = TerritoryID(territory), let subject,
            let author = Author(wire: String(author))
        else { return nil }
        self.init(territory: territory, subject: subject, instant: instant, author: author)
    }
}
