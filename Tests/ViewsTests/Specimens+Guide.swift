// SPDX-License-Identifier: EUPL-1.2

import Phrases

@testable import Views

extension Specimens {
    /// The guide's index, each of its pages, the words of the trade and the shortcuts.
    func guide(in language: Language) throws -> [Specimen] {
        let guide = try Guide()
        let pictures = Dictionary(
            uniqueKeysWithValues: guide.pictures.keys.map { ($0, "/aide/images/" + $0) }
        )
        let index = GuidePage(visit(.guide, in: language), guide: guide, pictures: pictures)
        let pages = guide.chapters.map { chapter in
            GuidePage(
                visit(.guidePage(chapter.name), in: language),
                guide: guide,
                chapter: chapter,
                pictures: pictures
            )
        }
        return ([index] + pages).map { Specimen($0, templates) }
            + [
                Specimen(GlossaryPage(visit(.glossary, in: language)), templates),
                Specimen(ShortcutsPage(visit(.shortcuts, in: language)), templates),
            ]
    }
}
