// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What the territory shows to whoever asks. Nothing, until it opens its public page.
extension Territory {
    /// Whether the public page is open.
    public var isPublished: Bool { records[sheet]?.flag(.publicPage) ?? false }

    /// The same territory as it would be read were its public page open.
    public var published: Territory {
        var territory = self
        guard var sheet = records[sheet] else { return self }
        sheet.fields[.publicPage] = Record.Standing(
            content: Content(.flag(true)),
            changedAt: position
        )
        territory.records[sheet.id] = sheet
        return territory
    }

    /// Whether anyone may see that record: a plan and its axes, an action that is public and the
    /// places it has. Nothing else that hangs under an action.
    func publishes(_ record: Record) -> Bool {
        guard isPublished else { return false }
        switch record.kind {
        case .territory, .plan, .axis: return true
        case .action, .placement: return action(over: record)?.choice(.visibility) == "public"
        case .service, .organisation, .site, .post, .body, .seat, .approach, .commitment, .step,
            .budgetLine, .financing, .note, .link, .document, .relation, .backing, .blockage,
            .arbitration, .option, .timeNeed, .benefit, .reorganisation, .reshaping:
            return false
        }
    }
}

extension Field {
    /// What a thing is called, where it stands and how far it is: all that anyone reads of what is
    /// published.
    private static let published: [RecordKind: Set<FieldID>] = [
        .territory: [.name, .kind, .siren, .logo],
        .plan: [.name, .kind, .start, .end],
        .axis: [.code, .title],
        .action: [.title, .status],
        .placement: [.plan, .axis, .code, .status],
    ]

    var isPublished: Bool { Self.published[kind]?.contains(id) ?? false }
}

extension View {
    /// Whether the public page is open today.
    public var isPublished: Bool { present.isPublished }

    /// The territory's own record, where its name and its settings stand.
    public var sheet: Record? { record(present.sheet) }

    /// The territory's logo today, whatever past is read.
    public var logo: Attachment? {
        guard rights.isKnown || isPublished,
            case .attachment(let logo) = present.records[present.sheet]?[.logo]
        else { return nil }
        return logo
    }
}
