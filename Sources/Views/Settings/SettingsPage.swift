// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// What a territory is called and looks like, and what it shows to everyone.
public struct SettingsPage: Page {
    public static let template = "Settings/settings"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let identityHeading: String
    /// The form, for as long as something may be written.
    let form: RecordForm?
    /// What stands, where nothing may be written.
    let fields: [PrintedField]
    let hasFields: Bool
    let publication: PublicationSection

    /// - Parameter typed: what was sent, when the form comes back.
    public init(_ reader: Reader, _ sheet: Record, typed: TypedForm? = nil) {
        heading = reader.say(.settingsHeading)
        form = reader.mayWrite ? RecordForm(reader, .whole(sheet), typed: typed) : nil
        fields =
            reader.mayWrite
            ? [] : reader.view.fields(of: .territory).compactMap { reader.printed($0, of: sheet) }
        hasFields = !fields.isEmpty
        identityHeading = reader.say(.identityHeading)
        publication = PublicationSection(reader, sheet)
        answer = Sentence(
            reader.say(reader.view.isPublished ? .publicPageIsOpen : .publicPageIsClosed)
        )
        let title = form?.summary == nil ? heading : reader.say(.withProblems(heading))
        shell = Shell(reader, title: title)
    }
}

/// What the public page shows, and the one button that opens or closes it.
struct PublicationSection: Sendable {
    struct Switch: Sendable {
        let action: String
        let hidden: [CarriedItem]
        let label: String
        /// Opening is what one comes for; closing is as easy, and quieter.
        let isQuiet: Bool
    }

    let heading: String
    let holds: String
    let count: String
    let page: Link
    let change: Switch?

    init(_ reader: Reader, _ sheet: Record) {
        let isOpen = reader.view.isPublished
        let actions = reader.view.actions
        let published = actions.count { $0.choice(.visibility) == "public" }
        heading = reader.say(.publicPageHeading)
        holds = reader.say(.publicPageHolds)
        count = reader.say(.publicActions(published, of: actions.count))
        page = Link(
            reader.say(isOpen ? .seePublicPage : .previewPublicPage),
            to: reader.presentLink(to: .publicPage(reader.slug))
        )
        change =
            reader.mayWrite
            ? Switch(
                action: reader.link(to: .recordField(reader.slug, sheet.id, .publicPage)),
                hidden: [
                    CarriedItem(name: FormName.seen, value: String(reader.view.position)),
                    CarriedItem(
                        name: FormName.field(.publicPage),
                        value: isOpen ? "non" : "oui"
                    ),
                ],
                label: reader.say(isOpen ? .closePublicPage : .openPublicPage),
                isQuiet: isOpen
            ) : nil
    }
}
