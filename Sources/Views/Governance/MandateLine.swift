// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A mandate on a page: whose or what, since when, by which act.
struct MandateLine: Sendable {
    let what: Sentence
    let period: String
    let act: String?
    /// For whoever may end it.
    let end: Link?

    /// - Parameters:
    ///   - subject: what the line names first; the mandate itself unless given.
    ///   - isEnding: whether the page is about its end already.
    init(
        _ mandate: Mandate,
        _ reader: Reader,
        naming subject: Link? = nil,
        isEnding: Bool = false
    ) {
        what = subject.map { Sentence(naming: $0) } ?? reader.function(mandate)
        period = reader.period(of: mandate)
        act = mandate.act.map { reader.say(.mandateGivenBy($0)) }
        let runs = mandate.end.map { reader.view.today < $0 } ?? true
        end =
            runs && !isEnding && reader.view.asOf == nil && reader.view.ends(mandate)
            ? Link(
                reader.say(.endMandate),
                to: reader.link(to: .mandateEnd(reader.slug, mandate.id))
            ) : nil
    }
}

extension Sentence {
    init(naming link: Link) {
        self.init(link.text, linking: link.isLink ? [(link.text, link.href)] : [])
    }
}

extension Reader {
    /// « Agent, Déchets »: the role, and the place it is held at.
    func function(_ mandate: Mandate) -> Sentence {
        let place = (mandate.service ?? mandate.organisation).flatMap { view.record($0) }
        guard let link = place.map({ link(to: $0) }) else {
            return Sentence(phrasebook.label(of: mandate.role))
        }
        return Sentence(
            say(.role(mandate.role, at: link.text)),
            linking: link.isLink ? [(link.text, link.href)] : []
        )
    }

    func period(of mandate: Mandate) -> String {
        let (start, end) = (phrasebook.day(mandate.start), mandate.end.map { phrasebook.day($0) })
        return say(
            day < mandate.start
                ? .mandateWillRun(from: start, to: end) : .mandateRuns(from: start, to: end)
        )
    }

    /// The people entrusted with something at a service or in an organisation, by name.
    func people(at place: RecordID) -> [MandateLine] {
        view.mandates(on: day).values.joined()
            .filter { $0.service == place || $0.organisation == place }
            .map { (link(to: $0.person), $0) }
            .collated { $0.0.text }
            .map { MandateLine($0.1, self, naming: $0.0) }
    }
}
