// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// The settings, and the page that inhabitants read.
extension Specimens {
    static let logo = Attachment(
        id: Sample.id(93),
        digest: String(repeating: "0f", count: 32),
        mediaType: "image/png",
        size: 1_024
    )

    func settings(in language: Language) throws -> [Specimen] {
        let address = Address.settings(Sample.slug)
        let dressed = try Specimens(try Self.published(isOpen: false))
        let past = AsOf.state(Sample.day("2026-01-31"))
        let readers = [
            reader(address, in: language), dressed.reader(address, in: language),
            dressed.reader(address, in: language, asOf: past),
        ]
        let pages = try readers.map { SettingsPage($0, try Self.sheet($0)) }
        return (pages + [try returned(in: language)]).map { Specimen($0, templates) }
            + (try publications(in: language))
    }

    /// A form that comes back.
    private func returned(in language: Language) throws -> SettingsPage {
        let reader = reader(.settings(Sample.slug), in: language)
        let typed = TypedForm(
            [QueryItem(FormName.field(.name), "")],
            problems: [
                FormProblem(.field(.name), .fault(.required)),
                FormProblem(.field(.logo), .pictureTooLarge(200)),
            ]
        )
        return SettingsPage(reader, try Self.sheet(reader), typed: typed)
    }

    private func publications(in language: Language) throws -> [Specimen] {
        let specimens = try Specimens(try Self.published(isOpen: true))
        // No plan yet; a plan alone, which names the page by itself; its axes.
        let young = try [0, 1, 3].map { count in
            try Specimens(
                try Self.published(
                    isOpen: true,
                    [.found(Sample.founding)]
                        + [Sample.plans[0], Sample.plans[2], Sample.plans[3]].prefix(count)
                )
            )
        }
        return [
            Specimen(specimens.publicPage(in: language), templates),
            Specimen(specimens.publicPage(in: language, isPreview: true), templates),
        ] + young.map { Specimen($0.publicPage(in: language), templates) }
    }

    /// The page as anyone reads it.
    func publicPage(in language: Language = .french, isPreview: Bool = false) -> PublicPage {
        PublicPage(
            reader(.publicPage(Sample.slug), in: language, by: .anyone),
            isPreview: isPreview
        )
    }

    /// The sample with a logo, its first two actions public, one of them in no plan.
    static func published(
        isOpen: Bool,
        _ opening: [Command]? = nil
    ) throws -> SampleRegister {
        var register = try opening == nil ? SampleRegister.sample() : SampleRegister()
        let day = Sample.day("2026-11-01")
        if let opening { try register.perform(opening, on: day) }
        let sheet = register.territory.sheet
        var edits: [(RecordID, [FieldID: Content])] = [
            (sheet, [.logo: Content(.attachment(logo)), .publicPage: Content(.flag(isOpen))])
        ]
        if opening == nil {
            let outside = register.territory.records(of: .action).first { action in
                register.territory.children(of: action.id, kind: .placement).isEmpty
            }
            for action in [Sample.compost, outside?.id].compactMap({ $0 }) {
                edits.append((action, [.visibility: Content(.choice("public"))]))
            }
        }
        let commands = edits.map { record, fields in
            Command.record(.edit(Record.Edit(record: record, fields: fields), seen: [:]))
        }
        try register.perform(commands, on: day)
        return register
    }

    private static func sheet(_ reader: Reader) throws -> Record {
        guard let sheet = reader.view.sheet else { throw Missing.record(Sample.compost) }
        return sheet
    }
}
