// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases
import Sample

@testable import Views

/// « Aujourd'hui », for those who carry something and those who answer for the plan.
extension Specimens {
    func today(in language: Language) throws -> [Specimen] {
        let specimens = try Specimens(try Self.entrusted())
        let style = Specimen(StylePage(visit(.style, in: language)), templates)
        return [style]
            + [Sample.vasseur, Sample.delmas].flatMap { person -> [Specimen] in
                let reader = specimens.reader(
                    .home(Sample.slug),
                    in: language,
                    by: .person(person)
                )
                let latest = specimens.register.entries.suffix(16)
                let since = (reader.view.position - 3, Sample.day("2026-11-17"))
                return [
                    Specimen(TodayPage(reader, reader.overview, latest: Array(latest)), templates),
                    Specimen(
                        TodayPage(
                            reader,
                            reader.overview,
                            TodayPage.Arrival(since: since),
                            latest: Array(latest)
                        ),
                        templates
                    ),
                ]
            }
    }
}
